"""The draft of a page as readers would see it, in either language, beside its form."""

from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

OTHER_LANGUAGE: Final = "other-language"


def previews(page: Page) -> list[tuple[str, Any]]:
    """Name the previews of a page: Wagtail shows each at the width of a phone too."""
    return [("", _("This language")), (OTHER_LANGUAGE, _("The other language"))]


def preview_in(page: Any, request: HttpRequest, mode: str) -> HttpResponse:
    """Draw a draft with all that stands around it in the language of the page, not the editor's.

    Where the other language is asked for and nobody began it, say so. Raises PermissionDenied for
    its draft where the user may not change it, and so may not see it.
    """
    shown = _other_draft(page, request) if mode == OTHER_LANGUAGE else page
    if shown is None:
        return render(request, "home/editing/no_other_draft.html")
    request.is_preview = True  # type: ignore[attr-defined]
    request.preview_mode = ""  # type: ignore[attr-defined]
    with translation.override(shown.locale.language_code):
        response = shown.serve(request)
        drawn: HttpResponse = response.render() if hasattr(response, "render") else response
    drawn["Cache-Control"] = "private"
    return drawn


def _other_draft(page: Page, request: HttpRequest) -> Any:
    others = Page.objects.filter(translation_key=page.translation_key)
    other = others.exclude(locale=page.locale_id).first()
    if other is None:
        return None
    if not other.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return other.get_latest_revision_as_object()
