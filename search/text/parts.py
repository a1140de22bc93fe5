"""A long text in parts, none of which holds more than what is indexed of it."""

from collections.abc import Iterable, Iterator
from typing import Final

from search.text.tokens import last_word_before

LONGEST_PART: Final = 20_000
"""Letters: in Khmer they give some 11,000 tokens, of the 14,000 that are kept of a text."""


def parts_of(texts: Iterable[str], most: int) -> list[str]:
    """Give texts as parts of lines, at least one and at most so many; what is beyond is left out.

    A line that is longer than a part is cut at a space, or else between words.
    """
    parts = [""]
    for line in _lines(texts):
        if parts[-1] and len(parts[-1]) + len(line) >= LONGEST_PART:
            if len(parts) == most:
                break
            parts.append("")
        parts[-1] += f"\n{line}" if parts[-1] else line
    return parts


def _lines(texts: Iterable[str]) -> Iterator[str]:
    for line in "\n".join(texts).splitlines():
        rest = line.strip()
        while len(rest) > LONGEST_PART:
            end = rest.rfind(" ", LONGEST_PART // 2, LONGEST_PART)
            if end < 0:
                end = last_word_before(rest, LONGEST_PART) or LONGEST_PART
            yield rest[:end].rstrip()
            rest = rest[end:].lstrip()
        if rest:
            yield rest
