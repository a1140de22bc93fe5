"""The reference decides where an address leads; every other spelling leads to the canonical one."""

import pytest

from tests.factories import BECAUSE, CaseFactory, PersonFactory, published
from tracker.actions.merge import merge
from tracker.actions.withdraw import withdraw

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return PersonFactory(name_en="Sok Test")


@pytest.fixture
def reference(person):
    return published(person).reference


def test_the_canonical_address_is_answered(client, reference):
    assert client.get(f"/en/people/{reference}-sok-test/").status_code == 200


@pytest.mark.parametrize("tail", ["", "-", "-wrong-name", "-SOK-TEST", "-សុខ"])
def test_another_spelling_leads_to_the_canonical_address_for_good(client, reference, tail):
    response = client.get(f"/en/people/{reference}{tail}/")

    assert response.status_code == 301
    assert response["Location"] == f"/en/people/{reference}-sok-test/"


def test_small_letters_and_idle_zeros_lead_there_too(client, reference):
    longer = f"p000{reference[1:]}"

    assert client.get(f"/en/people/{longer}/")["Location"] == f"/en/people/{reference}-sok-test/"


def test_a_redirect_keeps_the_query(client, reference):
    response = client.get(f"/en/people/{reference}/?as_of=2021-01-01")

    assert response["Location"] == f"/en/people/{reference}-sok-test/?as_of=2021-01-01"


def test_an_address_after_an_old_name_still_leads_there(client, person, reference):
    person.name_en = "Sok Renamed"
    person.save()
    published(person)

    response = client.get(f"/en/people/{reference}-sok-test/")

    assert response["Location"] == f"/en/people/{reference}-sok-renamed/"


@pytest.mark.parametrize(
    "path",
    [
        "/en/cases/P00001/",
        "/en/people/P99999/",
        "/en/people/S00001/",
        "/en/people/P000000000000000001/",
        "/id/P99999",
        "/id/X00001",
    ],
)
def test_a_reference_of_another_kind_or_of_nothing_is_not_found(client, reference, path):
    assert client.get(path).status_code == 404


def test_what_was_never_published_is_not_found(client):
    draft = CaseFactory()

    assert client.get(f"/en/cases/{draft.reference}/").status_code == 404


@pytest.mark.parametrize(("wanted", "found"), [("km,en;q=0.5", "km"), ("en", "en"), ("fr", "en")])
def test_a_permanent_address_leads_to_the_language_the_browser_asks_for(
    client, reference, wanted, found
):
    response = client.get(f"/id/{reference}", headers={"accept-language": wanted})

    assert response.status_code == 302
    assert response["Location"] == f"/{found}/people/{reference}-sok-test/"
    assert "Accept-Language" in response["Vary"]


def test_a_permanent_address_of_a_version_leads_to_that_version(client, reference):
    response = client.get(f"/id/{reference}/v1", headers={"accept-language": "km"})

    assert response["Location"] == f"/km/people/{reference}-sok-test/v1/"


def test_a_permanent_address_in_small_letters_leads_to_the_one_in_capitals(client, reference):
    response = client.get(f"/id/{reference.lower()}/v1")

    assert (response.status_code, response["Location"]) == (301, f"/id/{reference}/v1")


@pytest.mark.parametrize(
    "path", ["/en/people/{}-sok-test/", "/en/people/{}/v1/", "/id/{}", "/id/{}/v1"]
)
def test_a_withdrawn_record_is_gone_with_its_reason_in_both_languages(
    client, person, reference, path
):
    withdraw(person, BECAUSE)

    response = client.get(path.format(reference))
    page = response.content.decode().replace("\u200b", "")

    assert response.status_code == 410
    assert BECAUSE["km"] in page
    assert BECAUSE["en"] in page
    assert "Sok Test" not in page


@pytest.mark.parametrize(
    ("path", "kept_path"),
    [
        ("/km/people/{}-sok-test/", "/km/people/{}-kept-test/"),
        ("/km/people/{}/v1/", "/km/people/{}-kept-test/"),
        ("/id/{}", "/id/{}"),
        ("/id/{}/v1", "/id/{}"),
    ],
)
def test_a_merged_record_leads_to_the_one_that_was_kept(client, person, reference, path, kept_path):
    kept = PersonFactory(name_en="Kept Test")
    published(kept)
    merge(kept, person, BECAUSE)

    response = client.get(path.format(reference))

    assert response.status_code == 301
    assert response["Location"] == kept_path.format(kept.reference)
