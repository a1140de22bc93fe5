"""Keeping what is searched in step with what is public: compare, mend, make anew."""

from search.upkeep.entries import Difference, entry_differences, mend_entries
from search.upkeep.held import held_differences, mend_held
from search.upkeep.rebuilding import RebuildSpoiltError, rebuild_elasticsearch

__all__ = [
    "Difference",
    "RebuildSpoiltError",
    "entry_differences",
    "held_differences",
    "mend_entries",
    "mend_held",
    "rebuild_elasticsearch",
]
