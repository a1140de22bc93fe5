"""Every version stays readable under its number, and says that it is not the current one."""

import pytest

from tests.factories import BECAUSE, PersonFactory, published
from tests.tracker.public.pages import opened, words
from tracker.actions.anonymise import anonymise
from tracker.public.kinds import path_of
from tracker.publication.models import PublishedRecord

pytestmark = pytest.mark.django_db


@pytest.fixture
def corrected():
    """Someone published, and published again with another summary."""
    person = PersonFactory(name_en="Sok Test", summary_en="A first text.")
    published(person)
    person.summary_en = "A second text."
    person.save()
    return published(person, note={"km": "កែសេចក្តីសង្ខេប។", "en": "Summary corrected."})


def test_an_older_version_shows_what_it_said_and_leads_to_the_current_one(client, corrected):
    page = opened(client, corrected, query="v1/")

    assert "A first text." in words(page.select_one(".summary"))
    assert words(page.select_one(".notice")).startswith("This is version 1 of 2, of ")
    assert page.select_one(".notice a")["href"] == path_of(corrected, "en")


def test_an_older_version_is_not_for_search_engines(client, corrected):
    assert opened(client, corrected, query="v1/").select_one('meta[content="noindex"]')


def test_the_current_version_has_an_address_of_its_own_too(client, corrected):
    page = opened(client, corrected, query="v2/")

    assert "A second text." in words(page.select_one(".summary"))
    assert page.select_one(".notice") is None


def test_a_number_that_there_is_not_is_not_found(client, corrected):
    assert client.get(path_of(corrected, "en") + "v3/").status_code == 404
    assert client.get(f"/id/{corrected.reference}/v3").status_code == 404


@pytest.mark.parametrize("number", ["0", "01", "-1", "x", "9999999", "៣"])
def test_what_is_no_number_is_not_found(client, corrected, number):
    assert client.get(path_of(corrected, "en") + f"v{number}/").status_code == 404


def test_a_page_lists_every_version_with_its_note_and_its_hash(client, corrected):
    versions = [words(item) for item in opened(client, corrected).select(".versions li")]

    assert "Summary corrected." in versions[0]
    assert corrected.current.sha256 in versions[0]
    assert "First published." in versions[1]


def test_a_page_says_how_to_cite_the_version_it_shows(client, corrected):
    page = opened(client, corrected)

    cited = words(page.select_one(".citation"))
    assert f"“Sok Test”, {corrected.reference}, version 2" in cited
    assert cited.endswith(f"/id/{corrected.reference}/v2")


def test_the_reference_version_and_permanent_address_stand_in_the_printed_foot(client, corrected):
    foot = words(opened(client, corrected).select_one(".print-footer"))

    assert f"{corrected.reference} · version 2" in foot
    assert f"/id/{corrected.reference}/v2" in foot


def test_a_redacted_version_says_so_and_why(client, corrected):
    person = type(PersonFactory.build()).objects.get(name_en="Sok Test")
    anonymise(person, BECAUSE)
    row = PublishedRecord.objects.get(pk=corrected.reference)

    page = opened(client, row, query="v1/")

    assert "Redacted on" in words(page.select_one(".versions"))
    assert BECAUSE["en"] in words(page.select_one(".notice"))
    assert "Sok" not in str(page)


def test_a_page_that_did_not_change_is_not_sent_again(client, corrected):
    path = path_of(corrected, "en")
    tag = client.get(path)["ETag"]

    assert client.get(path, headers={"if-none-match": tag}).status_code == 304


def test_what_was_drawn_before_a_redaction_is_never_shown_again(client):
    person, other = PersonFactory(name_en="Sok Test"), PersonFactory(summary_en="Met Sok Test.")
    published(person, other)
    other.summary_en = "Met nobody."
    other.save()
    row = published(other)
    assert "Sok Test" in str(opened(client, row, query="v1/"))

    anonymise(person, BECAUSE)

    assert "Sok Test" not in str(opened(client, row, query="v1/"))
