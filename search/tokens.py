"""The tokens of an entry, as every engine holds them: syllables and words, names and texts apart.

A token is in small Latin letters and digits, so that no engine parts, folds or drops it. Between
two texts stands a token of its own: no phrase reaches from one into the next.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from search.text import analyse
from search.text.termlist import TermList
from search.text.tokens import Analysis, is_khmer_code

DATE: Final = "d"
"""Begins the token of a date."""
BETWEEN: Final = "zz"
SYLLABLE: Final = "s"
"""Begins the token of a Khmer syllable, or of a whole word in another script."""
WORD: Final = "w"
"""Begins the token of a Khmer word, of one syllable or several."""
WHOLE: Final = "n"
"""Begins the token of a whole name, its words in the order of their codes."""
MOST_TOKENS: Final = 16_000
"""The tokens of a text that are kept: PostgreSQL counts places in a text no further."""
_LONGEST: Final = 120


def syllable_token(code: str) -> str:
    """Give the token of a syllable's code, or of a word's in another script."""
    return SYLLABLE + code[:_LONGEST]


def word_token(code: str) -> str:
    """Give the token of a word's code."""
    return WORD + code[:_LONGEST]


def whole_token(name: str) -> str:
    """Give the one token of a name, whatever the order of its words; "" for none."""
    codes = sorted(code for code in analyse(name).word_codes if code)
    return WHOLE + "x".join(codes)[: 2 * _LONGEST] if codes else ""


def name_tokens(names: Iterable[str], terms: TermList) -> str:
    """Give the tokens of an entry's names: each by syllables, by words and whole."""
    tokens: list[str] = []
    for name in dict.fromkeys(names):
        tokens += [*_tokens(name, terms), whole_token(name), BETWEEN]
    return " ".join(tokens)


def date_token(edtf: str) -> str:
    """Give the token of a date: its digits, so that a year begins those of all its days."""
    return DATE + "".join(filter(str.isdigit, edtf))


def date_tokens(dates: Iterable[str]) -> str:
    """Give the tokens of an entry's dates (EDTF)."""
    return " ".join([*map(date_token, dates), BETWEEN])


def text_tokens(text: str, dated: str, terms: TermList) -> str:
    """Give the tokens of an entry's dates, then those of each line of its text.

    The first `MOST_TOKENS` of them.
    """
    tokens = dated.split()
    for line in dict.fromkeys(text.splitlines()):
        tokens += _tokens(line, terms)
        if len(tokens) >= MOST_TOKENS:
            break
    return " ".join(tokens[:MOST_TOKENS])


def _tokens(text: str, terms: TermList) -> Iterator[str]:
    found = analyse(text, terms.cut)
    yield from map(syllable_token, found.codes)
    yield BETWEEN
    yield from _words(found)
    yield BETWEEN


def _words(found: Analysis) -> Iterator[str]:
    """Give the words of Khmer alone: one in another script is found by its syllable's token."""
    return (word_token(code) for code in found.word_codes if is_khmer_code(code))
