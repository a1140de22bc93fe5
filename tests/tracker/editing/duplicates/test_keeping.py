"""Keys of names are in step with the names on record."""

from io import StringIO

import pytest
from django.core.management import call_command

from search.text.names import name_keys
from tests.factories import PersonFactory, PersonNameFactory
from tests.tracker.editing.conftest import draft
from tracker.models import NameKey, Person

pytestmark = pytest.mark.django_db


def keys(person: Person) -> set[str]:
    return set(NameKey.objects.filter(person=person).values_list("key", flat=True))


def test_a_person_has_the_keys_of_both_names():
    person = PersonFactory(name_km="កឹម សុខា", name_en="Kem Sokhar")

    assert keys(person) == name_keys("កឹម សុខា") | name_keys("Kem Sokhar")


def test_another_name_adds_its_keys():
    person = PersonFactory(name_km="", name_en="Kem Sokha")

    PersonNameFactory(person=person, text="Pok Vanny")

    assert keys(person) >= name_keys("Pok Vanny")


def test_a_draft_brings_the_keys_of_its_other_names():
    person = draft(Person(name_en="Kem Sokha"))
    person.other_names.create(text="Pok Vanny")

    person.save_revision()

    assert keys(person) == name_keys("Kem Sokha") | name_keys("Pok Vanny")


def test_publishing_takes_out_the_keys_of_a_name_that_is_gone():
    person = PersonFactory(name_km="", name_en="Pok Vanny")
    person.name_en = "Kem Sokha"

    person.save_revision().publish()

    assert keys(person) == name_keys("Kem Sokha")


def test_a_rebuild_writes_what_lacks_and_takes_out_what_is_wrong():
    person = PersonFactory(name_km="", name_en="Kem Sokha")
    NameKey.objects.all().delete()
    NameKey.objects.create(person=person, key="nWRONG")

    call_command("name_keys", "--rebuild", stdout=StringIO())

    assert keys(person) == name_keys("Kem Sokha")


def test_a_person_who_is_deleted_leaves_no_key():
    person = draft(Person(name_en="Kem Sokha"))
    PersonNameFactory(person=person)

    person.delete()

    assert not NameKey.objects.exists()
