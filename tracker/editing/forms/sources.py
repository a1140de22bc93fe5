"""The form of a source: a file is taken by its content, and kept without who made it."""

from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from tracker.editing.forms.checked import CheckedForm
from tracker.files import accept


class SourceForm(CheckedForm):
    """A source, with a file or without."""

    def clean_file(self) -> Any:
        """Take a new file under a name that tells nothing; raises ValidationError on the field."""
        given = self.cleaned_data.get("file")
        if not isinstance(given, UploadedFile):
            if given is False:
                self.instance.file_sha256 = ""
            return given
        if (given.size or 0) > settings.SOURCE_FILE_MAX_BYTES:
            most = filesizeformat(settings.SOURCE_FILE_MAX_BYTES)
            raise ValidationError(_("This file is larger than %(most)s."), params={"most": most})
        taken = accept(given.read(), given.name or "")
        if taken.sha256 == self.instance.file_sha256:
            return self.instance.file  # sent again, as after a message on another field
        self.instance.file_sha256 = taken.sha256
        return ContentFile(taken.data, name=f"{uuid4().hex}.{taken.kind}")
