"""Files to take away: the data of a block, the file of a published document."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.models import Page

from home.blocks.data import DataBlock, as_file
from home.models.documents import DocumentPage
from tracker.files.accepted import CONTENT_TYPES
from tracker.public.charts.spreadsheets import csv_response


@require_safe
def block_csv(request: HttpRequest, page: int, block: UUID) -> HttpResponse:
    """Send the data of a block of a published page as CSV; raises Http404 where there is none."""
    found = Page.objects.live().public().filter(pk=page).specific().first()
    body = getattr(found, "body", ())
    child = next((one for one in body if one.id == str(block)), None)
    if child is None or not isinstance(child.block, DataBlock):
        raise Http404
    try:
        headings, rows = as_file(child.block.rows(child.value))
    except ValidationError as error:
        raise Http404 from error
    return csv_response(f"data-{page}-{str(block)[:8]}", headings, rows)


@require_safe
def document_file(request: HttpRequest, page: int, kind: str) -> FileResponse:
    """Send the file of a published document, to be kept; raises Http404 where there is none.

    The address stays while the page does, whatever file is chosen in it.
    """
    found = DocumentPage.objects.live().public().filter(id=page).select_related("document").first()
    document = found.document if found else None
    if found is None or document is None or found.file_kind != kind:
        raise Http404
    if document.collection.get_view_restrictions():
        raise Http404
    try:
        file = document.file.open("rb")
    except OSError as error:
        raise Http404 from error
    return FileResponse(
        file,
        as_attachment=True,
        filename=f"{found.slug}.{kind}",
        content_type=CONTENT_TYPES.get(kind, "application/octet-stream"),
    )
