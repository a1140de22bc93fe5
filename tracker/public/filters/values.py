"""The values that a parameter of a list may have: terms, references of records, years."""

import re
from dataclasses import dataclass
from typing import Protocol

from tracker.choices import Vocabulary
from tracker.dates import khmer_digits
from tracker.localized import Pair
from tracker.public.index import Index

_YEAR = re.compile("(?:19|20|21)[0-9]{2}")


class Values(Protocol):
    """What a facet can be filtered by."""

    def holds(self, value: str, index: Index) -> bool:
        """Tell whether a value is one of them, whether or not any record has it."""

    def label(self, value: str, index: Index) -> Pair:
        """Give what a value is called in both languages."""


@dataclass(frozen=True)
class Terms:
    """The codes of a vocabulary."""

    vocabulary: Vocabulary

    def holds(self, value: str, index: Index) -> bool:
        """Tell whether the vocabulary has the code, retired ones included."""
        return value in self.vocabulary

    def label(self, value: str, index: Index) -> Pair:
        """Give the term's labels; raises UnknownCodeError for no code."""
        term = self.vocabulary[value]
        return {"km": term.km, "en": term.en}


@dataclass(frozen=True)
class References:
    """The live public records of a kind, by their reference."""

    kind: str

    def holds(self, value: str, index: Index) -> bool:
        """Tell whether readers can open a record of the kind under this reference."""
        return value in index.kind(self.kind)

    def label(self, value: str, index: Index) -> Pair:
        """Give the record's name; its reference where it has none, or is public no more."""
        title = index.title(value)
        return title if title and any(title.values()) else {"km": value, "en": value}


@dataclass(frozen=True)
class Years:
    """Years from 1900 to 2199, in the digits 0-9."""

    def holds(self, value: str, index: Index) -> bool:
        """Tell whether the value is written as a year."""
        return _YEAR.fullmatch(value) is not None

    def label(self, value: str, index: Index) -> Pair:
        """Give the year in both languages' digits."""
        return {"km": khmer_digits(value), "en": value}
