"""One box for everything: a reference leads to its record, words to the records that have them."""

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tracker.public.finding import Findings, Found, exact_record, find, words_of
from tracker.public.index import current_index
from tracker.public.kinds import KINDS, path_of, permanent_path
from tracker.public.wording import reader_language
from tracker.publication.models import PublishedRecord, State


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what has the words of `?q=`, all kinds or the one of `?kind=`.

    Raises BadRequest for a kind that there is not, or for one of the two given twice.
    """
    typed, kind = _single(request.GET, "q").strip(), _single(request.GET, "kind")
    if kind and kind not in KINDS:
        raise BadRequest("no such kind")
    words = words_of(typed)
    if (record := exact_record(words)) is not None:
        return HttpResponseRedirect(_path_to(record))
    found = find(current_index(), words, kind) if words else Findings([])
    context = {"typed": typed, "words": words, "kind": kind}
    context |= _results(found.groups, typed, kind)
    return render(request, "tracker/search.html", context)


def _results(found: list[Found], typed: str, kind: str) -> dict[str, Any]:
    total = sum(each.count for each in found)
    tabs = [(each, urlencode({"q": typed, "kind": each.kind.code})) for each in found if each.count]
    return {
        "total": total,
        "tabs": tabs,
        "all_query": urlencode({"q": typed}),
        "groups": [(each, query) for each, query in tabs if kind in ("", each.kind.code)],
    }


def _single(query: QueryDict, name: str) -> str:
    given = query.getlist(name)
    if len(given) > 1:
        raise BadRequest("given twice")
    return given[0] if given else ""


def _path_to(record: PublishedRecord) -> str:
    """A record that is live has its own address; what became of others the permanent one tells."""
    if record.state == State.LIVE:
        return path_of(record, reader_language())
    return permanent_path(record.reference)
