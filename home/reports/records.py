"""A record at a stated version, drawn for a chapter without what belongs to a screen."""

import re
from dataclasses import dataclass
from typing import Any, Final

from bs4 import BeautifulSoup
from bs4.element import Tag
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from home.reports.sources import SourceNote, notes_of
from tracker.public.kinds import KINDS, Label, permanent_path
from tracker.public.rendering import draw
from tracker.public.titles import title_of
from tracker.publication.models import PublishedVersion, State

_LEFT_OUT: Final = ".sources, .versions, nav, form, svg, script, img, h1, [data-paper=skip]"
# Between the numbers of two notes, which would read as one.
THIN_SPACE: Final = "\u2009"
_WHOLE: Final = "whole"
_FACTS: Final = ".opening, .summary, section[aria-labelledby=facts]"
_NOTE = re.compile(r"#note-(\d+)\Z", re.ASCII)


@dataclass(frozen=True)
class StatedRecord:
    """A record in a chapter. `is_gone` says that it was withdrawn since; then nothing of it shows.

    `path` is the permanent address of the version, and `body` its page, with marks of footnotes.
    """

    reference: str
    number: int
    is_gone: bool
    kind: Label = ""
    title: str = ""
    path: str = ""
    body: str = ""
    notes: tuple[SourceNote, ...] = ()


def stated_records(chosen: list[dict[str, Any]]) -> list[StatedRecord]:
    """Draw chosen records (`reference`, `version`, `extent`) in their order; one query."""
    asked = {(each["reference"], each["version"]) for each in chosen}
    versions = PublishedVersion.objects.select_related("record").filter(
        record__in={reference for reference, _number in asked},
        number__in={number for _reference, number in asked},
    )
    found = {(version.record_id, version.number): version for version in versions}
    return [_stated(each, found.get((each["reference"], each["version"]))) for each in chosen]


def _stated(chosen: dict[str, Any], version: PublishedVersion | None) -> StatedRecord:
    reference, number = chosen["reference"], chosen["version"]
    if version is None or version.record.state == State.WITHDRAWN:
        return StatedRecord(reference, number, is_gone=True)
    notes = notes_of(version.document)
    return StatedRecord(
        reference,
        number,
        is_gone=False,
        kind=KINDS[version.record.kind].one,
        title=title_of(version.document),
        path=permanent_path(reference, number),
        body=_body_of(version, notes, chosen["extent"] == _WHOLE),
        notes=tuple(notes.values()),
    )


def _body_of(version: PublishedVersion, notes: dict[int, SourceNote], is_whole: bool) -> SafeString:
    """Draw a version as of the day it was published, two levels of headings down."""
    day = localtime(version.published_at).date()
    page = BeautifulSoup(draw(version.document, day, day), "html.parser")
    for part in page.select(_LEFT_OUT):
        part.decompose()
    if not is_whole:
        kept = page.select(_FACTS)
        page = BeautifulSoup("".join(str(part) for part in kept), "html.parser")
    _mark_notes(page, notes)
    for tag in page.find_all(True):
        _lower(tag)
    return SafeString(page)


def _mark_notes(page: BeautifulSoup, notes: dict[int, SourceNote]) -> None:
    """Put the mark of a footnote in the place of each link to a numbered source."""
    for link in page.select('a[href^="#note-"]'):
        found = _NOTE.match(str(link["href"]))
        note = notes.get(int(found[1])) if found else None
        link.replace_with(f"[^{note.mark}]{THIN_SPACE}" if note else "")
    for group in page.select(".notes"):
        group.unwrap()


def _lower(tag: Tag) -> None:
    """Take away what can stand once on a page, and put headings below that of the record."""
    for name in ("id", "aria-labelledby"):
        tag.attrs.pop(name, None)
    if str(tag.get("href") or "").startswith("#"):
        tag.unwrap()
    elif tag.name in ("h2", "h3", "h4"):
        tag.name = f"h{int(tag.name[1]) + 2}"
