"""Who on record a name may be of."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    AffiliationFactory,
    DefendantFactory,
    DetentionFactory,
    PersonFactory,
    PersonNameFactory,
    StatusReportFactory,
)
from tracker.editing.duplicates import Described, likely_duplicates
from tracker.models import Merge, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def kem_sokha() -> Person:
    """The politician, as the demo records him."""
    return PersonFactory(name_km="កឹម សុខា", name_en="Kem Sokha", sex="male", birth_year=1953)


@pytest.mark.parametrize(
    ("km", "en"),
    [
        ("កឹម សុខា", ""),
        ("លោក កឹមសុខា", ""),
        ("", "Sokha Kem"),
        ("", "H.E. Kem Sokhar"),
        ("", "Khem Sokha"),
        ("", "KEM-SOKHA"),
    ],
)
def test_a_person_is_found_by_other_spellings_of_the_name(kem_sokha, km, en):
    PersonFactory(name_km="", name_en="Rong Chhun")

    found = likely_duplicates(km, en)

    assert [each.person for each in found] == [kem_sokha]


def test_a_person_whose_name_is_unlike_is_not_found(kem_sokha):
    assert likely_duplicates("", "Rong Chhun") == []


def test_an_empty_name_is_like_nobodys(kem_sokha):
    assert likely_duplicates("", " ", ["", "…"]) == []


def test_a_person_is_found_by_another_name_on_record(kem_sokha):
    PersonNameFactory(person=kem_sokha, text="Pok Vanny")

    assert [each.name for each in likely_duplicates("", "Vanny Pok")] == ["Pok Vanny"]


def test_a_person_is_found_by_a_name_that_stands_in_a_draft_only(kem_sokha):
    kem_sokha.name_en = "Pok Vanny"
    kem_sokha.save_revision()

    assert [each.person for each in likely_duplicates("", "Pok Vanny")] == [kem_sokha]


def test_a_name_that_was_taken_out_of_a_draft_finds_nobody(kem_sokha):
    Person.objects.filter(pk=kem_sokha.pk).update(live=False)
    kem_sokha.refresh_from_db()
    kem_sokha.name_en = "Pok Vanny"
    kem_sokha.save_revision()
    kem_sokha.name_en = ""
    kem_sokha.save_revision()

    assert likely_duplicates("", "Pok Vanny") == []


def test_a_person_is_no_duplicate_of_themselves(kem_sokha):
    assert likely_duplicates("កឹម សុខា", "", exclude=kem_sokha) == []


def test_a_record_that_was_merged_into_another_is_left_out(kem_sokha):
    other = PersonFactory(name_km="", name_en="Kem Sokha")
    Merge.objects.create(kept=kem_sokha.reference, dropped=other.reference)

    assert [each.person for each in likely_duplicates("", "Kem Sokha")] == [kem_sokha]


def test_only_those_among_whom_one_asks_are_found(kem_sokha):
    nobody = Person.objects.none()

    assert likely_duplicates("", "Kem Sokha", among=nobody) == []


def test_the_name_speaks_for_it_first(kem_sokha):
    [found] = likely_duplicates("", "Sokha Kem", told=Described(birth_year=1953))

    assert found.speaks_for == [
        "The same name in another order: Kem Sokha.",
        "The same year of birth.",
    ]


def test_a_shared_case_organisation_and_place_speak_for_it(kem_sokha):
    case = DefendantFactory(person=kem_sokha).case
    organisation = AffiliationFactory(person=kem_sokha).organisation
    place = DetentionFactory(person=kem_sokha).place
    told = Described(
        cases=frozenset({case.pk}),
        organisations=frozenset({organisation.pk}),
        places=frozenset({place.pk}),
    )

    [found] = likely_duplicates("", "Kem Sokha", told=told)

    assert found.speaks_for[1:] == [
        "In the same case.",
        "In the same organisation.",
        "Held in the same place.",
    ]


@pytest.mark.parametrize(
    ("told", "against"),
    [
        (Described(sex="female"), ["Another sex."]),
        (Described(birth_year=1990), ["Born in another year: 1953."]),
        (Described(birth_year=1954), []),
        (Described(sex="unknown"), []),
        (Described(years=(1950,)), ["Born after what is told here."]),
    ],
)
def test_what_can_not_be_of_one_person_speaks_against_it(kem_sokha, told, against):
    [found] = likely_duplicates("", "Kem Sokha", told=told)

    assert found.speaks_against == against


def test_a_birth_after_what_is_on_record_speaks_against_it(kem_sokha):
    DetentionFactory(person=kem_sokha, started_on="2017-09-03")

    [found] = likely_duplicates("", "Kem Sokha", told=Described(birth_year=2019))

    assert "On record from before this year of birth." in found.speaks_against


def test_a_death_before_what_is_told_speaks_against_it(kem_sokha):
    StatusReportFactory(person=kem_sokha, status="killed", reported_on="2016-07-10")

    [found] = likely_duplicates("", "Kem Sokha", told=Described(years=(2020,)))

    assert found.speaks_against == ["Died before what is told here."]


def test_who_has_more_that_speaks_for_them_comes_first(kem_sokha):
    older = PersonFactory(name_km="", name_en="Kem Sokha", birth_year=1930)

    found = likely_duplicates("", "Kem Sokha", told=Described(birth_year=1930))

    assert [each.person for each in found] == [older, kem_sokha]


def test_the_database_is_asked_as_often_for_many_as_for_few(kem_sokha):
    with CaptureQueriesContext(connection) as few:
        likely_duplicates("", "Kem Sokha")
    for _ in range(12):
        PersonFactory(name_km="កឹម សុខា", name_en="")

    with CaptureQueriesContext(connection) as many:
        likely_duplicates("", "Kem Sokha")

    assert len(many) == len(few)
