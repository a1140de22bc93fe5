"""A query as the expressions that engines are asked, one for each way to match."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from search.engines.clauses import Clause, Condition, Expression, Way
from search.text import Query, Term
from search.text.tokens import is_khmer_code
from search.tokens import date_token, syllable_token, whole_token, word_token

Each = TypeVar("Each")


class Ways(NamedTuple, Generic[Each]):
    """The ways in which an entry may match, from the best to the widest: one of `Each` for each.

    First what an engine is asked, then what it found.
    """

    whole_name: Each
    """A name that is what was typed, its words in any order."""
    named: Each
    """Names that have all the words as words."""
    in_names: Each
    """Names that have all that was typed, wherever it stands in them."""
    worded: Each
    """Names and texts that have all the words as words."""
    anywhere: Each
    """Names and texts that have all that was typed."""
    excluded: Each
    """Names and texts that have anything that was not wanted."""


def expressions_of(query: Query) -> Ways[Expression]:
    """Give what engines are asked for a query; for one without terms, what nothing meets."""
    terms = query.terms
    return Ways(
        _whole_name(query),
        _all(_by_words(term, in_names=True) for term in terms),
        _all(_anyhow(term, in_names=True) for term in terms),
        _all(_by_words(term) for term in terms),
        _all(_anyhow(term) for term in terms),
        _any(query.excluded),
    )


def _whole_name(query: Query) -> Expression:
    token = whole_token(query.text)
    return (((Clause((token,), in_names=True),),),) if token else ()


def _all(conditions: Iterable[Condition]) -> Expression:
    return tuple(conditions)


def _any(terms: tuple[Term, ...]) -> Expression:
    ways = chain.from_iterable(map(_anyhow, terms))
    found = tuple(ways)
    return (found,) if found else ()


def _by_words(term: Term, *, in_names: bool = False) -> Condition:
    """A phrase of words; in other scripts than Khmer a word is its own syllable."""
    if any(map(is_khmer_code, term.words)) and not all(map(is_khmer_code, term.words)):
        return _anyhow(term, in_names=in_names)
    tokens = tuple(map(_word, term.words))
    return ((Clause(tokens, term.is_prefix, in_names),), *_dated(term, in_names=in_names))


def _word(code: str) -> str:
    return word_token(code) if is_khmer_code(code) else syllable_token(code)


def _anyhow(term: Term, *, in_names: bool = False) -> Condition:
    """The phrase of syllables, or all phrases of a reading; one syllable alone as a word."""
    if not term.tokens:
        return _by_words(term, in_names=in_names)
    phrase = (_phrase(term.tokens, is_prefix=term.is_prefix, in_names=in_names),)
    return (phrase, *_readings(term, in_names=in_names), *_dated(term, in_names=in_names))


def _dated(term: Term, *, in_names: bool) -> Iterator[Way]:
    """A day of the year, month or day that was typed; no name is one."""
    if term.date and not in_names:
        yield (Clause((date_token(term.date),), is_prefix=True),)


def _readings(term: Term, *, in_names: bool) -> Iterator[Way]:
    for reading in term.readings:
        *before, last = reading
        yield (
            *(_phrase(codes, is_prefix=False, in_names=in_names) for codes in before),
            _phrase(last, is_prefix=term.is_prefix, in_names=in_names),
        )


def _phrase(codes: Iterable[str], *, is_prefix: bool, in_names: bool) -> Clause:
    return Clause(tuple(map(syllable_token, codes)), is_prefix, in_names)
