"""Answering with a PDF: set once for what stands in it, and kept a while."""

import json
from dataclasses import asdict
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header

from tracker.public.paper.typesetting import Sheet, typeset

SECONDS_KEPT = 24 * 60 * 60


def pdf_response(
    request: HttpRequest, sheet: Sheet, made_at: datetime, name: str
) -> HttpResponseBase:
    """Answer with a sheet as a PDF, shown in the browser, to be saved under a name.

    Its ETag follows from all that stands in it, so that whoever has it is told so.
    """
    key = _key_of(sheet, made_at)
    etag = f'"{key}"'
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        return unchanged
    response = HttpResponse(_set_once(key, sheet, made_at), content_type="application/pdf")
    response["ETag"] = etag
    response["Content-Disposition"] = content_disposition_header(False, name) or "inline"
    return response


def _set_once(key: str, sheet: Sheet, made_at: datetime) -> bytes:
    kept = caches["papers"]
    paper: bytes | None = kept.get(key)
    if paper is None:
        paper = typeset(sheet, made_at)
        kept.set(key, paper, SECONDS_KEPT)
    return paper


def _key_of(sheet: Sheet, made_at: datetime) -> str:
    said = json.dumps([asdict(sheet), made_at.isoformat(), _design()], sort_keys=True)
    return sha256(said.encode()).hexdigest()[:32]


@cache
def _design() -> str:
    """Give a mark that changes with how a sheet is set."""
    return sha256(Path(__file__).with_name("sheet.typ").read_bytes()).hexdigest()[:12]
