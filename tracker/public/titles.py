"""What a record is called in a title, a citation and a description: plain text, no HTML."""

from django.utils.translation import gettext

from tracker.dates import format_date
from tracker.public.chrome import absolute, site_name
from tracker.public.kinds import permanent_path
from tracker.public.numerals import digits
from tracker.public.quoting import plain_name
from tracker.public.wording import plain, reader_language
from tracker.publication.canonical import Document
from tracker.publication.models import PublishedVersion


def title_of(document: Document) -> str:
    """Name a record; a hearing by its kind and date too, an article by its number."""
    named = plain_name(document)
    if document["kind"] == "hearing":
        held_on = format_date(document["held_on"], reader_language())
        sort = document["hearing_kind"]
        words = gettext("Hearing") if sort["code"] == "other" else plain(sort)
        return f"{words}, {held_on}: {named}"
    if document["kind"] == "provision":
        article = gettext("Article %(article)s") % {"article": document["article"]}
        return f"{article}: {named}"
    return named


def description_of(document: Document) -> str:
    """Describe a record by what is written of it, or by its name where nothing is."""
    for field in ("summary", "note"):
        if text := plain(document.get(field)):
            return text
    return title_of(document)


def citation_of(document: Document, version: PublishedVersion, published_on: str) -> str:
    """Say how a version is cited, with its permanent address."""
    return gettext(
        "%(site)s, “%(title)s”, %(reference)s, version %(number)s, %(date)s, %(url)s"
    ) % {
        "site": site_name(reader_language()),
        "title": title_of(document),
        "reference": document["reference"],
        "number": digits(version.number),
        "date": format_date(published_on, reader_language()),
        "url": absolute(permanent_path(document["reference"], version.number)),
    }
