"""Editors add Khmer terms, by which texts are cut into words."""

import pytest
from django.urls import reverse

from search.models import SearchTerm

pytestmark = pytest.mark.django_db
TERM = "កាគាចា ជាតា"


def address_of(view: str, *args: int) -> str:
    return reverse(SearchTerm.snippet_viewset.get_url_name(view), args=args)


def test_an_editor_adds_a_term(editor):
    response = editor.post(address_of("add"), {"text": f"  {TERM} "})

    assert response.status_code == 302
    assert SearchTerm.objects.get().text == TERM


def test_what_is_no_term_is_refused_on_its_field(editor):
    response = editor.post(address_of("add"), {"text": "court"})

    assert "text" in response.context["form"].errors
    assert not SearchTerm.objects.exists()


def test_an_editor_changes_a_term_and_takes_it_away(editor):
    term = SearchTerm.objects.create(text=TERM)

    editor.post(address_of("edit", term.pk), {"text": "ជាតា កាគាចា"})
    assert SearchTerm.objects.get().text == "ជាតា កាគាចា"
    editor.post(address_of("delete", term.pk))
    assert not SearchTerm.objects.exists()
