"""Why a record is a hit: which of its names matched, and how alike it is to what was typed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from search.finding import BY_NAME, Match
from search.text import Query, analyse
from search.text.matches import matches_in
from search.text.names import AskedName
from tracker.public.index import BY_SOUND


@dataclass(frozen=True)
class Reason:
    """How a record matches; `spelling` is the name that did, "" where it was no name.

    `is_shown` tells whether that name is the title or the reference, which a page shows anyway.
    """

    match: Match
    spelling: str = ""
    is_shown: bool = True
    likeness: float = 1.0

    @property
    def is_by_sound(self) -> bool:
        """Whether a name only sounds like what was typed."""
        return self.match in BY_SOUND

    @property
    def score(self) -> float:
        """How well it matches, from 0 to 1: each way has its share, in which likeness counts."""
        step = 1 / len(Match)
        top = 1 - step * self.match
        return round(top - step * (1 - self.likeness), 4)


def reason_for(
    match: Match, names: Sequence[str], shown: Collection[str], query: Query, asked: AskedName
) -> Reason:
    """Tell why a record with these names, of which some are shown, matches a query in a way.

    `asked` is the query's text, read once for all records.
    """
    if match in BY_SOUND:
        likeness, name = max(((asked.likeness(name), name) for name in names), default=(0.0, ""))
        return Reason(match, name, name in shown, likeness)
    if match in BY_NAME:
        name = max(names, key=lambda name: _covered(name, shown, query), default="")
        return Reason(match, name, name in shown)
    return Reason(match)


def _covered(name: str, shown: Collection[str], query: Query) -> tuple[int, bool, float]:
    """How much of the query stands in a name, whether that is shown, how much of it is asked for.

    On a tie the first name is taken.
    """
    found = matches_in(analyse(name), query)
    letters = {place for match in found for place in range(match.start, match.end)}
    return len({match.asked for match in found}), name in shown, len(letters) / (len(name) or 1)
