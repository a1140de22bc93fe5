"""What a draft would look like to readers, which this plane can't draw itself."""

from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.dispatch import Signal
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.models import PreviewableMixin

#: Sent with `instance`, `request` and `language`: who listens gives the page as a response.
preview_asked_for = Signal()


class PreviewedMixin(PreviewableMixin):
    """A record whose public page can be seen before there is one, in each of its languages."""

    preview_modes: Final = [("km", _("Khmer")), ("en", _("English"))]

    def serve_preview(self, request: Any, mode_name: str) -> HttpResponse:
        """Give the page that readers of a language would see if this draft were published now.

        Raises PermissionDenied for a language that the site is not in.
        """
        if mode_name not in dict(self.preview_modes):
            raise PermissionDenied
        (_who, page), *_others = preview_asked_for.send(
            type(self), instance=self, request=request, language=mode_name
        )
        answer: Any = page
        return answer  # type: ignore[no-any-return]
