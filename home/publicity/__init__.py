"""What is public of the editorial pages, told to the public plane whenever it changes."""

from home.publicity.keeping import keep_public

__all__ = ["keep_public"]
