"""What merging two records is made of, and what it takes to undo it.

`tracker.actions.merge` and `tracker.actions.undo_merge` are the two writes.
"""
