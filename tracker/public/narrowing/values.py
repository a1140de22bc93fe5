"""What was typed as the value of a field, found among the values that its facets may have."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from search.finding import BY_NAME, find_matches
from search.models import Language
from search.terms import term_list
from search.text import normalise, parse_query
from tracker.choices import Vocabulary
from tracker.dates import khmer_digits
from tracker.localized import Pair
from tracker.public.index import Index
from tracker.public.narrowing.fields import YEARS, Field, Source
from tracker.publication.refs import PREFIX_OF_KIND, reference_of

_YEAR: Final = re.compile("(?:19|20|21)[0-9]{2}")
Values = dict[str, tuple[str, ...]]
"""The values meant, by facet."""


def values_of(field: Field, typed: str, index: Index) -> Values:
    """Give the values that a canonical text means, by each facet of a field; {} for none.

    A record is meant by its reference, its name or an article's number, in either language; one
    query for a facet of records.
    """
    found = {facet: tuple(_found(source, typed, index)) for facet, source in field.facets}
    return {facet: values for facet, values in found.items() if values}


def labels_of(field: Field, values: Values, index: Index) -> Iterator[Pair]:
    """Give what values are called in both languages."""
    for facet, source in field.facets:
        for value in values.get(facet, ()):
            yield _label(source, value, index)


def _found(source: Source, typed: str, index: Index) -> Iterable[str]:
    if isinstance(source, Vocabulary):
        return _terms(source, typed)
    if source == YEARS:
        return [typed] if _YEAR.fullmatch(typed) else []
    return _records(source, typed, index)


def _terms(vocabulary: Vocabulary, typed: str) -> list[str]:
    """The term that is called so, or else all that begin so."""
    names = {
        term.code: {normalise(name) for name in (term.code, term.km, term.en)}
        for term in vocabulary
    }
    exact = [code for code, called in names.items() if typed in called]
    begun = (code for code, called in names.items() if any(_begins(name, typed) for name in called))
    return exact or (list(begun) if typed else [])


def _begins(name: str, typed: str) -> bool:
    return name.startswith(typed)


def _records(kind: str, typed: str, index: Index) -> list[str]:
    """The records whose name it is, or else those that have it in their names."""
    # The space says that the last word is whole: article 49 is not 494.
    matches = find_matches(parse_query(f"{typed} ", terms=term_list()), Language.EN)
    known = index.kind(kind)
    for match in BY_NAME:
        references = map(reference_of, matches.get(match, ()))
        if found := sorted(each for each in references if _is_of(each, kind) and each in known):
            return found
    return []


def _is_of(reference: str, kind: str) -> bool:
    return reference.startswith(PREFIX_OF_KIND[kind])


def _label(source: Source, value: str, index: Index) -> Pair:
    if isinstance(source, Vocabulary):
        term = source[value]
        return {"km": term.km, "en": term.en}
    if source == YEARS:
        return {"km": khmer_digits(value), "en": value}
    title = index.title(value)
    return title if title and any(title.values()) else {"km": value, "en": value}
