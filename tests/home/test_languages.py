"""Readers go from a page to its translation, are told where it is old, and offered the other."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from home.models import HomePage, StandardPage

pytestmark = pytest.mark.django_db
KHMER = "សេចក្ដីថ្លែង"
NOW = timezone.now()


@pytest.fixture
def khmer_home():
    return HomePage.objects.get(locale__language_code="km")


@pytest.fixture
def english(add):
    return add(StandardPage, title="Who we are", slug="about", last_published_at=NOW)


@pytest.fixture
def khmer(add, khmer_home, english):
    return add(
        StandardPage,
        khmer_home,
        title="អំពីយើង",
        slug=KHMER,
        locale=Locale.objects.get(language_code="km"),
        translation_key=english.translation_key,
        last_published_at=NOW,
    )


def shown(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert not response.cookies
    return response.content.decode()


def test_a_page_is_read_at_its_address_in_khmer(client, khmer):
    assert khmer.url == f"/km/{quote(KHMER)}/"
    assert "<h1>" in shown(client, khmer.url)


def test_each_version_leads_to_the_other_at_its_own_address(client, english, khmer):
    for page, language, other in ((english, "km", khmer), (khmer, "en", english)):
        text = shown(client, page.url)

        assert f'hreflang="{language}" href="http://127.0.0.1:8000{other.url}"' in text
        assert f'<a href="{other.url}" hreflang="{language}"' in text


def test_a_page_without_translation_names_no_other_language(client, english):
    text = shown(client, english.url)

    assert 'hreflang="km" href=' not in text
    assert '<a href="/km/about/" hreflang="km"' in text


def test_where_there_is_no_translation_the_other_language_is_offered(client, english):
    text = shown(client, "/km/about/")

    assert "Who we are" in text
    assert '<meta name="robots" content="noindex">' in text
    assert '<link rel="canonical" href="http://127.0.0.1:8000/en/about/">' in text
    assert 'href="/en/about/" hreflang="en"' in text


def test_the_path_of_the_source_leads_to_the_translation(client, english, khmer):
    response = client.get("/km/about/")

    assert response.status_code == 302
    assert response["Location"] == khmer.url


def test_a_draft_is_not_offered(client, add):
    add(StandardPage, title="Secret", slug="secret", live=False)

    assert client.get("/km/secret/").status_code == 404


@pytest.mark.parametrize(
    "address", ["/km/nowhere/", "/en/nowhere/at/all/", "/km/%E1%9F/", "/en/%00/"]
)
def test_an_address_of_no_page_is_not_found(client, address):
    assert client.get(address).status_code in (400, 404)


@pytest.mark.parametrize("typed", ["ABOUT", "about\u200b"])
def test_an_address_in_another_spelling_leads_to_the_one_of_the_page(client, english, typed):
    response = client.get(f"/en/{quote(typed)}/?page=2")

    assert response.status_code == 301
    assert response["Location"] == "/en/about/?page=2"


def test_a_reader_is_told_that_the_source_is_newer(client, english, khmer):
    StandardPage.objects.filter(pk=khmer.pk).update(source_as_of=NOW - timedelta(days=400))

    text = shown(client, khmer.url)

    assert "older-translation" in text
    assert 'href="/en/about/" hreflang="en" lang="en">Who we are' in text
    assert "older-translation" not in shown(client, english.url)


def test_a_translation_of_the_newest_text_is_not_called_old(client, khmer):
    assert "older-translation" not in shown(client, khmer.url)


@pytest.mark.parametrize("pages", [1, 30])
def test_a_page_with_a_translation_takes_few_queries(client, add, english, khmer, pages):
    for number in range(pages):
        add(StandardPage, title=f"Page {number}")
    client.get(khmer.url)

    with CaptureQueriesContext(connection) as asked:
        client.get(khmer.url)

    assert len(asked) <= 12


def test_an_address_made_from_a_khmer_title_keeps_its_signs(add, khmer_home):
    page = add(StandardPage, khmer_home, title=f"{KHMER} ២០២៦", locale=khmer_home.locale)

    assert page.slug == f"{KHMER}-២០២៦"


def test_marks_for_line_breaks_that_an_editor_typed_are_kept_and_not_doubled(
    client, add, khmer_home
):
    typed = "សេចក្ដី\u200bថ្លែង\u200bរបស់\u200bយើង"
    page = add(StandardPage, khmer_home, title=typed, summary=typed, locale=khmer_home.locale)

    text = shown(client, page.url)

    assert "\u200b\u200b" not in text
    assert StandardPage.objects.get(pk=page.pk).title == typed
