"""Corpora that corpuskit wrote, read again: an article at a time, and as tables of other libraries."""
