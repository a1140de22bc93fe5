"""Editors of pages choose published records by any spelling, and see none that is not public."""

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.urls import reverse

from home.blocks.records import RecordBlock
from home.choosing.widgets import RecordChooser
from home.models import NamedRecord, StandardPage
from tests.factories import BECAUSE, CaseFactory, PersonFactory, published
from tracker.actions.withdraw import withdraw

pytestmark = pytest.mark.django_db
RESULTS = "published_records:choose_results"


@pytest.fixture
def editor(client):
    client.force_login(get_user_model().objects.create_superuser("editor", password="x"))
    return client


def listed(editor, **query) -> str:
    response = editor.get(reverse(RESULTS), query)
    assert response.status_code == 200, response
    return response.content.decode()


@pytest.mark.parametrize("typed", ["sovanara", "សុវណ្ណារ៉ា", "Kem Sovannara"])
def test_a_record_is_chosen_by_any_spelling(editor, typed):
    published(PersonFactory(name_en="Sovannara Kem", name_km="កឹម សុវណ្ណារ៉ា"))
    published(PersonFactory(name_en="Somebody Else", name_km="ម្នាក់ទៀត"))

    shown = listed(editor, q=typed)
    assert "Sovannara Kem · កឹម សុវណ្ណារ៉ា" in shown
    assert "Somebody Else" not in shown


def test_records_are_narrowed_to_a_kind(editor):
    published(PersonFactory(name_en="Sok Riverside"), CaseFactory(title_en="Riverside case"))

    assert "Sok Riverside" not in listed(editor, q="riverside", kind="case")
    assert "Sok Riverside" not in listed(editor, kind="case")


def test_drafts_and_withdrawn_records_are_not_there(editor):
    PersonFactory(name_en="Sok Draft")
    gone = PersonFactory(name_en="Sok Gone")
    published(gone)
    withdraw(gone, BECAUSE)

    assert "Sok" not in listed(editor)
    assert "Sok" not in listed(editor, q="sok").partition("<table")[2]
    assert editor.get(reverse("published_records:chosen", args=[gone.reference])).status_code == 404


def test_the_chosen_record_is_named_with_its_reference(editor):
    person = PersonFactory(name_en="Sok Riverside", name_km="")
    published(person)

    answer = editor.get(reverse("published_records:chosen", args=[person.reference]))

    chosen = answer.json()["result"]
    assert chosen["id"] == person.reference
    assert chosen["title"] == f"Sok Riverside (Person {person.reference})"


def test_a_field_says_that_its_record_was_withdrawn():
    person = PersonFactory(name_en="Sok Riverside")
    published(person)
    withdraw(person, BECAUSE)

    drawn = RecordChooser().render("record", person.reference, {"id": "record"})
    assert f"{person.reference} (withdrawn)" in drawn
    assert "Sok Riverside" not in drawn


@pytest.mark.parametrize("typed", ["P00042'--", "somebody", "W00001"])
def test_what_is_no_reference_is_refused_in_a_block(typed):
    block = RecordBlock()

    with pytest.raises(ValidationError):
        block.clean(typed)


def test_a_page_names_no_record_that_never_was(add):
    page = add(StandardPage)
    named = NamedRecord(page=page, reference="P99999")

    with pytest.raises(ValidationError, match="no such record"):
        named.full_clean()


def test_an_editor_sees_the_form_with_its_records(editor, add):
    person = PersonFactory(name_en="Sok Riverside", name_km="")
    published(person)
    page = add(StandardPage, body=[("record", person.reference)])
    page.named_records = [NamedRecord(reference=person.reference)]
    page.save()

    shown = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert shown.count("Sok Riverside (Person") >= 2
