"""Keys of names are in step with the names on record."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from search.text.names import name_keys
from tests.factories import PersonFactory, PersonNameFactory
from tests.tracker.editing.conftest import draft
from tracker.demo.loader import load_demo
from tracker.editing.duplicates import likely_duplicates
from tracker.models import NameKey, Person
from tracker.synthetic.generation import Generator, Sizes

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


def test_the_demo_comes_with_its_keys():
    load_demo()

    assert not Person.objects.filter(name_keys__isnull=True).exists()
    assert next(each.name for each in likely_duplicates("", "Sokha Kem")) == "Kem Sokha"


def test_generated_people_come_with_their_keys():
    Generator(Sizes(3, 1, 1), 1, date(2026, 11, 1), lambda _told: None).make()

    assert not Person.objects.filter(name_keys__isnull=True).exists()
