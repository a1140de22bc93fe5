"""Published pages are found by readers, and nothing of any other page is."""

import pytest
from wagtail.models import PageViewRestriction

from home.models import SectionIndex, StandardPage
from search.models import SearchEntry
from tests.factories import PersonFactory, published
from tracker.public.chrome import absolute
from tracker.publication.models import PublishedPage

pytestmark = pytest.mark.django_db


def hits(client, typed, language="en", **more):
    response = client.get("/api/v1/search", {"q": typed, "lang": language, **more})
    assert response.status_code == 200
    return response.json()["hits"]


def titles(client, typed, language="en", **more):
    return [hit["title"][language] for hit in hits(client, typed, language, **more)]


def test_a_page_is_found_by_its_title_its_summary_and_its_blocks(client, add):
    body = [("text", "<p>They asked for a <b>lantern</b>.</p>")]
    add(StandardPage, title="About boatmen", summary="Rivers and harbours.", body=body)

    for typed in ("boatmen", "harbours", "lantern", "boatmen lantern"):
        assert titles(client, typed) == ["About boatmen"]


def test_a_page_is_found_as_what_readers_call_its_type(client, add):
    add(StandardPage, title="About boatmen")

    [hit] = hits(client, "boatmen")
    assert (hit["kind"], hit["url"].endswith("/en/about-boatmen/")) == ("page", True)
    assert titles(client, "boatmen", kind="page") == ["About boatmen"]
    assert titles(client, "boatmen", kind="person") == []


@pytest.fixture
def page(add):
    return add(StandardPage, title="About boatmen", summary="Rivers.")


def forgotten(client) -> bool:
    row = PublishedPage.objects.get()
    is_empty = (row.title_en, row.path_en, row.sha256) == ("", "", "")
    return is_empty and not SearchEntry.objects.exists() and not hits(client, "boatmen")


def test_an_unpublished_page_leaves_the_search_at_once(client, page):
    page.unpublish()

    assert forgotten(client)


def test_a_deleted_page_leaves_the_search_at_once(client, page):
    page.delete()

    assert forgotten(client)


def test_a_page_below_one_that_is_private_leaves_the_search_and_comes_back(client, add):
    above = add(SectionIndex, title="Inside")
    add(StandardPage, above, title="About boatmen")
    kept = PageViewRestriction.objects.create(page=above, restriction_type="login")

    assert not SearchEntry.objects.exists()

    kept.delete()

    assert titles(client, "boatmen") == ["About boatmen"]


def test_a_page_moved_below_a_private_one_leaves_the_search(client, add, page):
    above = add(SectionIndex, title="Inside")
    PageViewRestriction.objects.create(page=above, restriction_type="login")
    page.move(above, "last-child")

    assert not hits(client, "boatmen")


def test_a_draft_of_a_published_page_changes_nothing_that_is_found(client, page):
    page.title = "Something new"
    page.save_revision()

    assert titles(client, "boatmen") == ["About boatmen"]
    assert titles(client, "something") == []


def test_pages_below_a_renamed_one_are_found_at_their_new_address(client, add):
    above = add(SectionIndex, title="Section")
    add(StandardPage, above, title="About boatmen")
    above.slug = "elsewhere"
    above.save()

    assert hits(client, "boatmen")[0]["url"].endswith("/en/elsewhere/about-boatmen/")


def test_a_page_and_its_translation_are_one_hit_with_the_readers_address(client, page, khmer):
    page_km = khmer(page, title="អំពីអ្នកបើកទូក")

    assert [hit["url"] for hit in hits(client, "boatmen", "km")] == [absolute(page_km.url)]
    assert titles(client, "អ្នកបើកទូក", "en") == ["About boatmen"]


def test_a_page_in_one_language_alone_is_found_by_readers_of_the_other(client, page):
    [hit] = hits(client, "boatmen", "km")

    assert hit["url"].endswith("/en/about-boatmen/")
    assert SearchEntry.objects.count() == 1


def test_the_language_that_is_left_keeps_the_number_of_both(client, page, khmer):
    khmer(page, title="អំពីអ្នកបើកទូក")
    before = PublishedPage.objects.get().reference
    page.delete()

    assert [hit["ref"] for hit in hits(client, "អ្នកបើកទូក", "km")] == [before]
    assert list(SearchEntry.objects.values_list("language", flat=True)) == [0]


def test_a_page_is_suggested_by_its_title_after_records(client, page):
    published(PersonFactory(name_en="Boatman Sok"))

    found = client.get("/en/search/suggestions", {"q": "boatm"}).json()["suggestions"]
    assert [each["text"] for each in found] == ["Boatman Sok", "About boatmen"]
    assert found[1]["url"] == "/en/about-boatmen/"


def test_the_search_page_and_its_feed_have_pages(client, page):
    shown = client.get("/en/search/?q=boatmen").content.decode()
    feed = client.get("/en/search/feed.atom?q=boatmen").content.decode()

    assert 'href="/en/about-boatmen/"' in shown
    assert "Page: About boatmen" in feed
