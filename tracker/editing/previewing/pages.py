"""The page of a draft as readers would see it, in a frame beside its form."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import translation

from tracker.dates import phnom_penh_today
from tracker.editing.previewing.drafts import document_of_draft, shelf_of_draft
from tracker.public.kinds import path_of
from tracker.public.rendering import parts_from


def preview(instance: Any, request: Any, language: str, **_extra: Any) -> HttpResponse:
    """Draw the public page of a draft in a language; say so where it can't be drawn yet."""
    with translation.override(language):
        try:
            document = document_of_draft(instance)
        except (IntegrityError, ValidationError):
            return render(request, "tracker/editing/previewing/not_yet.html")
        stands, shelf = shelf_of_draft(document, instance)
        today = phnom_penh_today()
        context = {
            "parts": parts_from(shelf, stands, today, today),
            "related": "",
            "canonical": path_of(stands, language),
            "is_indexed": False,
            "visibility": instance.visibility,
        }
        return render(request, "tracker/editing/previewing/page.html", context)
