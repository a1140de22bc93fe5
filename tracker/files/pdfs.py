"""PDF without author, program, dates and history; one that can run something is refused."""

from io import BytesIO
from typing import Any, Final

import pikepdf
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tracker.files.images import without_segments

_BROKEN: Final = _("This PDF is broken. Print it to PDF anew and send that.")
_LOCKED: Final = _("This PDF needs a password. Save it without one and send that.")
_ACTIVE: Final = _("This PDF holds a script or other files. Print it to PDF anew and send that.")
# ISO 32000-2, 12.6.4 (actions that run something) and 7.11.4 (embedded files).
_ACTIONS: Final = frozenset({"/JavaScript", "/Launch", "/ImportData", "/Rendition"})
_ACTIVE_KEYS: Final = ("/JS", "/JavaScript", "/EmbeddedFiles", "/EF", "/XFA")
_TOLD: Final = ("/Metadata", "/PieceInfo", "/LastModified")


def clean_pdf(data: bytes) -> bytes:
    """Take what tells of its maker out of a PDF, out of its pictures too.

    Raises ValidationError where it is broken, needs a password, or could run something.
    """
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            return _cleaned(pdf)
    except pikepdf.PasswordError as error:
        raise ValidationError(_LOCKED) from error
    except (pikepdf.PdfError, ValueError, TypeError, RecursionError) as error:
        raise ValidationError(_BROKEN) from error


def _cleaned(pdf: pikepdf.Pdf) -> bytes:
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    for item in list(pdf.objects):
        _clean(item)
    out = BytesIO()
    pdf.save(out, deterministic_id=True, fix_metadata_version=False)
    return out.getvalue()


def _clean(item: Any) -> None:
    """Clean an object and what stands inside it, which is not among the objects of the file."""
    if isinstance(item, pikepdf.Array):
        inside = list(item)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        _refuse_active(item)
        _forget(item)
        inside = [item[key] for key in item.keys()]  # noqa: SIM118  (it is no dict of Python's)
    else:
        return
    for value in inside:
        if isinstance(value, pikepdf.Object) and not value.is_indirect:
            _clean(value)


def _refuse_active(item: Any) -> None:
    if str(item.get("/S", "")) in _ACTIONS or any(key in item for key in _ACTIVE_KEYS):
        raise ValidationError(_ACTIVE)


def _forget(item: Any) -> None:
    for key in _TOLD:
        if key in item:
            del item[key]
    if "/T" in item and "/Rect" in item and item.get("/Subtype") != "/Widget":
        del item["/T"]  # the author of a comment (ISO 32000-2, table 172)
    if _is_photograph(item):
        item.write(without_segments(item.read_raw_bytes()), filter=item["/Filter"])


def _is_photograph(item: Any) -> bool:
    is_picture = isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
    return is_picture and str(item.get("/Filter")) == "/DCTDecode"
