"""Pictures without what the camera wrote into them; JPEG and PNG keep their pixels."""

import struct
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

BROKEN: Final = _("This picture is broken or far too large.")
# What a decoder needs: JFIF (E0), the colour profile (E2), Adobe's colour transform (EE).
_KEPT_APPLICATION_SEGMENTS: Final = frozenset({0xE0, 0xE2, 0xEE})
_COMMENT: Final = 0xFE
_START_OF_SCAN: Final = 0xDA
_WITHOUT_LENGTH: Final = frozenset({0x01, *range(0xD0, 0xD9)})
_TOLD_IN_PNG: Final = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
_UPRIGHT: Final = 1
_ORIENTATION: Final = 0x0112


def image_kind(data: bytes) -> str:
    """Tell jpg, png and webp by how they begin; "" for all else."""
    if data.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    return "webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else ""


def clean_jpeg(data: bytes) -> bytes:
    """Take Exif, XMP, IPTC and comments out of a JPEG; one that lies on its side is turned first.

    Raises ValidationError where it is no whole picture.
    """
    picture = _opened(data, "JPEG")
    # Some telephones put further pictures behind the first, each with Exif of its own (MPO).
    has_more = picture.format != "JPEG"
    if has_more or picture.getexif().get(_ORIENTATION, _UPRIGHT) != _UPRIGHT:
        upright, out = ImageOps.exif_transpose(picture), BytesIO()
        upright.save(out, "JPEG", quality=95, icc_profile=picture.info.get("icc_profile"))
        data = out.getvalue()
    return without_segments(data)


def clean_png(data: bytes) -> bytes:
    """Take texts, Exif and times out of a PNG. Raises ValidationError where it is broken."""
    _opened(data, "PNG")
    chunks = [chunk for kind, chunk in _png_chunks(data) if kind not in _TOLD_IN_PNG]
    return b"".join([data[:8], *chunks])


def clean_webp(data: bytes) -> bytes:
    """Write a WebP anew, upright, with its pixels and colour profile and nothing else.

    Of a moving one its first picture is kept. Raises ValidationError where it is broken.
    """
    picture, out = _opened(data, "WEBP"), BytesIO()
    profile = picture.info.get("icc_profile", b"")
    ImageOps.exif_transpose(picture).save(out, "WEBP", quality=92, icc_profile=profile, exif=b"")
    return out.getvalue()


def without_segments(jpeg: bytes) -> bytes:
    """Leave out the segments of a JPEG that no decoder needs; what is no JPEG comes back as is."""
    try:
        return b"".join([jpeg[:2], *_needed_segments(jpeg)])
    except (IndexError, struct.error):
        return jpeg


def _needed_segments(jpeg: bytes) -> Iterator[bytes]:
    at = 2
    while jpeg[at] == 0xFF:
        marker = jpeg[at + 1]
        if marker == _START_OF_SCAN:
            break
        if marker in _WITHOUT_LENGTH or marker == 0xFF:
            end = at + (1 if marker == 0xFF else 2)
        else:
            end = at + 2 + int(struct.unpack(">H", jpeg[at + 2 : at + 4])[0])
        if not _tells(marker, jpeg[at + 4 : at + 16]):
            yield jpeg[at:end]
        at = end
    yield jpeg[at:]


def _tells(marker: int, beginning: bytes) -> bool:
    """Whether a segment is metadata; E2 is kept for a colour profile alone, not more pictures."""
    if marker == 0xE2:
        return not beginning.startswith(b"ICC_PROFILE")
    is_application = 0xE0 <= marker <= 0xEF
    return marker == _COMMENT or (is_application and marker not in _KEPT_APPLICATION_SEGMENTS)


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at + 12 <= len(data):
        length = int(struct.unpack(">I", data[at : at + 4])[0])
        end = at + 12 + length
        kind = data[at + 4 : at + 8]
        yield kind, data[at:end]
        at = len(data) if kind == b"IEND" else end


def _opened(data: bytes, kind: str) -> Image.Image:
    try:
        with Image.open(BytesIO(data), formats=[kind]) as image:
            image.load()
            return image
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValidationError(BROKEN) from error
