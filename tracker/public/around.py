"""What a record's page says around the body: reference, version, how to cite it, all versions."""

from datetime import datetime
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from tracker.localized import pair
from tracker.public.chrome import absolute
from tracker.public.kinds import KINDS, list_path, path_of, permanent_path
from tracker.public.shelf import Shelf, Standing
from tracker.public.titles import citation_of
from tracker.public.wording import reader_language, shown_within
from tracker.publication.models import PublishedVersion


def around(shelf: Shelf, stands: Standing) -> dict[str, SafeString]:
    """Draw the page's opening lines, its list of versions, and the foot of its print."""
    language, reference = reader_language(), stands.reference
    path = path_of(stands, language)
    published_on = day_of(shelf.version.published_at)
    context = {
        "reference": reference,
        "kind": KINDS[stands.kind],
        "list_path": list_path(stands.kind, language),
        "path": path,
        "is_current": shelf.is_current,
        "published_on": published_on,
        "version": _row(shelf.version, path),
        "versions": [_row(each, path) for each in shelf.versions],
        "permanent": absolute(permanent_path(reference, shelf.version.number)),
        "permanent_record": absolute(permanent_path(reference)),
        "cited_as": citation_of(shelf.document, shelf.version, published_on),
    }
    return {
        part: shown_within(render_to_string(f"tracker/_{part}.html", context))
        for part in ("reference", "versions", "print_footer")
    }


def _row(version: PublishedVersion, path: str) -> dict[str, Any]:
    return {
        "number": version.number,
        "sha256": version.sha256,
        "path": f"{path}v{version.number}/",
        "published_on": day_of(version.published_at),
        "note": pair(version, "note"),
        "redacted_on": day_of(version.redacted_at),
        "redacted_because": pair(version, "redacted_because"),
    }


def day_of(moment: datetime | None) -> str:
    """Give the day in Phnom Penh of a moment, as EDTF; "" for none."""
    return localtime(moment).date().isoformat() if moment else ""
