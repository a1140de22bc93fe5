from typing import Any

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from home.models import HomePage
from tests.tracker.editing.conftest import editor, member, reviewer, signed_in

__all__ = ["editor", "filled", "khmer_home", "member", "reviewer", "second", "signed_in"]


@pytest.fixture
def khmer_home() -> Any:
    return HomePage.objects.get(locale__language_code="km")


@pytest.fixture
def second(signed_in: Any) -> Any:
    """Another reviewer."""
    return signed_in("Reviewers")


@pytest.fixture
def filled() -> Any:
    """The form of a standard page, as a browser sends it."""

    def form(title: str = "Who we are", **more: str) -> dict[str, str]:
        empty = {
            "body": streamfield([]),
            "named_records": inline_formset([]),
            "title": title,
            "summary": "",
            "slug": "",
        }
        comments = {f"comments-{each}": "0" for each in ("TOTAL_FORMS", "INITIAL_FORMS")}
        return {**nested_form_data(empty), **comments, "seo_title": "", **more}

    return form


def add_address(parent: Any) -> str:
    return reverse("wagtailadmin_pages:add", args=["home", "standardpage", parent.pk])


def edit_address(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])
