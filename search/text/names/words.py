"""A name parted into its words, without what is no part of the name."""

import re
from functools import lru_cache
from typing import Final

from search.text.names.titles import without_titles
from search.text.normalise import normalise

# Nobody's name is longer; what is pasted into a field for names may be.
_LONGEST_NAME: Final = 200
_MOST_WORDS: Final = 8
_LONGEST_WORD: Final = 40
_JOINING: Final = re.compile("[-‐‑'’ʼ`´\"“”«»]")
_PARTING: Final = re.compile(r"[\s,;·/()\[\]]+")
_ONE_SCRIPT: Final = re.compile("[\u1780-\u17dd]+|[^\u1780-\u17dd]+")
_KHMER: Final = re.compile("[\u1780-\u17b3]")


def is_khmer(text: str) -> bool:
    """Tell whether a text holds a Khmer letter."""
    return _KHMER.search(text) is not None


@lru_cache(maxsize=16_384)
def words_of(name: str) -> tuple[str, ...]:
    """Give the words of a name in canonical form, titles set aside unless nothing else is there.

    Hyphens and apostrophes do not part a word (Bun-Roeun, Sra'aem); a change of script does.
    """
    text = _JOINING.sub("", normalise(name[:_LONGEST_NAME]))
    pieces = [part for piece in _PARTING.split(text) for part in _ONE_SCRIPT.findall(piece)]
    words = without_titles([piece for piece in pieces if any(map(str.isalpha, piece))])
    return tuple(word[:_LONGEST_WORD] for word in words[:_MOST_WORDS])
