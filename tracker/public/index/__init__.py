"""What readers can find, count and sort, in memory: one bit a record and value."""

from tracker.public.index.current import Index, current_index, reset
from tracker.public.index.hits import BY_SOUND, Hits
from tracker.public.index.reading import cards
from tracker.public.index.records import KindIndex
from tracker.public.index.selections import RELEVANCE, Selection
from tracker.public.index.spans import Span, span_between, span_of

__all__ = [
    "BY_SOUND",
    "RELEVANCE",
    "Hits",
    "Index",
    "KindIndex",
    "Selection",
    "Span",
    "cards",
    "current_index",
    "reset",
    "span_between",
    "span_of",
]
