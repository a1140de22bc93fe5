"""Editors see the draft as readers will, in both languages."""

from typing import Any

import pytest
from django.contrib.auth import get_user
from django.urls import reverse
from wagtail.models import GroupPagePermission

from tests.home.editing.worlds import published_page, translated

pytestmark = pytest.mark.django_db


@pytest.fixture
def source(home_page: Any) -> Any:
    return published_page(home_page, title="About us")


def preview(browser: Any, filled: Any, page: Any, mode: str, title: str = "Not saved") -> str:
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    browser.post(address, filled(title, slug=page.slug))
    answer = browser.get(address, {"mode": mode})
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_form_is_seen_before_it_is_saved(editor: Any, filled: Any, source: Any):
    text = preview(editor, filled, source, "")

    assert "Not saved</h1>" in text
    assert '<html lang="en">' in text


def test_the_other_language_s_draft_is_seen_in_its_language(editor: Any, filled: Any, source: Any):
    khmer = translated(source, "km")
    khmer.title = "អំពីយើង"
    khmer.save_revision()

    text = preview(editor, filled, source, "other-language")

    assert "យើង" in text
    assert '<html lang="km">' in text


def test_a_draft_in_the_other_language_is_not_shown_to_who_may_not_change_it(
    editor: Any, filled: Any, source: Any
):
    translated(source, "km")
    rights = GroupPagePermission.objects.filter(group__user=get_user(editor))
    for right in rights:
        right.page = source
        right.save()
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[source.pk])
    editor.post(address, filled("Not saved", slug=source.slug))

    assert editor.get(address, {"mode": "other-language"}).status_code == 403


def test_a_page_in_one_language_says_so(editor: Any, filled: Any, source: Any):
    assert "Nobody has begun this page" in preview(editor, filled, source, "other-language")
