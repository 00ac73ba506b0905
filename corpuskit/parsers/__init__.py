"""From text to drafts, and from our own formats back to articles: one module a format."""
