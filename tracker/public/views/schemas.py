"""The JSON Schemas of public documents, for whoever reuses these."""

from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from tracker.publication.schema import read_schema


@require_safe
def schema(request: HttpRequest, name: str) -> JsonResponse:
    """Give the schema of a kind of document; raises Http404 for a name that there is not."""
    try:
        found = read_schema(f"{name}.json")
    except KeyError as error:
        raise Http404(name) from error
    response = JsonResponse(found, content_type="application/schema+json")
    response["Access-Control-Allow-Origin"] = "*"
    return response
