"""What stands in a corpus, shown: figures, pages, differences. Reads articles, changes none."""
