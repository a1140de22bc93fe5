"""The body of a page, drawn from one version of a record and kept.

A version never changes, so its body is drawn once for each language and day: the day moves a
status, a count of days and what lies ahead. The chrome around it is drawn for each request.
"""

from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core.cache import caches
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from tracker.public.bodies import computed
from tracker.public.kinds import record_path
from tracker.public.wording import NoteMarks, reader_language, shown_within
from tracker.publication.canonical import Document
from tracker.publication.refs import slug_of

SECONDS_KEPT = 2 * 24 * 60 * 60  # a body of yesterday is never asked for again


def body_of(document: Document, digest: str, today: date) -> SafeString:
    """Give the body of a version with a SHA-256, as of today, from what is kept if it is there."""
    if settings.DEBUG:  # a template may have changed since
        return draw(document, today, today)
    key = f"{digest}:{reader_language()}:{today}:{revision()}"
    kept = caches["renderings"]
    body = kept.get(key)
    if body is None:
        body = str(draw(document, today, today))
        kept.set(key, body, SECONDS_KEPT)
    return SafeString(body)


def draw(document: Document, day: date, today: date, day_asked: str = "") -> SafeString:
    """Draw the body of a document as of a day; `day_asked` is that day where a reader chose it."""
    context = {
        "document": document,
        "today": today.isoformat(),
        "day_asked": day_asked,
        "path": _path(document),
        "note_marks": NoteMarks(),
        **computed(document, day),
    }
    template = f"tracker/{document['kind']}_detail.html"
    return shown_within(render_to_string(template, context))


def _path(document: Document) -> str:
    slug = slug_of(document["name"]["en"])
    return record_path(document["kind"], document["reference"], slug, reader_language())


@cache
def revision() -> str:
    """Give a mark that changes with what a body is drawn by: templates, words and code.

    Several processes may share what is kept, and outlive one another's releases.
    """
    public = Path(__file__).parent
    files = [
        *Path(settings.ROOT, "templates", "tracker").rglob("*.html"),
        *public.rglob("*.py"),
        *(path for folder in settings.LOCALE_PATHS for path in Path(folder).rglob("*.mo")),
    ]
    digest = sha256()
    for path in sorted(files):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
