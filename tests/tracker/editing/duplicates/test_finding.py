"""Lists and choosers of people find a person by any spelling."""

import pytest

from tests.factories import OrganisationFactory, PersonFactory
from tracker.editing.finding import found_by
from tracker.models import Organisation, Person

pytestmark = pytest.mark.django_db

FIELDS = ("name_km", "name_en", "other_names__text")


@pytest.mark.parametrize(
    "typed", ["Khem Sokhar", "Sokha Kem", "sokha", "លោក កឹមសុខា", "កឹម", "kemsokha", "P{key}"]
)
def test_a_person_is_found_by_any_spelling_and_by_a_part_of_the_name(typed):
    person = PersonFactory(name_km="", name_en="Kem Sokha")
    PersonFactory(name_km="", name_en="Rong Chhun")

    found = found_by(typed.format(key=person.pk), Person.objects.all(), FIELDS)

    assert list(found) == [person]


def test_each_word_must_be_in_the_name():
    PersonFactory(name_km="", name_en="Kem Sokha")

    assert not found_by("Kem Vannak", Person.objects.all(), FIELDS)


@pytest.mark.parametrize("typed", ["", "…", "\u17d2", "%_", "x" * 3000])
def test_what_is_no_name_finds_nobody(typed):
    PersonFactory(name_km="", name_en="Kem Sokha")

    assert not found_by(typed, Person.objects.all(), FIELDS)


def test_other_kinds_are_found_by_their_letters_alone():
    OrganisationFactory(name_en="Kem Sokha")

    assert not found_by("Khem Sokhar", Organisation.objects.all(), ("name_en",))
