"""The records that the fields of a query leave, and what was made of each field."""

from dataclasses import dataclass, replace

from search.terms import term_list
from search.text import Query, parse_query
from tracker.localized import Pair
from tracker.public.index import Index, KindIndex
from tracker.public.index.postings import as_bits
from tracker.public.narrowing.fields import FIELDS, Field
from tracker.public.narrowing.values import Values, labels_of, values_of
from tracker.publication.refs import KIND_OF_PREFIX


@dataclass(frozen=True)
class Narrowing:
    """A field with the text typed in it, and what that means; without values it is only a text."""

    field: Field
    typed: str
    values: Values
    labels: tuple[Pair, ...]

    @property
    def is_understood(self) -> bool:
        """Whether there is such a value."""
        return bool(self.values)

    def bits(self, kind: str, records: KindIndex) -> int:
        """Give the slots of a kind that have one of the values, or are the record that is one."""
        bits = 0
        for facet, values in self.values.items():
            known = records.postings.get(facet, {})
            for value in values:
                bits |= as_bits(known.get(value, ()))
                if KIND_OF_PREFIX.get(value[:1]) == kind and value in records:
                    bits |= 1 << records.slot_of[value]
        return bits & records.alive


def narrow(query: Query, index: Index) -> tuple[Query, tuple[Narrowing, ...]]:
    """Read the fields of a query; a value that there is not becomes words to look for."""
    narrowings = tuple(_narrowing(code, typed, index) for code, typed in query.fields)
    words = " ".join(each.typed for each in narrowings if not each.is_understood)
    if not words:
        return query, narrowings
    terms = parse_query(f"{words} ", terms=term_list()).terms
    return replace(query, terms=(*query.terms, *terms)), narrowings


def _narrowing(code: str, typed: str, index: Index) -> Narrowing:
    field = FIELDS[code]
    values = values_of(field, typed, index)
    return Narrowing(field, typed, values, tuple(labels_of(field, values, index)))
