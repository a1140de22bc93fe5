"""The site's search: what is asked, what matches across all kinds, and why each hit is one."""

from tracker.public.finding.asked import SearchAsked, UnsoundSearchError, read_search
from tracker.public.finding.exact import exact_record
from tracker.public.finding.hits import Hit
from tracker.public.finding.results import Results, results_of

__all__ = [
    "Hit",
    "Results",
    "SearchAsked",
    "UnsoundSearchError",
    "exact_record",
    "read_search",
    "results_of",
]
