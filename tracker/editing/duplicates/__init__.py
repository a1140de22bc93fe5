"""People who may be on record already: found by the sound of their names, never merged by it."""

from tracker.editing.duplicates.comparing import Described
from tracker.editing.duplicates.likely import Likely, likely_duplicates

__all__ = ["Described", "Likely", "likely_duplicates"]
