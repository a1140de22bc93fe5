"""Finding what is public: a query asked of an engine, and how each thing matches it."""

from search.finding.matches import BY_NAME, Match, Matches, all_things, find_matches
from search.finding.things import Things

__all__ = ["BY_NAME", "Match", "Matches", "Things", "all_things", "find_matches"]
