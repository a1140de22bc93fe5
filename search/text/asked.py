"""One thing that is asked for, and the ways in which a text may have it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from search.text.chunks import Chunk
from search.text.letters import COENG
from search.text.normalise import normalise
from search.text.recognised import date_in, reference_in
from search.text.termlist import TermList
from search.text.tokens import Analysis, analyse, encoded, is_khmer_code
from search.text.trained import trained_starts

Codes = tuple[str, ...]
_FEWEST_LETTERS: Final = 2
"""Of a word's beginning: one letter begins too many words to tell anything."""

_MOST_WORDS: Final = 48
"""Of a chunk: a sentence of two hundred letters has fewer."""


@dataclass(frozen=True)
class Term:
    """One thing that a text must have: `tokens` as a phrase, or all phrases of one of `readings`.

    A text that has the tokens ranks before one that has but the words of a reading, and one where
    `words` stand too, so where words begin and end, ranks first. A term of one Khmer syllable has
    no tokens, as a syllable alone is part of too many words; it is answered by `words`.
    """

    text: str
    """The canonical text."""
    tokens: Codes
    """The codes of its syllables, and of its words in other scripts."""
    words: Codes
    """The codes of its words."""
    is_prefix: bool = False
    """Whether the last code, of each reading too, stands for all that begin with it as well."""
    is_phrase: bool = False
    readings: tuple[tuple[Codes, ...], ...] = ()
    """Other ways to find it: phrases, each of which may stand anywhere in the text."""
    reference: str = ""
    """The record that it names, if it has the form of a reference."""
    date: str = ""
    """The year, month or day that it is, as EDTF, if it has the form of one."""


def term_of(chunk: Chunk, terms: TermList) -> Term:
    """Give the term that a chunk asks for; it has no words where nothing can be looked for."""
    # A subscript that is still being typed is not there yet.
    typed = chunk.text.rstrip(COENG) if chunk.is_last else chunk.text
    text = normalise(typed)
    analysis = analyse(typed, terms.cut)
    is_loose = not (chunk.is_phrase or chunk.is_excluded)
    reference = reference_in(text) if is_loose else ""
    may_be_parted = is_loose and text not in terms
    return Term(
        text,
        () if _is_one_syllable(analysis) else tuple(analysis.codes),
        tuple(analysis.word_codes),
        is_loose and chunk.is_last and not reference and _tells_enough(analysis),
        chunk.is_phrase,
        tuple(dict.fromkeys(_readings(typed, analysis, reference))) if may_be_parted else (),
        reference,
        date_in(text) if is_loose else "",
    )


def _is_one_syllable(analysis: Analysis) -> bool:
    codes = analysis.codes
    return len(codes) == 1 and is_khmer_code(codes[0])


def _tells_enough(analysis: Analysis) -> bool:
    return sum(len(token.text) for token in analysis.tokens) >= _FEWEST_LETTERS


def _readings(typed: str, analysis: Analysis, reference: str) -> Iterator[tuple[Codes, ...]]:
    """Give the words of what was typed together, as each of two breakers parts them.

    Words of a sentence without spaces, put together at random from khPOS: 26 % of the texts that
    have two of them are found by the phrase, 96 % with the words of either breaker, 99 % with both.
    """
    if reference:
        yield ((encoded(reference.casefold()),),)
    elif len(analysis.starts) > 2 and any(map(is_khmer_code, analysis.codes)):
        yield _phrases(analysis)
        yield _phrases(analyse(typed, trained_starts))


def _phrases(analysis: Analysis) -> tuple[Codes, ...]:
    """Give each word's codes once; a syllable counts here, as the words beside it tell enough.

    The last word stays the last, as it may go on; of too many words the first are left out.
    """
    codes = analysis.codes
    phrases = [tuple(codes[start:end]) for start, end in pairwise(analysis.starts)]
    kept = list(dict.fromkeys(reversed(phrases)))[:_MOST_WORDS]
    return tuple(reversed(kept))
