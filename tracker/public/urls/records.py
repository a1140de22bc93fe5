"""Addresses of lists, records and versions, the same for every kind."""

from django.urls import URLPattern, path

import tracker.public.urls.converters  # noqa: F401  (registers what the patterns below name)
from tracker.public.kinds import KINDS, Kind
from tracker.public.views import details, lists, sheets


def _patterns(kind: Kind) -> list[URLPattern]:
    given = {"kind": kind.code}
    record = f"{kind.segment}/<address:address>/"
    return [
        path(f"{kind.segment}/", lists.record_list, given, name=f"{kind.code}_list"),
        path(record, details.record_detail, given, name=f"{kind.code}_detail"),
        path(f"{record}sheet.pdf", sheets.record_sheet, given, name=f"{kind.code}_sheet"),
        path(
            f"{record}v<version:number>/sheet.pdf",
            sheets.record_sheet,
            given,
            name=f"{kind.code}_version_sheet",
        ),
        path(
            f"{record}v<version:number>/",
            details.version_detail,
            given,
            name=f"{kind.code}_version",
        ),
    ]


urlpatterns = [pattern for kind in KINDS.values() for pattern in _patterns(kind)]
