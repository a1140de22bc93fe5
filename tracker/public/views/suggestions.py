"""What the search box suggests while somebody types: JSON for a script of ours."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from search.text.names import is_khmer
from tracker.localized import either
from tracker.public.briefs import Brief
from tracker.public.finding import UnsoundSearchError, read_search
from tracker.public.index import current_index
from tracker.public.kinds import KINDS, record_path
from tracker.public.page_briefs import is_page, page_briefs
from tracker.public.suggesting import Suggestion, suggestions_for
from tracker.public.wording import OTHER, reader_language
from tracker.publication.refs import slug_of


@require_safe
def suggestions(request: HttpRequest) -> JsonResponse:
    """Give at most eight records and pages for `?q=`; answers 400 where that is no text."""
    try:
        typed = read_search(request.GET).typed
    except UnsoundSearchError as error:
        return JsonResponse({"error": str(error.reason)}, status=400)
    found = suggestions_for(typed, current_index())
    pages = page_briefs([each.reference for each in found if is_page(each.reference)])
    page_at = {brief.quote["reference"]: brief for brief in pages}
    options = [_option(each, page_at.get(each.reference)) for each in found]
    return JsonResponse({"suggestions": options})


def _option(suggestion: Suggestion, page: Brief | None) -> dict[str, Any]:
    language = reader_language()
    title = {"km": suggestion.title["km"], "en": suggestion.title["en"]}
    return {
        "text": either(suggestion.title, language) or suggestion.reference,
        "lang": language if title[language] else OTHER[language],
        "also": suggestion.also,
        "also_lang": "km" if is_khmer(suggestion.also) else "en",
        "kind": str(page.kind if page else KINDS[suggestion.kind].one),
        "url": page.path if page else _path(suggestion, title["en"]),
    }


def _path(suggestion: Suggestion, title: str) -> str:
    language = reader_language()
    return record_path(suggestion.kind, suggestion.reference, slug_of(title), language)
