"""Records whose name sounds like what was typed, whatever the script, the spelling or the order."""

from collections.abc import Iterator, Sequence
from typing import Final

from search.finding import Match
from search.text.names import Found, NameIndex
from tracker.public.index import Hits, KindIndex

SHOWN: Final = 12
_CANDIDATES: Final = 40
"""More than are shown, as some are names of one record, and some of none any more."""
_LONGEST: Final = 5
"""Words of a name; more of them are not looked up as one."""
_ALIKE: Final = 0.8
"""From here on 99 % of the right names are kept, with a handful of wrong ones in 10,000."""
_MUCH_ALIKE: Final = 0.93
"""From here on a name goes before the texts that have the words."""
_IN_PART: Final = 0.05
"""What it costs that only some words of a name were typed."""
_NAMED: Final = (Match.NAME, Match.NAMED, Match.IN_NAMES)


def with_names_alike(found: Hits, typed: str, *, is_word: bool) -> Hits:
    """Add to hits the records that are not found by a name, but have one like what was typed.

    `is_word` tells that texts have it as a word: a name that only sounds like "court" is no better.
    """
    if len(typed.split()) > _LONGEST:
        return found
    named = {slot for match in _NAMED for slot in found.slots.get(match, ())}
    likest = [each for each in _alike(found.index, typed) if each.place not in named][:SHOWN]
    least = 2.0 if is_word and len(typed.split()) == 1 else _MUCH_ALIKE
    much = [slot for slot, likeness in likest if likeness >= least]
    slots = {match: _without(much, slots) for match, slots in found.slots.items()}
    known = {slot for each in slots.values() for slot in each}
    somewhat = [slot for slot, _likeness in likest if slot not in known and slot not in much]
    return Hits(found.index, {**slots, Match.SOUNDS: much, Match.RESEMBLES: somewhat})


def _alike(index: KindIndex, typed: str) -> list[Found]:
    """Give the living slots with names like what was typed, as a whole or in part: likest first."""
    best: dict[int, float] = {}
    for heard, likeness in _heard_alike(index.names, typed):
        for slot in index.slots_named(heard):
            best[slot] = max(likeness, best.get(slot, 0.0))
    living = (slot for slot in best if index.slot_of.get(index.references[slot]) == slot)
    ordered = sorted(living, key=lambda slot: (-best[slot], slot))
    return [Found(slot, best[slot]) for slot in ordered if best[slot] >= _ALIKE]


def _heard_alike(names: NameIndex, typed: str) -> Iterator[tuple[str, float]]:
    for place, likeness in names.search(typed, _CANDIDATES):
        yield names.heard_at(place), likeness
    for place, likeness in names.with_words(typed, _CANDIDATES):
        yield names.heard_at(place), likeness - _IN_PART


def _without(some: list[int], slots: Sequence[int]) -> Sequence[int]:
    return [slot for slot in slots if slot not in some] if some else slots
