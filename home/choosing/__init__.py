"""Choosing a published record for a page: of the public plane alone, by any spelling."""
