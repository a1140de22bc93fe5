"""Each language has its own page; what is missing in one is shown in the other and marked so."""

import pytest
from bs4 import BeautifulSoup

from tests.factories import PersonFactory, published, whole
from tests.tracker.public.pages import opened, row, words
from tracker.public.kinds import path_of
from tracker.publication.models import PublishedRecord

pytestmark = pytest.mark.django_db


@pytest.fixture
def bilingual():
    return published(PersonFactory(name_en="Sok Test", name_km="សុខ តេស្ត", birth_year=1990))


@pytest.mark.parametrize(
    ("language", "own", "other"),
    [("en", "Sok Test", "សុខ តេស្ត"), ("km", "សុខ តេស្ត", "Sok Test")],
)
def test_the_readers_language_comes_first(client, bilingual, language, own, other):
    page = opened(client, bilingual, language)

    assert page.html["lang"] == language
    assert words(page.h1) == own
    assert words(page.select_one(".other-name")) == other


def test_text_missing_in_khmer_is_shown_in_english_with_its_language_on_it(client):
    record = published(PersonFactory(name_km="", summary_km="", summary_en="A teacher."))

    page = opened(client, record, "km")

    assert page.h1.select_one('span[lang="en"]')
    assert page.select_one('.summary p[lang="en"]').get_text().startswith("A teacher.")


def test_the_switch_keeps_the_page_and_its_query(client, bilingual):
    page = opened(client, bilingual, "en", "?as_of=2021-01-01")

    link = page.select_one(".switch a")
    assert link["href"] == path_of(bilingual, "km") + "?as_of=2021-01-01"
    assert (link["hreflang"], link["lang"]) == ("km", "km")


def test_the_head_names_both_languages_and_the_address_without_one(client, bilingual):
    page = opened(client, bilingual, "km")

    links = {link["hreflang"]: link["href"] for link in page.select("link[hreflang]")}
    assert links["km"].endswith(path_of(bilingual, "km"))
    assert links["en"].endswith(path_of(bilingual, "en"))
    assert links["x-default"].endswith(path_of(bilingual, "en").removeprefix("/en"))


def test_the_address_without_a_language_leads_to_the_readers(client, bilingual):
    path = path_of(bilingual, "km").removeprefix("/km")

    response = client.get(path, headers={"accept-language": "km"})

    assert response["Location"] == path_of(bilingual, "km")


def test_khmer_pages_write_dates_and_counts_in_khmer_digits(client):
    world = whole()
    published(*world.records())

    page = opened(client, PublishedRecord.objects.get(pk=world.person.reference), "km")

    assert words(row(page, "ឆ្នាំកំណើត")) == "១៩៩០"
    assert words(row(page, "ឃុំខ្លួនមុនការជំនុំជម្រះ")).startswith("៣៨៣ ថ្ងៃ")
    assert "១៨ សីហា ២០២១" in words(page.select_one(".timeline"))


def test_references_and_articles_keep_their_digits_in_khmer(client):
    world = whole()
    published(*world.records())

    page = opened(client, PublishedRecord.objects.get(pk=world.provision.reference), "km")

    assert world.provision.reference in words(page.select_one(".reference"))
    assert f"មាត្រា {world.provision.article}" in words(page.h1)


def test_khmer_words_carry_marks_for_line_breaks_and_addresses_do_not(client):
    record = published(PersonFactory(name_km="សុខ តេស្ត", summary_km="គាត់ជាប់ពន្ធនាគារ។"))

    page = opened(client, record, "km")

    assert "ពន្ធនាគារ" in page.select_one(".summary").get_text()
    assert "\u200b" in page.select_one(".summary").get_text()
    assert not [tag for tag in page.select("[href], [id]") if "\u200b" in str(tag.attrs)]


def test_no_page_of_a_record_sets_a_cookie(client, bilingual):
    response = client.get(path_of(bilingual, "en"))

    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize(("path", "status"), [("/km/nowhere/", 404), ("/km/people/?year=%00", 400)])
def test_an_error_is_told_in_both_languages_the_readers_first(client, path, status):
    response = client.get(path)
    page = BeautifulSoup(response.content, "html.parser")

    assert response.status_code == status
    assert page.html["lang"] == "km"
    assert is_khmer(words(page.h1))
    assert page.select_one('.error section[lang="en"] h2')


def is_khmer(text):
    return any("\u1780" <= letter <= "\u17ff" for letter in text)
