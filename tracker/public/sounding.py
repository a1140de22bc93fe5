"""Records whose name sounds like what was typed, whatever the script, the spelling or the order.

The thresholds were measured among 10,000 names (benchmarks/search_quality.py).
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Final

from search.finding import BY_NAME, Match
from search.text.names import Found
from tracker.public.index import Hits, KindIndex

SHOWN: Final = 12
_FEW: Final = 5
"""So many are shown at the least, where names that are less alike make up for those wanting."""
_CANDIDATES: Final = 40
"""More than are shown, as some are names of one record, and some of none any more."""
_LONGEST: Final = 5
"""Words of a name; more of them are not looked up as one."""
_MUCH_ALIKE: Final = 0.88
"""From here on a name goes before those that have what was typed among other words."""
_ALIKE_TO_WORDS: Final = 0.93
"""From here on where texts have the words too."""
_ALIKE: Final = 0.86
"""From here on it goes before texts, unless these have the words too."""
_SOMEWHAT_ALIKE: Final = 0.8
"""From here on there are a handful of wrong names in 10,000; one right name in twenty is below."""
_LEAST_ALIKE: Final = 0.67
_PART: Final = 0.12
"""What it costs that only some words of a name were typed."""
Likeness = dict[int, float]
"""How alike a name of the record in a slot is."""


def with_names_alike(found: Hits, typed: str, *, is_word: bool) -> Hits:
    """Add to hits the records that are not found by a name, but have one like what was typed.

    `is_word` tells that texts have it too: a name that only sounds like "court" is no better than
    they are, and one that hardly does is not meant.
    """
    words = len(typed.split())
    if words > _LONGEST or not found.index.values("sound"):
        return found
    whole, likeness = _likeness(found, typed)
    least = _ALIKE_TO_WORDS if is_word else _MUCH_ALIKE
    sounds = [] if is_word and words == 1 else _from(whole, least)
    alike = [] if is_word else _from(likeness, _ALIKE, set(sounds))
    before = {*sounds, *alike}
    slots = {match: _without(each, before) for match, each in found.slots.items()}
    known = before.union(*slots.values())
    somewhat = _from(likeness, _SOMEWHAT_ALIKE, known)
    is_named = any(found.slots.get(match) for match in BY_NAME)
    if not (is_word or is_named) and len(known) + len(somewhat) < _FEW:
        somewhat = _from(likeness, _LEAST_ALIKE, known)[: _FEW - len(known)]
    by_sound = {Match.SOUNDS: sounds, Match.ALIKE: alike, Match.RESEMBLES: somewhat}
    return Hits(found.index, {**slots, **by_sound})


def _likeness(found: Hits, typed: str) -> tuple[Likeness, Likeness]:
    """Tell how alike the records are that are not found by a name: as a whole, and at best."""
    names = found.index.names
    named = set[int]().union(*(found.slots.get(match, ()) for match in BY_NAME))
    whole = _by_slot(found.index, names.search(typed, _CANDIDATES), named)
    part = _by_slot(found.index, names.with_words(typed, _CANDIDATES), named)
    best = {slot: max(whole.get(slot, 0.0), part[slot] - _PART) for slot in part}
    return whole, {**whole, **best}


def _by_slot(index: KindIndex, found: Iterable[Found], named: set[int]) -> Likeness:
    """Give how alike the living records are that have the names found, but for those named so."""
    best: Likeness = {}
    for place, likeness in found:
        for slot in index.slots_named(index.names.heard_at(place)):
            if slot not in named and index.slot_of.get(index.references[slot]) == slot:
                best[slot] = max(likeness, best.get(slot, 0.0))
    return best


def _from(
    likeness: Mapping[int, float], least: float, others: Container[int] = frozenset()
) -> list[int]:
    """Give the slots that are as alike as that, without others, the likest first."""
    slots = [slot for slot, each in likeness.items() if each >= least and slot not in others]
    return sorted(slots, key=lambda slot: (-likeness[slot], slot))[:SHOWN]


def _without(slots: Sequence[int], others: set[int]) -> Sequence[int]:
    return slots if others.isdisjoint(slots) else [slot for slot in slots if slot not in others]
