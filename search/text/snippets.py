"""What a reader sees of a text that was found: cut from the original, with what matches marked."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from search.text.blocks import block_with_most
from search.text.letters import ZERO_WIDTH_SPACE
from search.text.matches import Match, matches_in
from search.text.names.words import words_of
from search.text.queries import Query
from search.text.segment import syllables, words
from search.text.tokens import Analysis, analyse

LENGTH: Final = 180
"""Letters of a snippet, about: two lines on a phone."""
_LONGEST_WORD: Final = 40
"""A word that is longer is cut between its syllables, or anywhere if it has none."""
_LEFT_OVER: Final = 3
"""Signs before the first word or after the last that are not worth an ellipsis."""
_CUT: Final = "…"


class Part(NamedTuple):
    """A part of a text, and whether it is what was asked for."""

    text: str
    is_match: bool


def highlight(text: str, query: Query, names: Sequence[str] = ()) -> list[Part]:
    """Give the whole text in parts: what matches, and what stands between.

    `names` are spellings in the text that match by their sound.
    """
    matches = matches_in(analyse(text), query, names)
    return list(_parts(text, 0, len(text), matches))


def snippet(text: str, query: Query, names: Sequence[str] = (), length: int = LENGTH) -> list[Part]:
    """Give about as many letters of a text as told, from where most of what was asked for stands.

    Where nothing does, the text's beginning. It is cut between words, never within one, and has an
    ellipsis where it is cut.
    """
    first, after = block_with_most(text, _sought(query, names))
    block = text[first:after]
    analysis = analyse(block)
    matches = matches_in(analysis, query, names)
    window = _Window(list(_words(analysis)), len(block), length)
    start, end = window.around(*_densest(matches, length))
    return [
        *([Part(_CUT, is_match=False)] if first + start else []),
        *_parts(block, start, end, matches),
        *([Part(_CUT, is_match=False)] if first + end < len(text) else []),
    ]


def _sought(query: Query, names: Sequence[str]) -> set[str]:
    """Give the words to look for, in canonical form."""
    asked = [term.text for term in query.terms if not term.is_phrase]
    return {
        *(term.text for term in query.terms),
        *(word for text in asked for word in words(text) if len(syllables(word)) > 1),
        *(word for name in names for word in words_of(name)),
    }


def _densest(matches: list[Match], length: int) -> tuple[int, int]:
    """Give the span that has most of what was asked for, then most matches, then stands first."""
    best, span = (0, 0), (0, 0)
    inside: Counter[int] = Counter()
    begin = 0
    for place, match in enumerate(matches):
        inside[match.asked] += 1
        while match.end - matches[begin].start > length and begin < place:
            inside[matches[begin].asked] -= 1
            begin += 1
        inside += Counter()
        found = (len(inside), place - begin)
        if found > best:
            start = matches[begin].start
            best, span = found, (start, min(match.end, start + length))
    return span


class _Window:
    """Where a text of some size is cut to a length, and no word of it."""

    def __init__(self, spans: Sequence[tuple[int, int]], size: int, length: int) -> None:
        self.starts = [start for start, _end in spans]
        self.ends = [end for _start, end in spans]
        self.size = size
        self.length = length

    def around(self, first: int, last: int) -> tuple[int, int]:
        """Give where to cut so that a span stands in the middle."""
        if self.size <= self.length or not self.starts:
            return 0, min(self.size, self.length)
        spare = self.length - (last - first)
        start = self._start(max(0, min(first - spare // 2, self.size - self.length)), first)
        end = self._end(start + self.length, last)
        return (0 if start <= _LEFT_OVER else start, end)

    def _start(self, wanted: int, first: int) -> int:
        place = min(bisect_left(self.starts, wanted), bisect_right(self.starts, first) - 1)
        return self.starts[max(place, 0)]

    def _end(self, wanted: int, last: int) -> int:
        place = max(bisect_right(self.ends, wanted) - 1, bisect_left(self.ends, last))
        is_last = place == len(self.ends) - 1 and self.size - self.ends[place] <= _LEFT_OVER
        return self.size if is_last else self.ends[place]


def _words(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Give the span of each word, those too long in parts."""
    for first, after in pairwise(analysis.starts):
        tokens = analysis.tokens[first:after]
        if tokens[-1].end - tokens[0].start <= _LONGEST_WORD:
            yield tokens[0].start, tokens[-1].end
            continue
        for token in tokens:
            for start in range(token.start, token.end, _LONGEST_WORD):
                yield start, min(start + _LONGEST_WORD, token.end)


def _parts(text: str, start: int, end: int, matches: list[Match]) -> Iterator[Part]:
    shown = start
    for match in _joined(matches):
        begin, finish = max(match[0], shown), min(match[1], end)
        if begin < finish:
            yield from _part(text[shown:begin], is_match=False)
            yield from _part(text[begin:finish], is_match=True)
            shown = finish
    yield from _part(text[shown:end], is_match=False)


def _joined(matches: list[Match]) -> list[tuple[int, int]]:
    """Give the spans of matches, those as one that touch or lie upon another."""
    spans: list[tuple[int, int]] = []
    for start, end, _asked in sorted(matches):
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _part(text: str, *, is_match: bool) -> Iterator[Part]:
    """Give a part unless it is empty, without zero-width spaces: lines are broken when shown."""
    shown = text.replace(ZERO_WIDTH_SPACE, "")
    if shown:
        yield Part(shown, is_match)
