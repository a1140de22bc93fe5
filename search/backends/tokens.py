"""What an engine is given of a text: tokens in plain letters, cut and made canonical once.

Engines part Khmer at its vowel signs or leave them out; the codes of `search.text` they keep whole.
"""

from itertools import pairwise
from typing import Final

from search.text import analyse
from search.text.tokens import is_khmer_code

_WORD: Final = "zw"
"""Marks the code of a Khmer word apart from the codes of its syllables."""
BETWEEN: Final = "zx"
"""Stands between two texts of a row, so that no phrase reaches from one into the other."""
_LONGEST: Final = 250
"""Letters of one token; PostgreSQL refuses words beyond 2,046 bytes, and no name is that long."""


def codes_by_word(text: str) -> list[list[str]]:
    """Cut a text into words, each given as the codes of its syllables; other words have one."""
    analysis = analyse(text)
    codes = [code[:_LONGEST] for code in analysis.codes]
    return [codes[start:end] for start, end in pairwise(analysis.starts)]


def word_code(codes: list[str]) -> str:
    """Give the code of a whole Khmer word."""
    return (_WORD + "".join(codes))[:_LONGEST]


def indexed_codes(text: str) -> list[str]:
    """Give what is indexed of a text: syllables and words in their order, then Khmer words whole.

    Syllables are found as phrases, whatever the segmentation; words rank what was found.
    """
    words = codes_by_word(text)
    whole = [word_code(codes) for codes in words if is_khmer_code(codes[0])]
    return [*(code for codes in words for code in codes), *whole]
