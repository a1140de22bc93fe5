"""Handing out the files of sources, to those who may know of the source."""

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe

from tracker.files.accepted import CONTENT_TYPES
from tracker.models import Source
from tracker.models.confidentiality import visible_to


@require_safe
def source_file(request: HttpRequest, name: str) -> FileResponse:
    """Send the file of a source under the source's reference, to be kept and never shown in place.

    Raises Http404 where no source that the user may know of has this file, PermissionDenied for
    someone who may not see sources.
    """
    if not any(request.user.has_perm(f"tracker.{may}_source") for may in ("view", "change")):
        raise PermissionDenied
    source = visible_to(request.user, Source.objects.filter(file=name)).first()
    if source is None or not source.file.storage.exists(source.file.name):
        raise Http404
    ending = name.rpartition(".")[2]
    return FileResponse(
        source.file.open("rb"),
        as_attachment=True,
        filename=f"{source.reference}.{ending}",
        content_type=CONTENT_TYPES.get(ending, "application/octet-stream"),
    )
