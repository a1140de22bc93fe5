"""What may be asked of a list, and what its choices are: for pages, and for whatever lists records.

Nothing here knows HTML.
"""

from tracker.public.filters.asked import Asked
from tracker.public.filters.choices import Choice, Group, groups
from tracker.public.filters.declarations import FILTERS, RecordFilter
from tracker.public.filters.problems import Problem, UnsoundQueryError
from tracker.public.filters.reading import is_canonical, read_query

__all__ = [
    "FILTERS",
    "Asked",
    "Choice",
    "Group",
    "Problem",
    "RecordFilter",
    "UnsoundQueryError",
    "groups",
    "is_canonical",
    "read_query",
]
