"""Gemtext, the text format of the Gemini protocol, for corpuskit."""
