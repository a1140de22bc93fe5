"""Calendar files of events, for programs that ask again and again."""

from hashlib import sha256
from uuid import UUID

from django.core.cache import caches
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from home.events.addresses import file_path, subscription_path
from home.events.calendar_files import WRITTEN_BY, calendar_file
from home.models.events import EventPage, EventQuerySet
from tracker.public.rendering import SECONDS_KEPT, revision
from tracker.public.wording import reader_language

TYPE = "text/calendar; charset=utf-8"


@require_safe
def event_calendar(request: HttpRequest) -> HttpResponse:
    """Give every published event, past ones too; one query where nothing changed (304)."""
    events = EventPage.objects.for_readers(reader_language())
    return _answer(request, events.order_by("begins_at", "pk"), subscription_path())


@require_safe
def event_file(request: HttpRequest, key: UUID) -> HttpResponse:
    """Give one published event as a file to keep; raises Http404 where there is none."""
    events = EventPage.objects.for_readers(reader_language()).filter(translation_key=key)
    response = _answer(request, events, file_path(key))
    name = content_disposition_header(as_attachment=True, filename=f"event-{str(key)[:8]}.ics")
    response["Content-Disposition"] = name or "attachment"
    return response


def _answer(request: HttpRequest, events: EventQuerySet, path: str) -> HttpResponse:
    """Give the file, or 304 to who has it.

    Without Last-Modified: an event that is taken back leaves no time behind, and a program that
    asks by time alone would keep it.
    """
    versions = list(events.values_list("pk", "last_published_at", "url_path"))
    if not versions and path != subscription_path():
        raise Http404
    said = repr((path, versions, reader_language(), revision(), WRITTEN_BY))
    mark = f'"{sha256(said.encode()).hexdigest()[:32]}"'
    answer = get_conditional_response(request, etag=mark)
    if answer is None:
        answer = HttpResponse(_file(events, path, mark), content_type=TYPE)
    answer["ETag"] = mark
    return answer


def _file(events: EventQuerySet, path: str, mark: str) -> bytes:
    """Give the file, written once for each mark: two thousand events take some seconds."""
    kept = caches["renderings"]
    body: bytes | None = kept.get(mark)
    if body is None:
        body = calendar_file(events, reader_language(), path)
        kept.set(mark, body, SECONDS_KEPT)
    return body
