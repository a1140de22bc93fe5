"""The draft of a page as readers would see it, in either language, beside its form."""

from typing import Any, Final

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

    Where the other language is asked for and nobody began it, say so.
    """
    shown = _other_draft(page) if mode == OTHER_LANGUAGE else page
    if shown is None:
        return render(request, "home/editing/no_other_draft.html")
    request.is_preview = True  # type: ignore[attr-defined]
    request.preview_mode = ""  # type: ignore[attr-defined]
    with translation.override(shown.locale.language_code):
        response = shown.serve(request)
        drawn: HttpResponse = response.render() if hasattr(response, "render") else response
    drawn["Cache-Control"] = "private"
    return drawn


def _other_draft(page: Page) -> Any:
    others = Page.objects.filter(translation_key=page.translation_key)
    other = others.exclude(locale=page.locale_id).first()
    return other.get_latest_revision_as_object() if other else None
