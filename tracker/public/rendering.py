"""The parts of a record's page that follow from a version, drawn once and kept.

A version never changes, so they are drawn once for each language and day: the day moves a status, a
count of days and what lies ahead. The chrome around them is drawn for each request.
"""

from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from tracker.public.around import around
from tracker.public.bodies import computed
from tracker.public.kinds import record_path
from tracker.public.noting import NoteMarks
from tracker.public.page_briefs import pages_naming
from tracker.public.related import related_to
from tracker.public.shelf import Shelf, Standing, shelf_of
from tracker.public.titles import description_of, title_of
from tracker.public.wording import reader_language, shown_within
from tracker.publication.canonical import Document
from tracker.publication.refs import slug_of

SECONDS_KEPT = 2 * 24 * 60 * 60  # a page of yesterday is never asked for again
LONGEST_DESCRIPTION = 160
Parts = dict[str, Any]


def parts_of(stands: Standing, number: int | None, today: date) -> Parts | None:
    """Give the parts of a record's page as of today, kept or drawn; None for no such version."""
    name = f"{stands.reference}:{stands.edition}:{stands.sha256}:{number or ''}"
    key = f"{name}:{reader_language()}:{today}:{revision()}"
    kept = caches["renderings"]
    parts: Parts | None = None if settings.DEBUG else kept.get(key)
    if parts is None and (shelf := shelf_of(stands.reference, number)):
        parts = parts_from(shelf, stands, today, today)
        kept.set(key, parts, SECONDS_KEPT)
    return parts


def related_part(stands: Standing) -> SafeString:
    """Give what hangs on a record and which pages name it, kept until anything is published.

    One query where it is not kept; empty where there is nothing.
    """
    language = reader_language()
    key = f"related:{stands.reference}:{stands.latest}:{language}:{revision()}"
    kept = caches["renderings"]
    part: str | None = kept.get(key)
    if part is None:
        context = {
            "related": related_to(stands.kind, stands.reference, language, stands.latest),
            "pages": pages_naming(stands.reference),
        }
        is_any = any(context.values())
        part = shown_within(render_to_string("tracker/_related.html", context) if is_any else "")
        kept.set(key, part, SECONDS_KEPT)
    return SafeString(part)


def parts_from(
    shelf: Shelf, stands: Standing, day: date, today: date, day_asked: str = ""
) -> Parts:
    """Draw the parts of a page as of a day; `day_asked` is that day where a reader chose it."""
    return {
        "title": title_of(shelf.document),
        "description": Truncator(description_of(shelf.document)).chars(LONGEST_DESCRIPTION),
        "is_current": shelf.is_current,
        "body": draw(shelf.document, day, today, day_asked),
        **around(shelf, stands),
    }


def draw(document: Document, day: date, today: date, day_asked: str = "") -> SafeString:
    """Draw the body of a document as of a day."""
    slug = slug_of(document["name"]["en"])
    context = {
        "document": document,
        "today": today.isoformat(),
        "day_asked": day_asked,
        "path": record_path(document["kind"], document["reference"], slug, reader_language()),
        "note_marks": NoteMarks(),
        **computed(document, day),
    }
    return shown_within(render_to_string(f"tracker/{document['kind']}_detail.html", context))


@cache
def revision() -> str:
    """Give a mark that changes with what a page is drawn by: templates, words and code.

    Several processes may share what is kept, and outlive one another's releases.
    """
    public = Path(__file__).parent
    files = [
        *Path(settings.ROOT, "templates", "tracker").rglob("*.html"),
        *public.rglob("*.py"),
        *Path(settings.ROOT, "search").rglob("*.py"),  # cuts and marks Khmer text on a page
        *(path for folder in settings.LOCALE_PATHS for path in Path(folder).rglob("*.mo")),
    ]
    digest = sha256()
    for path in sorted(files):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
