"""Editorial pages brought to readers: their public face, what they name, what they are found by.

Whoever has the pages tells what is public of them; nothing here knows what a page is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from search.models import Language, SearchEntry
from search.terms import term_list
from search.text.parts import parts_of
from search.text.termlist import TermList
from search.tokens import date_tokens, name_tokens, text_tokens
from search.upkeep.batches import batched
from search.writing import remove_entries, write_entries
from tracker.publication.canonical import sha256_of
from tracker.publication.models import Edition, PageMention, PublishedPage, State
from tracker.publication.refs import (
    MOST_PARTS,
    entry_reference,
    number_of_part,
    page_reference,
)
from tracker.publication.transactions import publishing

LONGEST_TITLE: Final = 500


@dataclass(frozen=True)
class Told:
    """What a page says in one language: its title, its address, its texts."""

    title: str
    path: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class PageFace:
    """What is public of a page and its translations; `told` is by language (`km`, `en`)."""

    kind: str
    told: Mapping[str, Told]
    dated_on: str
    named: tuple[str, ...]

    @property
    def facets(self) -> dict[str, list[str]]:
        """What it is counted by."""
        return {"year": [self.dated_on[:4]]} if self.dated_on else {}

    @property
    def sha256(self) -> str:
        """A hash of it all: another one means that it must be written anew."""
        return sha256_of(asdict(self))


Faces = Mapping[UUID, PageFace]


def keep_pages(keys: Iterable[UUID], faces: Faces) -> None:
    """Write what readers see of pages; those without a face are public no more.

    Nothing is written where nothing changed. Runs in a transaction in which nobody else publishes.
    """
    wanted = list(dict.fromkeys(keys))
    with publishing():
        rows = {row.translation_key: row for row in _rows_of(wanted)}
        faces = {key: faces[key] for key in wanted if key in faces}
        gone = [row for key, row in rows.items() if key not in faces and row.state == State.LIVE]
        changed = {key: face for key, face in faces.items() if _is_new(rows.get(key), face)}
        if gone or changed:
            edition = Edition.advance()
            _withdraw(gone, edition)
            _write(rows, changed, edition)


def page_entries(reference: str, face: PageFace, terms: TermList) -> Iterator[SearchEntry]:
    """Make a page's entries in the languages in which it is public: one for each part of its text.

    All have its names, so that a part is found by words of its own and of the title together.
    """
    names = [told.title for told in face.told.values()]
    tokens, dated = name_tokens(names, terms), date_tokens(filter(None, [face.dated_on]))
    for language in Language:
        told = face.told.get(language.label)
        for number, text in enumerate(parts_of(told.texts, MOST_PARTS) if told else ()):
            yield SearchEntry(
                number=2 * number_of_part(reference, number) + language,
                reference=entry_reference(number_of_part(reference, number)),
                kind=face.kind,
                language=language,
                title=told.title if told else "",
                names=names,
                text=text,
                dated_on=face.dated_on,
                facets={**face.facets, "face": [face.sha256]},
                name_tokens=tokens,
                text_tokens=text_tokens(text, dated, terms),
            )


def references_of(keys: Iterable[UUID]) -> dict[UUID, str]:
    """Give the references of pages, those yet to be given ones included, in the order of keys."""
    known = dict(PublishedPage.objects.values_list("translation_key", "reference"))
    fresh = sorted(key for key in keys if key not in known)
    first = len(known) + 1
    return {**known, **{key: page_reference(first + place) for place, key in enumerate(fresh)}}


def _rows_of(keys: Sequence[UUID]) -> Iterable[PublishedPage]:
    return PublishedPage.objects.filter(translation_key__in=keys)


def _is_new(row: PublishedPage | None, face: PageFace) -> bool:
    return row is None or row.state != State.LIVE or row.sha256 != face.sha256


def _withdraw(rows: Sequence[PublishedPage], edition: int) -> None:
    """Forget all that was public of pages, but for the references they had."""
    references = [row.reference for row in rows]
    _forget_entries(references)
    PageMention.objects.filter(page__in=references).delete()
    nothing: dict[str, Any] = dict.fromkeys(_TEXTS, "")
    PublishedPage.objects.filter(pk__in=references).update(
        **nothing, state=State.WITHDRAWN, facets={}, edition=edition
    )


_TEXTS: Final = ("title_km", "title_en", "path_km", "path_en", "dated_on", "sha256")


def _forget_entries(references: Iterable[str]) -> None:
    every = (
        entry_reference(number_of_part(each, part))
        for each in references
        for part in range(MOST_PARTS)
    )
    for some in batched(every):  # a database takes only so many values at once
        remove_entries(some)


def _write(rows: Mapping[UUID, PublishedPage], faces: Faces, edition: int) -> None:
    terms, first = term_list(), PublishedPage.objects.count() + 1
    fresh = sorted(key for key in faces if key not in rows)
    references = {key: page_reference(first + place) for place, key in enumerate(fresh)}
    references |= {key: row.reference for key, row in rows.items()}
    # A part too many, or a language, of what it was before must not stay.
    _forget_entries([references[key] for key in faces if key in rows])
    for key, face in faces.items():
        reference = references[key]
        _write_row(reference, key, face, edition)
        write_entries(list(page_entries(reference, face, terms)))


def _write_row(reference: str, key: UUID, face: PageFace, edition: int) -> None:
    values: dict[str, Any] = {
        "translation_key": key,
        "kind": face.kind,
        "state": State.LIVE,
        "dated_on": face.dated_on,
        "facets": face.facets,
        "sha256": face.sha256,
        "edition": edition,
        "published_at": timezone.now(),
    }
    for language in Language.labels:
        told = face.told.get(language)
        values[f"title_{language}"] = told.title[:LONGEST_TITLE] if told else ""
        values[f"path_{language}"] = told.path if told else ""
    row, _is_fresh = PublishedPage.objects.update_or_create(pk=reference, defaults=values)
    PageMention.objects.filter(page=row).delete()
    PageMention.objects.bulk_create(
        PageMention(page=row, reference=each) for each in dict.fromkeys(face.named)
    )
