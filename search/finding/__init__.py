"""Finding what is public: a query asked of an engine, and how each thing matches it."""

from search.finding.matches import Match, Matches, all_things, find_matches

__all__ = ["Match", "Matches", "all_things", "find_matches"]
