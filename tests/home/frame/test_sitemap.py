"""Search engines find the editors' pages, each with its translations, and no draft."""

from xml.etree import ElementTree as ET

import pytest
from wagtail.models import PageViewRestriction

from home import sitemaps
from home.models import HomePage, StandardPage

pytestmark = pytest.mark.django_db
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture
def pair(add):
    """A page and its translation, whose slugs differ."""
    page = add(StandardPage, title="Page", slug="page")
    front = HomePage.objects.get(locale__language_code="km")
    key = page.translation_key
    told = {"slug": "tumpor", "locale": front.locale, "translation_key": key}
    return page, add(StandardPage, front, title="ទំព័រ", **told)


def links(client, path="/sitemaps/pages-1.xml"):
    tree = ET.fromstring(b"".join(client.get(path).streaming_content))
    return {
        url.findtext("s:loc", "", NAMES).split("/", 3)[3]: {
            link.get("hreflang"): link.get("href").split("/", 3)[3]
            for link in url.iterfind("x:link", NAMES)
        }
        for url in tree.iterfind("s:url", NAMES)
    }


def test_a_page_and_its_translation_name_each_other(client, pair):
    both = {"en": "en/page/", "km": "km/tumpor/"}

    assert links(client) == {"en/page/": both, "km/tumpor/": both}


def test_a_page_without_translation_names_itself_alone(client, add):
    add(StandardPage, title="Page", slug="page")

    assert links(client) == {"en/page/": {"en": "en/page/"}}


def test_drafts_and_what_is_kept_from_the_public_are_not_named(client, pair, add):
    _, translated = pair
    translated.unpublish()
    hidden = add(StandardPage, title="Hidden", slug="hidden")
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")

    assert list(links(client)) == ["en/page/"]


def test_the_index_names_the_file_of_pages(client, pair):
    index = b"".join(client.get("/sitemap.xml").streaming_content).decode()

    assert "/sitemaps/pages-1.xml" in index


def test_a_translation_in_another_part_is_still_named(client, pair, monkeypatch):
    monkeypatch.setattr(sitemaps, "PART", 1)

    assert links(client)["en/page/"] == links(client, "/sitemaps/pages-2.xml")["en/page/"]


@pytest.mark.parametrize("number", ["0", "2", "99999", "9" * 20])
def test_a_part_that_there_is_not_is_not_found(client, pair, number):
    assert client.get(f"/sitemaps/pages-{number}.xml").status_code == 404
