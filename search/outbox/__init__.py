"""The outbox: what changed, told to Elasticsearch in order, again and again until it has it."""

from search.outbox.draining import drain
from search.outbox.noting import note_changes

__all__ = ["drain", "note_changes"]
