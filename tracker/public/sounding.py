"""Records whose name sounds like what was typed, whatever the script, the spelling or the order."""

from collections.abc import Iterable
from functools import reduce
from operator import and_, or_
from typing import Final

from search.text.names import AskedName, asked_keys, words_keys
from tracker.public.index.postings import as_bits, slots_of
from tracker.public.index.records import KindIndex

SHOWN: Final = 8
_POOL: Final = 200
"""Names compared at the most; a comparison takes some 50 µs."""
_LONGEST: Final = 5
"""Words of a name; more of them are not looked up as one."""
_ALIKE: Final = 0.8
"""From here on 99 % of the right names are kept, with a handful of wrong ones in 10,000."""


def alike(index: KindIndex, among: int, words: str) -> list[tuple[float, int]]:
    """Give the slots, of those whose bits are given, with names like `words`: the likest first.

    Each comes with how alike it is, from 0.8 to 1. Gives none for words without a letter, or for
    more of them than a name has.
    """
    if len(words.split()) > _LONGEST:
        return []
    pool = _sharing(index, words) & among
    asked = [AskedName(words), *map(AskedName, words.split())]
    scored = [
        (_likeness(asked, index.titles[slot]), slot) for slot in slots_of(pool, index.size)[:_POOL]
    ]
    best = [(score, slot) for score, slot in scored if score >= _ALIKE]
    return sorted(best, key=lambda each: (-each[0], each[1]))[:SHOWN]


def _sharing(index: KindIndex, words: str) -> int:
    """The slots of names that may sound like all that was typed, or like each word of it."""
    whole = _any(index, asked_keys(words))
    parts = [_any(index, keys) for keys in words_keys(words)]
    return whole | (reduce(and_, parts) if parts else 0)


def _any(index: KindIndex, keys: Iterable[str]) -> int:
    known = index.postings.get("sound", {})
    return reduce(or_, (as_bits(known.get(key, ())) for key in keys), 0)


def _likeness(asked: list[AskedName], names: Iterable[str]) -> float:
    """How like a name is: as a whole, or as far as a part of it was typed word by word."""
    whole, *words = asked
    best = 0.0
    for name in filter(None, names):
        parts = name.split()
        by_word = [max(word.likeness(part) for part in parts) for word in words]
        best = max(best, whole.likeness(name), min(by_word, default=0.0))
    return best
