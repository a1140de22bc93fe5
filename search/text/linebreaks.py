"""Where a line of Khmer may break, told to browsers and printers. For display only.

Browsers break Khmer by ICU's dictionary and err in words that readers of this site meet often
(ពន្ធ|នាគារ, "prison"), and leave a ។ alone at the start of a line.
"""

import re
from functools import lru_cache
from itertools import pairwise

from search.text.letters import COENG, LETTERS, MARKS, WORD_JOINER, ZERO_WIDTH_SPACE
from search.text.segment import words
from search.text.trained import trained_starts

_KHMER = re.compile("[\u1780-\u17ff]")
_RUN = re.compile(f"[{LETTERS}{MARKS}{COENG}{ZERO_WIDTH_SPACE}]+")
_CLOSING_MARK = re.compile(f"(?<=[^\n{WORD_JOINER}{ZERO_WIDTH_SPACE}])[\u200b\u2060]*(?=[។៕ៗ])")


def with_line_breaks(text: str) -> str:
    """Put U+200B between Khmer words and U+2060 before ។ ៕ ៗ, for showing plain text.

    Keeps the breaks that were typed, never breaks a syllable, and leaves text without Khmer as it
    is. Doing it twice changes nothing. Never for text that is stored or searched, nor for HTML.
    """
    return _broken(text) if _KHMER.search(text) else text


@lru_cache(maxsize=8_192)
def _broken(text: str) -> str:
    between_words = _RUN.sub(lambda run: _broken_run(run.group()), text)
    return _CLOSING_MARK.sub(WORD_JOINER, between_words)


def _broken_run(run: str) -> str:
    """Mark the words of a run of Khmer letters, found as if no break had been typed in it."""
    typed = run.split(ZERO_WIDTH_SPACE)
    letters = "".join(typed)
    breaks = _ends(typed[:-1]) | _ends(words(letters, trained_starts)[:-1])
    places = [0, *sorted(breaks), len(letters)]
    pieces = [letters[start:end] for start, end in pairwise(places)]
    return ZERO_WIDTH_SPACE.join(pieces)


def _ends(parts: list[str]) -> set[int]:
    """Give how far into the joined text each part ends."""
    ends, end = set(), 0
    for part in parts:
        end += len(part)
        ends.add(end)
    return ends
