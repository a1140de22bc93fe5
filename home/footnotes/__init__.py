"""Footnotes: marks `[^name]` in any text, numbered as they appear, with links both ways."""
