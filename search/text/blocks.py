"""A long text in blocks, of which only the most promising one is analysed: that costs more."""

from collections.abc import Collection, Iterator
from typing import Final

from search.text.normalise import normalise
from search.text.tokens import last_word_before

_LENGTH: Final = 1_200
"""Letters of a block: some 4 ms to analyse, where all of a long judgment would take a second."""
_MOST_BLOCKS: Final = 40
"""Of a text, as many are looked through."""


def block_with_most(text: str, sought: Collection[str]) -> tuple[int, int]:
    """Give where the block begins and ends that has most of some canonical words.

    The first of those that have as many; a text shorter than a block is one.
    """
    best, most = (0, min(len(text), _LENGTH)), 0
    for start, end in _blocks(text) if len(text) > _LENGTH else ():
        canonical = normalise(text[start:end])
        found = sum(word in canonical for word in sought)
        if found > most or not start:
            best, most = (start, end), found
        if most == len(sought):
            break
    return best


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text into blocks, at a space if there is one in their second half, or between words."""
    end = 0
    for _count in range(_MOST_BLOCKS):
        start, end = end, min(end + _LENGTH, len(text))
        if end < len(text):
            middle = start + _LENGTH // 2
            space = max(text.rfind(sign, middle, end) for sign in " \n\u200b")
            last = last_word_before(text[middle : end + _LENGTH], end - middle) if space < 0 else 0
            end = space + 1 or (middle + last if last else end)
        yield start, end
        if end == len(text):
            return
