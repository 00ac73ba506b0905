"""Who does what in the article: one module a part."""
