"""Text cut into what is indexed: orthographic syllables, and words.

Both give every letter, digit and sign in its order and leave out what stands between words: spaces,
punctuation, ៗ and characters that are not seen. So joined they give the text without these.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from icu4py.breakers import WordBreaker

from search.text.letters import (
    BEYAL,
    COENG,
    DIGITS,
    MARKS,
    RUN,
    SYLLABLE,
    ZERO_WIDTH_SPACE,
)

_UNSEEN = re.compile(
    "[\u00ad\u200c-\u200f\u2060-\u2064\ufeff]"
    f"|{ZERO_WIDTH_SPACE}(?=[{MARKS}{COENG}])|(?<={COENG}){ZERO_WIDTH_SPACE}"
)
"""Characters without a meaning for words; a zero-width space inside a syllable is a slip."""
_UNWRITTEN = re.compile(f"{_UNSEEN.pattern}|[\u17b4\u17b5]")
"""The same, and the deprecated signs of vowels that are not written; canonical text has none."""
_LAST_LETTER = "\u17b3"
_OTHER_WORD = "(?:[^\\W_\u1780-\u17ff][\u0300-\u036f]*)+"
_PIECE = rf"[{DIGITS}]+|{_OTHER_WORD}"
_SYLLABLES = re.compile(rf"{SYLLABLE}|[{MARKS}{COENG}]|{_PIECE}")
_RUNS = re.compile(rf"(?P<khmer>{RUN})|{_PIECE}")
# As canonical text is cut, in which Khmer digits are like any others.
_STRETCHES = re.compile(rf"(?P<khmer>{RUN})|(?:{_OTHER_WORD}|[{DIGITS}])+|{BEYAL}")

Cut = Callable[[Sequence[str]], list[int]]
"""Gives the places among the syllables of a run of Khmer where a word begins, 0 first."""


Piece = tuple[str, int, int]
"""A syllable, or another word or number whole, and its span in the text it was cut from."""


def stretches(text: str) -> Iterator[Iterable[Piece]]:
    """Cut text as `syllables` cuts its canonical form, and say where in it each piece stands.

    What may be of one word comes together: the syllables of a run of Khmer. Others come alone; the
    sign of "and so on" is a piece too, as it stands for a word.
    """
    seen, places = _seen(text)
    for found in _STRETCHES.finditer(seen):
        if not found["khmer"]:
            yield ((found.group(), places[found.start()], places[found.end() - 1] + 1),)
            continue
        parts = _SYLLABLES.findall(found.group())
        bounds = [*accumulate(map(len, parts), initial=found.start())]
        starts, ends = bounds[:-1], bounds[1:]
        if seen is not text:
            starts = [places[start] for start in starts]
            ends = [places[end - 1] + 1 for end in ends]
        yield zip(parts, starts, ends, strict=True)


def _seen(text: str) -> tuple[str, Sequence[int]]:
    """Give the text without what nobody sees, and the place of each of its characters."""
    unseen = {place for found in _UNWRITTEN.finditer(text) for place in range(*found.span())}
    if not unseen:
        return text, range(len(text))
    places = [place for place in range(len(text)) if place not in unseen]
    return "".join(text[place] for place in places), places


def syllables(text: str) -> list[str]:
    """Cut text into Khmer orthographic syllables, and other words and numbers whole.

    A Khmer sign without a letter to stand on is given alone.
    """
    return _SYLLABLES.findall(_UNSEEN.sub("", text))


def dictionary_starts(parts: Sequence[str]) -> list[int]:
    """Part syllables into words by ICU's dictionary (boundary F1 0.90 on khPOS)."""
    breaker = WordBreaker("".join(parts), "km")
    return starts_after(parts, (end for _start, end in breaker.segments()))


def starts_after(parts: Sequence[str], ends: Iterable[int]) -> list[int]:
    """Give the places of the syllables where a word begins, told where the one before it ends.

    `ends` count characters. One inside a syllable is left out: breakers at times part a coeng from
    its letter.
    """
    place_of = {length: place for place, length in enumerate(accumulate(map(len, parts)), start=1)}
    places = (place_of.get(end, 0) for end in ends)
    return [0, *(place for place in places if 0 < place < len(parts) and _begins(parts, place))]


def _begins(parts: Sequence[str], place: int) -> bool:
    """Tell whether a word may begin here: at a letter, and not below the one before it."""
    return parts[place][0] <= _LAST_LETTER and parts[place - 1] != COENG


def words(text: str, cut: Cut = dictionary_starts) -> list[str]:
    """Cut text into words: Khmer by ICU's dictionary, and where a zero-width space was typed.

    Only runs of Khmer letters go to ICU, which would glue a number to the word before it (boundary
    F1 0.90 on khPOS, 0.88 with the digits left in).
    """
    return [
        word
        for run in _RUNS.finditer(_UNSEEN.sub("", text))
        for word in (_words(run.group(), cut) if run["khmer"] else [run.group()])
    ]


def _words(run: str, cut: Cut) -> list[str]:
    parts = _SYLLABLES.findall(run)
    return ["".join(parts[start:end]) for start, end in pairwise([*cut(parts), len(parts)])]
