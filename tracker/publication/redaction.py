"""Taking a person's name out of every text, where the person is published without it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Self

from search.text.normalise import normalise
from tracker.models import Person, PersonName
from tracker.publication.canonical import Document
from tracker.publication.refs import slug_of

WITHHELD = "[មិនបង្ហាញឈ្មោះ · name withheld]"
SHORTEST_NAME = 3
_INVISIBLE = "[\u200b-\u200d\u2060\u00ad]*"
_KHMER = re.compile("[\u1780-\u17ff]")


@dataclass(frozen=True)
class HiddenName:
    """One spelling of a name to take out, and the person it belongs to."""

    reference: str
    text: str
    is_shared: bool = False

    @property
    def pattern(self) -> str:
        """A regular expression for the name in running text, in either order of its words."""
        words = self.text.split()
        spelled = [_spelled(words)]
        if len(words) > 1:
            spelled.append(_spelled([words[-1], *words[:-1]]))
        either = "|".join(spelled)
        return either if _KHMER.search(self.text) else rf"(?<!\w)(?:{either})(?!\w)"


def _spelled(words: list[str]) -> str:
    """Let invisible signs stand between letters, and any white space between words."""
    return r"[\s\u200b]*".join(_INVISIBLE.join(map(re.escape, word)) for word in words)


class Redactor:
    """Takes names out of documents; one with no names gives documents back as they are.

    A name that a person on the public record bears too is taken out only of documents that speak of
    the hidden one.
    """

    def __init__(self, names: Iterable[HiddenName]) -> None:
        self.names = [name for name in names if len(name.text) >= SHORTEST_NAME]

    @classmethod
    def of_anonymised_people(cls) -> Self:
        """Hide the names of everyone who is published without a name; two queries."""
        return cls(_names_of(Person.objects.anonymised()))

    @classmethod
    def of_person(cls, person: Person) -> Self:
        """Hide every name on record of one person."""
        return cls(_names_of(Person.objects.filter(pk=person.pk)))

    @property
    def references(self) -> set[str]:
        """The people whose names are hidden."""
        return {name.reference for name in self.names}

    def text(self, text: str) -> str:
        """Give a text with every name taken out, shared or not."""
        return _Pass(self.names).text(text) if self.names else text

    def document(self, document: Document) -> Document:
        """Give the document with the names that apply to it taken out."""
        if not self.names:
            return document
        told_of = set(_references_in(document))
        names = [item for item in self.names if not item.is_shared or item.reference in told_of]
        redacted: Document = _Pass(names).value(document)
        return redacted


class _Pass:
    def __init__(self, names: list[HiddenName]) -> None:
        self.references = {name.reference for name in names}
        patterns = sorted((name.pattern for name in names), key=len, reverse=True)
        self.pattern = re.compile("|".join(patterns) or r"(?!)", re.IGNORECASE)
        slugs = {slug for name in names if "-" in (slug := slug_of(name.text))}
        self.slugs = slugs | {f"{slug.split('-')[-1]}-{slug.split('-')[0]}" for slug in slugs}

    def value(self, value: Any) -> Any:
        if isinstance(value, dict):
            return self._unnamed({key: self.value(item) for key, item in value.items()})
        if isinstance(value, list):
            return [self.value(item) for item in value]
        return self.text(value) if isinstance(value, str) else value

    def _unnamed(self, value: Document) -> Document:
        """Where a hidden person is quoted, leave no name rather than a redacted one."""
        if value.get("reference") in self.references and "name" in value:
            return {**value, "name": {"km": "", "en": ""}, "anonymised": True}
        return value

    def text(self, text: str) -> str:
        """Give a text without the names; an address that spells one is left out whole."""
        if text.startswith(("http://", "https://")):
            return "" if any(slug in slug_of_address(text) for slug in self.slugs) else text
        return self.pattern.sub(WITHHELD, text)


NOBODY: Final[Document] = {
    "other_names": [],
    "birth_year": None,
    "occupations": {"km": "", "en": ""},
    "summary": {"km": "", "en": ""},
    "affiliations": [],
    "photo": None,
    "cited": [],
}
"""What the document of a person who is published without their name says of who they are."""


def without_identity(document: Document) -> Document:
    """Give a person's document with everything taken out that says who they are."""
    return {**document, **NOBODY}


def slug_of_address(address: str) -> str:
    """Spell a whole address as one slug, so that a name in it can be found."""
    return "-".join(re.findall(r"[a-z0-9]+", address.lower()))


def _names_of(people: Any) -> Iterator[HiddenName]:
    spellings = [
        (person.reference, text)
        for person in people.prefetch_related("other_names")
        for text in _spellings(person)
    ]
    shared = _borne_in_public({text for _reference, text in spellings})
    for reference, text in spellings:
        yield HiddenName(reference, text, is_shared=normalise(text) in shared)


def _spellings(person: Person) -> set[str]:
    names = {person.name_km, person.name_en, *(item.text for item in person.other_names.all())}
    return {name.strip() for name in names if name.strip()}


def _borne_in_public(texts: set[str]) -> set[str]:
    """Those names that people who are published by name bear too, normalised."""
    if not texts:
        return set()
    named = Person.objects.public().exclude(visibility="anonymised")
    found = {
        *named.filter(name_km__in=texts).values_list("name_km", flat=True),
        *named.filter(name_en__in=texts).values_list("name_en", flat=True),
        *PersonName.objects.filter(text__in=texts, person__in=named).values_list("text", flat=True),
    }
    return {normalise(text) for text in found}


def _references_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield value["reference"]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _references_in(item)
