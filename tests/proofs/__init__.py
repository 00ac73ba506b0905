"""Commands that prove on many documents what the tests hold on few; see docs/quality.md."""
