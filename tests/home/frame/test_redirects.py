"""An address that a page once had leads to it, in both languages, and nowhere else."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from home.models import HomePage, SectionIndex, StandardPage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["en", "km"])
def test_a_page_whose_slug_changed_is_found_at_its_old_address(
    client, add, language, django_capture_on_commit_callbacks
):
    front = HomePage.objects.get(locale__language_code=language)
    page = add(StandardPage, front, title="Page", slug="old", locale=front.locale)
    page.slug = "new"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()

    response = client.get(f"/{language}/old/")
    assert (response.status_code, response["Location"]) == (301, f"/{language}/new/")


def test_pages_below_a_section_that_moved_are_found(client, add):
    before, after = add(SectionIndex, title="A", slug="a"), add(SectionIndex, title="B", slug="b")
    page = add(StandardPage, before, title="Page", slug="page")
    page.move(after, pos="last-child")

    assert client.get("/en/a/page/")["Location"] == "/en/b/page/"


def test_a_query_leads_nowhere_else(client, add):
    Redirect.add_redirect("/en/gone", add(StandardPage, title="Kept", slug="kept"))

    response = client.get("/en/gone/?next=https://evil.example/")
    assert response["Location"] == "/en/kept/"


@pytest.mark.parametrize("path", ["/admin/nowhere/", "/documents/9/x.pdf", "/id/P99999"])
def test_addresses_that_no_page_ever_had_are_not_looked_up(client, path):
    Redirect.add_redirect(path, "https://evil.example/")

    assert "evil" not in client.get(path).get("Location", "")


def test_what_leads_nowhere_is_still_not_found(client):
    assert client.get("/en/nowhere/").status_code == 404
