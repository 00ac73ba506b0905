"""Whether files of articles are what their schemas say; nothing is ever fetched."""
