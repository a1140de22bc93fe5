"""Wagtail's views of a record, with what our records need beyond them."""
