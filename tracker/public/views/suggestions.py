"""What the search box suggests while somebody types: JSON for a script of ours."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from search.text.names import is_khmer
from tracker.localized import either
from tracker.public.finding import UnsoundSearchError, read_search
from tracker.public.index import current_index
from tracker.public.kinds import KINDS, record_path
from tracker.public.suggesting import Suggestion, suggestions_for
from tracker.public.wording import OTHER, reader_language
from tracker.publication.refs import slug_of


@require_safe
def suggestions(request: HttpRequest) -> JsonResponse:
    """Give at most eight records for `?q=`; answers 400 where that is no text."""
    try:
        typed = read_search(request.GET).typed
    except UnsoundSearchError as error:
        return JsonResponse({"error": str(error.reason)}, status=400)
    found = suggestions_for(typed, current_index())
    return JsonResponse({"suggestions": [_option(each) for each in found]})


def _option(suggestion: Suggestion) -> dict[str, Any]:
    language = reader_language()
    title = {"km": suggestion.title["km"], "en": suggestion.title["en"]}
    return {
        "text": either(suggestion.title, language) or suggestion.reference,
        "lang": language if title[language] else OTHER[language],
        "also": suggestion.also,
        "also_lang": "km" if is_khmer(suggestion.also) else "en",
        "kind": str(KINDS[suggestion.kind].one),
        "url": record_path(suggestion.kind, suggestion.reference, slug_of(title["en"]), language),
    }
