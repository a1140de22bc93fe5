"""The forms by which Wagtail takes pictures and documents: cleaned as the files of sources are.

Wagtail makes every form for an upload from these: adding one or many, choosing from a page,
replacing a file.
"""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from tracker.files import accept
from tracker.files.images import BROKEN, image_kind

_NOT_A_PICTURE = gettext_lazy("This is no picture. Send a JPEG, PNG or WebP file.")
_MISNAMED = gettext_lazy(
    "This file ends in .%(extension)s, but is %(image_format)s inside. Save it anew in a program"
    " for pictures and send that."
)


class PictureField(WagtailImageField):
    """Wagtail's field of pictures, which says in the editor's language what is wrong."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.error_messages.update(_messages(self.max_upload_size_text))

    def check_image_pixel_size(self, f: Any) -> None:
        """Raise ValidationError for too many pixels, and for a picture cut short."""
        try:
            super().check_image_pixel_size(f)
        except (OSError, SyntaxError, ValueError) as error:
            raise ValidationError(BROKEN) from error


class CleanImageForm(BaseImageForm):
    """A picture: JPEG, PNG or WebP by its content, without what the camera wrote into it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            own = PictureField(label=field.label, required=field.required, widget=field.widget)
            self.fields["file"] = own

    def clean_file(self) -> Any:
        """Give a new picture without metadata; raises ValidationError on the field."""
        given = self.cleaned_data.get("file")
        if not isinstance(given, UploadedFile):
            return given
        data = _whole(given)
        if not image_kind(data):
            raise ValidationError(_NOT_A_PICTURE)
        return _kept(data, given)


class CleanDocumentForm(BaseDocumentForm):
    """A document of an allowed type by its content, without who made it."""

    def clean_file(self) -> Any:
        """Give a new file without metadata; raises ValidationError on the field."""
        given = self.cleaned_data.get("file")
        if not isinstance(given, UploadedFile):
            return given
        ending = Path(given.name or "").suffix.lower().removeprefix(".")
        if ending not in settings.WAGTAILDOCS_EXTENSIONS:
            raise ValidationError(_not_allowed(ending))
        if (given.size or 0) > settings.DOCUMENT_MAX_BYTES:
            most = filesizeformat(settings.DOCUMENT_MAX_BYTES)
            raise ValidationError(_("This file is larger than %(most)s."), params={"most": most})
        data = _whole(given)
        if image_kind(data):
            raise ValidationError(_("This is a picture. Add it to the pictures."))
        return _kept(data, given)


def _whole(given: "UploadedFile[Any]") -> bytes:
    given.seek(0)
    return bytes(given.read())


def _kept(data: bytes, given: "UploadedFile[Any]") -> ContentFile[bytes]:
    """Clean a file, and let its name end as its content says."""
    taken = accept(data, given.name or "")
    return ContentFile(taken.data, name=f"{Path(given.name or '').stem}.{taken.kind}")


def _not_allowed(ending: str) -> str:
    allowed = ", ".join(settings.WAGTAILDOCS_EXTENSIONS)
    return _("Files that end in .%(ending)s are not taken. Send one of these: %(allowed)s.") % {
        "ending": ending or "?",
        "allowed": allowed,
    }


def _messages(most: str) -> dict[str, Any]:
    return {
        "invalid_image": _NOT_A_PICTURE,
        "invalid_image_extension": _NOT_A_PICTURE,
        "invalid_image_known_format": _MISNAMED,
        "file_too_large": _(
            "This picture has %(file_size)s; the most is %(max_filesize)s. Make it smaller and send"
            " that."
        ),
        "file_too_large_unknown_size": _("This picture is larger than %(most)s.") % {"most": most},
        "file_too_many_pixels": _(
            "This picture has %(num_pixels)s pixels; the most is %(max_pixels_count)s. Make it"
            " smaller and send that."
        ),
    }
