"""Why a record is a hit: which of its names matched, and how alike it is to what was typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from search.finding import Match
from search.text import Query, analyse
from search.text.matches import matches_in
from search.text.names import AskedName
from tracker.public.index import BY_SOUND

_BY_NAME: Final = (Match.NAME, Match.NAMED, Match.IN_NAMES)


@dataclass(frozen=True)
class Reason:
    """How a record matches; `spelling` is the name that did, "" where it was no name."""

    match: Match
    spelling: str = ""
    likeness: float = 1.0

    @property
    def is_by_sound(self) -> bool:
        """Whether a name only sounds like what was typed."""
        return self.match in BY_SOUND

    @property
    def score(self) -> float:
        """How well it matches, from 0 to 1: each way has its ninth, in which likeness counts."""
        step = 1 / len(Match)
        top = 1 - step * self.match
        return round(top - step * (1 - self.likeness), 4)


def reason_for(match: Match, names: Sequence[str], query: Query, asked: AskedName) -> Reason:
    """Tell why a record with these names matches a query in a way; `asked` is the query's text."""
    if match in BY_SOUND:
        likeness, name = max(((asked.likeness(name), name) for name in names), default=(0.0, ""))
        return Reason(match, name, likeness)
    if match in _BY_NAME:
        return Reason(match, max(names, key=lambda name: _covered(name, query), default=""))
    return Reason(match)


def _covered(name: str, query: Query) -> tuple[int, float]:
    """How much of the query stands in a name, and of the name in the query; on a tie the first."""
    found = matches_in(analyse(name), query)
    letters = {place for match in found for place in range(match.start, match.end)}
    return len({match.asked for match in found}), len(letters) / (len(name) or 1)
