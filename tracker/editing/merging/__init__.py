"""Merging two records, in the admin."""
