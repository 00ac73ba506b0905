"""From articles to bytes: one module a format."""
