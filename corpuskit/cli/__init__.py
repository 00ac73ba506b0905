"""The command line: parse options, call the API, show."""
