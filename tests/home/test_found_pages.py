"""Published pages are found by readers, and nothing of any other page is."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage, SectionIndex, StandardPage
from search.models import SearchEntry
from tests.factories import PersonFactory, published
from tracker.public import looking
from tracker.public.chrome import absolute
from tracker.public.page_kinds import register_page_kind
from tracker.publication.models import Edition, PublishedPage

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


def test_a_page_unpublished_by_what_knows_no_type_leaves_the_search_at_once(client, page):
    Page.objects.get(pk=page.pk).unpublish()

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


def test_a_hit_in_the_other_language_alone_says_so(client, page):
    shown = client.get("/km/search/?q=boatmen").content.decode()

    assert "មានតែជា" in shown.replace("\u200b", "")


def test_a_page_has_an_address_for_good_while_it_is_public(client, page):
    assert client.get("/id/W00001").url == "/en/about-boatmen/"

    page.unpublish()

    assert client.get("/id/W00001").status_code == 404


def test_a_published_draft_is_found_by_what_it_says_now(client, page):
    page.title = "About ferrymen"
    page.save_revision().publish()

    assert titles(client, "ferrymen") == ["About ferrymen"]
    assert titles(client, "boatmen") == []


def test_an_edition_is_not_taken_by_what_changes_nothing(page):
    before = Edition.current()
    page.save()

    assert Edition.current() == before


def test_an_alias_in_the_other_tree_is_not_found_as_a_translation(client, page):
    other = HomePage.objects.get(locale__language_code="km")
    page.create_alias(parent=other, update_slug="alias", update_locale=other.locale)

    assert SearchEntry.objects.values_list("language", flat=True).get() == 1


def test_a_type_of_page_can_not_take_the_code_of_a_kind_of_record():
    with pytest.raises(ValueError, match="person"):
        register_page_kind("person", "Person", "People")


def test_a_page_of_hits_asks_as_many_queries_for_ten_pages_as_for_one(client, add, page):
    def queries() -> int:
        client.get("/en/search/?q=boatmen")
        looking._kept.clear()
        with CaptureQueriesContext(connection) as captured:
            client.get("/en/search/?q=boatmen")
        return len(captured)

    one = queries()
    for number in range(9):
        add(StandardPage, title=f"More about boatmen {number}")

    assert queries() == one


def test_a_page_that_is_no_translation_any_more_is_found_apart(client, page, khmer):
    page_km = khmer(page, title="អំពីអ្នកបើកទូក")
    page_km.translation_key = uuid4()
    page_km.save()

    assert len(hits(client, "អ្នកបើកទូក", "km")) == 1
    assert hits(client, "boatmen", "km")[0]["title"]["km"] == ""


def test_saving_a_draft_keeps_nobody_from_publishing(page):
    with CaptureQueriesContext(connection) as captured:
        page.save_revision()

    assert not [each for each in captured if "publication_edition" in each["sql"]]
