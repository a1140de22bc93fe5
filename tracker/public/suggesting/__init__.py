"""What is suggested while a reader types: records by any word of their names, then by sound."""

from tracker.public.suggesting.suggested import MOST, Suggestion, suggestions_for
from tracker.public.suggesting.words import reset

__all__ = ["MOST", "Suggestion", "reset", "suggestions_for"]
