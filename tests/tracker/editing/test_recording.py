from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset

from tests.tracker.editing import filled
from tracker.models import (
    AffiliationCitation,
    Case,
    Court,
    Organisation,
    Person,
    PersonName,
    Source,
    VictimCitation,
)

ADD_PERSON = "wagtailsnippets_tracker_person:add"
ADD_CASE = "wagtailsnippets_tracker_case:add"
ADD_INCIDENT = "wagtailsnippets_tracker_incident:add"


@pytest.fixture
def source(db: None) -> Source:
    return Source.objects.create(title="An invented article", kind="independent_media")


def test_an_editor_records_a_person_with_a_cited_detention(editor: Client, source: Source) -> None:
    citation = {"source": str(source.pk), "locator": "p. 3"}
    form = filled.person(detentions=[{"citations": inline_formset([citation])}])

    editor.post(reverse(ADD_PERSON), form)

    person = Person.objects.get()
    detention = person.detentions.get()
    assert str(detention.started_on) == "2020-07-31"
    assert detention.citations.get().source == source


def test_what_an_editor_records_is_a_draft(editor: Client) -> None:
    editor.post(reverse(ADD_PERSON), filled.person())

    assert not Person.objects.get().live


def test_an_editor_records_a_case_down_to_the_parts_of_a_sentence(
    editor: Client, draft_person: Person, source: Source
) -> None:
    court = Court.objects.create(name_en="An invented court", level="first_instance")
    cited = inline_formset([{"source": str(source.pk), "locator": ""}])
    person = str(draft_person.pk)
    form = filled.case(
        court=str(court.pk),
        charges=[{"description_en": "An invented charge", "citations": cited}],
        defendants=[{"person": person, "citations": cited}],
        decisions=[
            {
                "person": person,
                "citations": cited,
                "sentence_parts": inline_formset([{"part": "term", "months": "18"}]),
            }
        ],
    )

    editor.post(reverse(ADD_CASE), form)

    case = Case.objects.get()
    assert case.charges.get().citations.get().source == source
    assert case.defendants.get().citations.get().source == source
    assert case.decisions.get().sentence_parts.get().months == 18
    assert case.defendants.get().person == draft_person


def test_an_editor_records_an_affiliation_and_a_victim_with_their_sources(
    editor: Client, draft_person: Person, source: Source
) -> None:
    cited = inline_formset([{"source": str(source.pk), "locator": "p. 3"}])
    organisation = Organisation.objects.create(name_en="An invented union")
    affiliation = {"organisation": str(organisation.pk), "citations": cited}
    victim = {"person": str(draft_person.pk), "role": "injured", "citations": cited}
    person = filled.person(affiliations=inline_formset([affiliation]))

    editor.post(reverse(ADD_PERSON), person)
    editor.post(reverse(ADD_INCIDENT), filled.incident([victim]))

    assert AffiliationCitation.objects.get().source == source
    assert VictimCitation.objects.get().victim.person == draft_person


def test_a_date_is_typed_as_people_write_it(editor: Client) -> None:
    form = filled.person(detentions=[{"started_on": "៣១ កក្កដា ២០២០"}])

    editor.post(reverse(ADD_PERSON), form)

    assert str(Person.objects.get().detentions.get().started_on) == "2020-07-31"


def test_a_row_that_somebody_else_took_out_meanwhile_is_kept(editor: Client) -> None:
    editor.post(reverse(ADD_PERSON), filled.person(detentions=[{}]))
    person = Person.objects.get()
    row = person.detentions.get().pk
    person.detentions.all().delete()
    person.refresh_from_db()
    person.save_revision()

    form = filled.person(detentions=[{"id": str(row)}], known=1)
    editor.post(reverse("wagtailsnippets_tracker_person:edit", args=[person.pk]), form)

    assert Person.objects.get().detentions.count() == 1


def test_a_row_sent_without_its_key_is_a_bad_request(editor: Client) -> None:
    form = filled.person(detentions=[{}], known=1)

    answer = editor.post(reverse(ADD_PERSON), form)

    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("kind", "columns"), [("person", 5), ("case", 5), ("hearing", 5), ("provision", 5)]
)
def test_every_kind_has_a_list_and_a_form(editor: Client, kind: str, columns: int) -> None:
    for name in ("list", "add"):
        answer = editor.get(reverse(f"wagtailsnippets_tracker_{kind}:{name}"))

        assert answer.status_code == 200


def _ids(answer: Any) -> list[int]:
    return [row.pk for row in answer.context["object_list"]]


@pytest.mark.parametrize("typed", ["សុខា", "invent", "P{pk:05d}", "p{pk}"])
def test_a_person_is_found_by_either_script_or_reference(editor: Client, typed: str) -> None:
    found = Person.objects.create(name_km="កឹម សុខា", name_en="Somebody Invented")
    Person.objects.create(name_en="Another")

    answer = editor.get(
        reverse("wagtailsnippets_tracker_person:list"), {"q": typed.format(pk=found.pk)}
    )

    assert _ids(answer) == [found.pk]


def test_the_chooser_finds_a_person_by_another_name_once(editor: Client) -> None:
    person = Person.objects.create(name_en="Somebody Invented")
    for text in ("Nick", "Nicky"):
        PersonName.objects.create(person=person, text=text)

    answer = editor.get(
        reverse("wagtailsnippetchoosers_tracker_person:choose_results"), {"q": "nick"}
    )

    assert [row.pk for row in answer.context["results"]] == [person.pk]
