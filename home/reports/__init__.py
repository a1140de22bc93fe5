"""What reports are assembled of: chapters of text, and records at the versions they state."""
