"""Comparing two revisions of a record in words: which field, from what, to what; rows included."""
