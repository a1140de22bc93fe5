"""What other sites read of a page: escaped, whole and true."""

import json

import pytest
from bs4 import BeautifulSoup
from django.test import override_settings

from home.models import SectionIndex, StandardPage

pytestmark = pytest.mark.django_db
HOSTILE = '</script><script>alert("x")</script> <!-- & "quoted"'


def opened(client, page):
    return BeautifulSoup(client.get(page.url).content, "html.parser")


def graph(shown):
    blocks = shown.select('script[type="application/ld+json"]')
    assert len(blocks) == 1
    return {each["@type"]: each for each in json.loads(blocks[0].string)["@graph"]}


def properties(shown):
    return {tag["property"]: tag["content"] for tag in shown.select("meta[property]")}


@override_settings(BASE_URL="https://example.org")
def test_a_link_elsewhere_shows_title_summary_language_and_a_picture_of_ours(client, add):
    page = add(StandardPage, title="Who we are", summary="In short.", slug="who")

    told = properties(opened(client, page))
    assert (told["og:title"], told["og:description"]) == ("Who we are", "In short.")
    assert told["og:url"] == "https://example.org/en/who/"
    assert told["og:image"].startswith("https://example.org/static/")
    assert (told["og:locale"], told["og:locale:alternate"]) == ("en_GB", "km_KH")


def test_the_data_of_a_page_parse_and_name_the_pages_above(client, add):
    section = add(SectionIndex, title="About", slug="about")
    page = add(StandardPage, section, title="Who we are", summary="In short.")

    data = graph(opened(client, page))
    assert data["WebPage"]["name"] == "Who we are"
    assert data["WebPage"]["inLanguage"] == "en"
    steps = data["BreadcrumbList"]["itemListElement"]
    assert [step["name"] for step in steps] == ["Home page", "About", "Who we are"]
    assert [step["position"] for step in steps] == [1, 2, 3]


def test_a_hostile_title_stays_inside_the_data(client, add):
    page = add(StandardPage, title=HOSTILE, summary=HOSTILE)

    shown = opened(client, page)
    assert graph(shown)["WebPage"]["name"] == HOSTILE
    assert properties(shown)["og:title"] == HOSTILE
    assert not any("alert" in (tag.string or "") for tag in shown.select("script:not([type])"))


@pytest.mark.parametrize("language", ["en", "km"])
def test_the_first_page_is_the_site_and_says_where_it_is_searched(client, language):
    response = client.get(f"/{language}/")

    site = graph(BeautifulSoup(response.content, "html.parser"))["WebSite"]
    assert site["inLanguage"] == language
    assert f"/{language}/search/?q=" in site["potentialAction"]["target"]["urlTemplate"]


def test_the_pages_above_are_links_and_drafts_among_them_are_not(client, add):
    section = add(SectionIndex, title="About", slug="about")
    hidden = add(SectionIndex, section, title="Draft", slug="draft", live=False)
    page = add(StandardPage, hidden, title="Page")

    links = opened(client, page).select("nav.crumbs a")
    assert [(link.get_text(), link["href"]) for link in links] == [
        ("Home page", "/en/"),
        ("About", "/en/about/"),
    ]
