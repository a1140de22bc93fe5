"""Taking hidden names out of documents and of the notes that go with them.

Pure text: which names are hidden is told by `hidden_names`.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Any, Final

from search.text.normalise import normalise
from tracker.localized import Pair
from tracker.publication.canonical import Document
from tracker.publication.names import HiddenName, pattern_of, skeleton, spelled_as_words

WITHHELD: Final = "[មិនបង្ហាញឈ្មោះ · name withheld]"
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
_ADDRESS: Final = re.compile(r"https?://\S+|^/\S+$")
# In a document as JSON: its texts, line ends in them, and the references it holds.
_TEXT: Final = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"')
_ESCAPED: Final = re.compile(r"\\(?:u[0-9a-f]{4}|.)")
_REFERENCE: Final = re.compile(r'"reference": "([A-Z][0-9]+)"')


class Redactor:
    """Takes the names of people out of documents; gives these back as they are if it hides nobody.

    `references` are those of the people whose names are hidden.
    """

    def __init__(self, names: Iterable[HiddenName], references: Iterable[str]) -> None:
        self.names = list(names)
        self.references = set(references)

    def document(self, document: Document) -> Document:
        """Give the document with the names that apply to it taken out."""
        reader = self.reading(document)
        redacted: Document = reader.value(document) if reader else document
        return redacted

    def pair(self, text: Pair, document: Document | None = None) -> Pair:
        """Give a text that goes with a document, in both languages, with the names taken out."""
        reader = self.reading(document or {}, text["km"], text["en"])
        return {"km": reader.text(text["km"]), "en": reader.text(text["en"])} if reader else text

    def reading(self, document: Document, *texts: str) -> "Reader | None":
        """Choose the names to take out of a document and texts about it; None where there are none.

        A name that may mean somebody or something else is taken out only of a document that speaks
        of the hidden person.
        """
        if not self.references:
            return None
        text = json.dumps([document, *texts], ensure_ascii=False)
        told_of = self.references.intersection(_REFERENCE.findall(text))
        letters = _letters(text)
        names = [
            name
            for name in self.names
            if (not name.is_weak or name.reference in told_of) and name.may_be_in(letters)
        ]
        return Reader(names, told_of) if names or told_of else None


class Reader:
    """Reads through the texts of one document and takes names out of them."""

    def __init__(self, names: list[HiddenName], references: set[str]) -> None:
        self.names = names
        self.references = references

    @cached_property
    def _pattern(self) -> Any:
        return pattern_of(name.text for name in self.names)

    @cached_property
    def _canonical(self) -> Any:
        return pattern_of(normalise(name.text) for name in self.names)

    def value(self, value: Any) -> Any:
        """Give anything that a document can hold with the names taken out."""
        if isinstance(value, dict):
            return self._object(value)
        if isinstance(value, list):
            return [self.value(item) for item in value]
        return self.text(value) if isinstance(value, str) else value

    def text(self, text: str) -> str:
        """Give a text without the names; an address that spells one is left out whole."""
        text = _ADDRESS.sub(self._address, text)
        redacted: str = self._pattern.sub(WITHHELD, text)
        # Signs typed in another order look the same, and only the canonical form shows it.
        if not redacted.isascii() and self._canonical.search(canonical := normalise(redacted)):
            redacted = self._canonical.sub(WITHHELD, canonical)
        return redacted

    def _address(self, found: re.Match[str]) -> str:
        return "" if self._pattern.search(spelled_as_words(found[0])) else found[0]

    def _object(self, value: Document) -> Document:
        """Leave no name where a hidden person is quoted, and anybody else's name as it is."""
        told = {key: self.value(item) for key, item in value.items()}
        if value.get("kind") != "person" or "name" not in value:
            return told
        if value["reference"] in self.references:
            return {**told, "name": {"km": "", "en": ""}, "anonymised": True}
        return {**told, "name": value["name"]}


def without_identity(document: Document) -> Document:
    """Give a person's document with everything taken out that says who they are.

    Sources that only told who they are go too; the others keep their numbers.
    """
    told = {**document, **NOBODY}
    cited = set(_notes_in({key: item for key, item in told.items() if key != "sources"}))
    sources = [source for source in document["sources"] if source["number"] in cited]
    return {**told, "sources": sources}


def references_in(value: Any) -> Iterator[str]:
    """Give every reference that a document holds, its own included."""
    return _values_of("reference", value)


def _letters(text: str) -> str:
    """The skeletons of all texts of a document as JSON; most are labels that every one repeats."""
    return " ".join(_letters_of(each) for each in set(_TEXT.findall(text)))


@lru_cache(maxsize=16_384)
def _letters_of(text: str) -> str:
    return skeleton(_ESCAPED.sub(" ", text))


def _notes_in(value: Any) -> Iterator[int]:
    return _values_of("note", value)


def _values_of(key: str, value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        if isinstance(value.get(key), str | int):
            yield value[key]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _values_of(key, item)
