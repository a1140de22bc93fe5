"""The search for programs: JSON of what readers find, for anyone, without a key."""

from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.utils import translation
from django.views.decorators.http import condition, require_safe

from tracker.public.finding import UnsoundSearchError, read_search, results_of
from tracker.public.finding.payload import payload
from tracker.public.index import current_index
from tracker.public.views.unchanged import etag_at

LANGUAGE = "en"
"""In which the words around a hit are wanted, where nobody says."""


@require_safe
def search_api(request: HttpRequest) -> HttpResponseBase:
    """Give a page of a search as JSON.

    Answers 400 with the reason where a parameter is unknown or can't be, and 304 where nothing was
    published since the caller asked before.
    """
    try:
        asked = read_search(request.GET, is_strict=True)
    except UnsoundSearchError as error:
        with translation.override(LANGUAGE):
            return shared({"error": str(error.reason), "parameter": error.name}, 400)
    index = current_index()

    def etag(_request: HttpRequest) -> str:
        return etag_at(request, index.edition)

    @condition(etag_func=etag)
    def answer(_request: HttpRequest) -> HttpResponseBase:
        with translation.override(asked.lang or LANGUAGE):
            return shared(payload(results_of(asked, index)), 200)

    response = answer(request)
    response["Access-Control-Allow-Origin"] = "*"
    response["Content-Language"] = asked.lang or LANGUAGE
    return response


def shared(data: object, status: int) -> JsonResponse:
    """Give JSON that a page of any site may read."""
    response = JsonResponse(data, status=status, json_dumps_params={"ensure_ascii": False})
    response["Access-Control-Allow-Origin"] = "*"
    return response
