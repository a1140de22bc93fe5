"""`search_index` compares pages with what is found of them, and mends what differs."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from home.models import StandardPage
from search.models import SearchEntry
from tracker.publication.models import PageMention, PublishedPage

pytestmark = pytest.mark.django_db


def search_index(what: str) -> str:
    said = StringIO()
    call_command("search_index", f"--{what}", stdout=said)
    return said.getvalue()


def complaints() -> str:
    said = StringIO()
    with pytest.raises(CommandError):
        call_command("search_index", "--check", stdout=said)
    return said.getvalue()


def test_pages_in_step_are_said_to_be(add):
    add(StandardPage, title="About boatmen")

    assert search_index("check") == "Nothing differs.\n"


def test_a_page_that_was_taken_away_behind_our_back_is_told_and_removed(add):
    add(StandardPage, title="About boatmen")
    Page.objects.filter(title="About boatmen").update(live=False)

    assert complaints() == "W00001 en: has an entry, and is not public\n"
    assert "Nothing differs" in search_index("repair")
    assert PublishedPage.objects.get().title_en == ""


def test_a_page_that_was_written_behind_our_back_is_told_and_written_anew(add):
    add(StandardPage, title="About boatmen")
    Page.objects.filter(title="About boatmen").update(title="About ferrymen")

    assert complaints().startswith("W00001 en: differs in title, names, facets, name_tokens")
    assert "Nothing differs" in search_index("repair")
    assert PublishedPage.objects.get().title_en == "About ferrymen"


def test_pages_that_were_never_told_get_numbers_of_their_own(add):
    for title in ("About boatmen", "About ferrymen"):
        add(StandardPage, title=title)
    PageMention.objects.all().delete()
    PublishedPage.objects.all().delete()
    SearchEntry.objects.all().delete()

    assert complaints() == "W00001 en: has no entry\nW00002 en: has no entry\n"
    assert "Nothing differs" in search_index("repair")
    assert PublishedPage.objects.count() == 2
