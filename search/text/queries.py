"""What a reader typed into a search box, as a query that every engine can ask.

People use it without being taught: all words count, the last one as the beginning of a word too;
"a phrase" stands together; -not leaves out; C00017 is a record, 2020-07 a month, and `charge:494` a
choice where the caller has a field of that name. Anything else is text, and nothing is an error.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import Final

from search.text.asked import Codes, Term, term_of
from search.text.chunks import MOST_CHUNKS, chunks, cut_short
from search.text.normalise import normalise
from search.text.termlist import BUILT_IN, TermList

_NO_FIELDS: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True)
class Query:
    """What is asked for: all terms, none of those excluded, and all fields."""

    terms: tuple[Term, ...] = ()
    excluded: tuple[Term, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    """The codes of fields, each with the canonical text of what was asked for in it."""
    was_cut: bool = False
    """Whether more was typed than is asked for."""

    @property
    def references(self) -> Codes:
        """The records that are named."""
        return tuple(term.reference for term in self.terms if term.reference)

    @property
    def dates(self) -> Codes:
        """The years, months and days that are named, as EDTF."""
        return tuple(term.date for term in self.terms if term.date)

    @property
    def text(self) -> str:
        """All terms as one canonical text: what a name is compared with."""
        return " ".join(term.text for term in self.terms)


def parse_query(
    typed: str, fields: Mapping[str, str] = _NO_FIELDS, terms: TermList = BUILT_IN
) -> Query:
    """Read what was typed; `fields` has the code of a field by each of its names, in any language.

    One of `terms` is asked for as it stands, other Khmer also by its words. At most 200 letters and
    twelve chunks are kept. Raises nothing.
    """
    short = cut_short(typed)
    codes = {normalise(name): code for name, code in fields.items()}
    found = list(islice(chunks(short, codes), MOST_CHUNKS + 1))
    kept = found[:MOST_CHUNKS]
    asked = [(chunk, term_of(chunk, terms)) for chunk in kept if not chunk.field]
    return Query(
        tuple(term for chunk, term in asked if term.words and not chunk.is_excluded),
        tuple(term for chunk, term in asked if term.words and chunk.is_excluded),
        tuple((chunk.field, normalise(chunk.text)) for chunk in kept if chunk.field),
        len(found) > MOST_CHUNKS or len(short.rstrip()) < len(typed.rstrip()),
    )
