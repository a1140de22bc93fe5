"""Confidential fields reach only those who hold the right."""

from typing import Any

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from tests.factories import HearingFactory, HearingPartyFactory, PersonFactory, SourceFactory
from tests.tracker.editing import filled
from tests.tracker.editing.conftest import draft
from tracker.models import Hearing, Person, Source

EDIT = "wagtailsnippets_tracker_person:edit"
CANARY = "canary-7f3a"
FIELDS = ("confidential_notes", "health_notes", "family_notes")


@pytest.fixture
def guarded(db: None) -> Person:
    secrets = dict.fromkeys(FIELDS, CANARY)
    return draft(Person(name_en="Somebody Invented", **secrets))


def latest(person: Person) -> Any:
    return Person.objects.get(pk=person.pk).get_latest_revision_as_object()


def test_whoever_holds_the_right_reads_the_confidential_fields(
    confidant: Client, guarded: Person
) -> None:
    answer = confidant.get(reverse(EDIT, args=[guarded.pk]))

    assert answer.content.decode().count(CANARY) == len(FIELDS)


def test_without_the_right_the_form_holds_nothing_confidential(
    outsider: Client, guarded: Person
) -> None:
    page = outsider.get(reverse(EDIT, args=[guarded.pk])).content.decode()

    assert CANARY not in page
    assert 'href="#tab-confidential' not in page


def test_a_forged_form_without_the_right_changes_nothing_confidential(
    outsider: Client, guarded: Person
) -> None:
    forged = filled.person(name_en="Renamed", **dict.fromkeys(FIELDS, "forged"))

    outsider.post(reverse(EDIT, args=[guarded.pk]), forged)

    saved = latest(guarded)
    assert saved.name_en == "Renamed"
    assert [getattr(saved, field) for field in FIELDS] == [CANARY] * len(FIELDS)


def test_with_the_right_a_confidential_field_is_written(confidant: Client, guarded: Person) -> None:
    confidant.post(reverse(EDIT, args=[guarded.pk]), filled.person(health_notes="asthma"))

    assert latest(guarded).health_notes == "asthma"


def test_a_comparison_of_revisions_tells_the_outsider_nothing(
    outsider: Client, guarded: Person
) -> None:
    guarded.health_notes = "recovered"
    guarded.save_revision()
    name = "wagtailsnippets_tracker_person:revisions_compare"

    page = outsider.get(reverse(name, args=[guarded.pk, "earliest", "latest"])).content.decode()

    assert CANARY not in page
    assert "recovered" not in page


def test_an_outsider_who_returns_to_an_older_revision_keeps_today_s_secrets(
    outsider: Client, guarded: Person
) -> None:
    first = guarded.latest_revision
    guarded.health_notes = "recovered"
    guarded.save()
    guarded.save_revision()
    name = "wagtailsnippets_tracker_person:revisions_revert"

    outsider.post(reverse(name, args=[guarded.pk, first.pk]), filled.person())

    assert latest(guarded).health_notes == "recovered"


def test_who_a_source_is_stays_hidden_without_the_right(outsider: Client) -> None:
    source = Source.objects.create(title="A talk", kind="interview", confidential_notes=CANARY)
    address = reverse("wagtailsnippets_tracker_source:edit", args=[source.pk])

    assert CANARY not in outsider.get(address).content.decode()


@pytest.mark.parametrize("kind", ["person", "source"])
def test_a_record_has_no_copy_that_would_take_its_secrets_along(kind: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(f"wagtailsnippets_tracker_{kind}:copy", args=[1])


PARTY = {"role": "witness", "name_en": CANARY, "is_confidential": True}


@pytest.fixture
def hearing(db: None) -> Hearing:
    hearing = HearingFactory()
    HearingPartyFactory(hearing=hearing, **PARTY)
    return draft(Hearing.objects.get(pk=hearing.pk))


def hearing_form(hearing: Hearing, **fields: Any) -> dict[str, str]:
    """Fill in the form of a hearing as it reaches whoever may not see its parties' names."""
    party = hearing.parties.all()[0]
    rows = inline_formset([{"id": str(party.pk), "role": "witness", **fields}], initial=1)
    form = filled.hearing(case=str(hearing.case_id), held_on="2021-01-31")
    return {**form, **nested_form_data({"parties": rows})}


def edit_hearing(hearing: Hearing) -> str:
    return reverse("wagtailsnippets_tracker_hearing:edit", args=[hearing.pk])


def parties_of(hearing: Hearing) -> list[tuple[str, bool]]:
    saved = Hearing.objects.get(pk=hearing.pk).get_latest_revision_as_object()
    return [(party.name_en, party.is_confidential) for party in saved.parties.all()]


def test_the_name_of_a_confidential_party_is_not_in_the_form(
    outsider: Client, confidant: Client, hearing: Hearing
) -> None:
    assert CANARY in confidant.get(edit_hearing(hearing)).content.decode()
    assert CANARY not in outsider.get(edit_hearing(hearing)).content.decode()


def test_saving_the_form_keeps_the_name_that_was_not_in_it(
    outsider: Client, hearing: Hearing
) -> None:
    outsider.post(edit_hearing(hearing), hearing_form(hearing))

    assert parties_of(hearing) == [(CANARY, True)]
    assert Hearing.objects.get(pk=hearing.pk).latest_revision.user is not None


def test_a_forged_form_neither_names_a_party_nor_unveils_it(
    outsider: Client, hearing: Hearing
) -> None:
    outsider.post(edit_hearing(hearing), hearing_form(hearing, name_en="Forged"))

    assert parties_of(hearing) == [(CANARY, True)]


def test_whoever_may_not_see_names_may_still_add_one(outsider: Client, hearing: Hearing) -> None:
    party = hearing.parties.all()[0]
    added = {"role": "observer", "name_en": "Mine", "is_confidential": "on"}
    rows = [{"id": str(party.pk), "role": "witness"}, added]
    form = filled.hearing(case=str(hearing.case_id), held_on="2021-01-31")
    parties = nested_form_data({"parties": inline_formset(rows, initial=1)})

    outsider.post(edit_hearing(hearing), {**form, **parties})

    assert parties_of(hearing) == [(CANARY, True), ("Mine", True)]


def test_saving_keeps_a_confidential_source_that_was_cited(outsider: Client) -> None:
    source = SourceFactory(title=CANARY, is_confidential=True)
    person = PersonFactory(citation__source=source)
    form = filled.person(citations=filled.same_citations(person))

    answer = outsider.post(reverse(EDIT, args=[person.pk]), form)

    assert answer.status_code == 302
    assert [row.source for row in latest(person).citations.all()] == [source]


def test_a_hidden_record_can_not_be_chosen_by_its_key(outsider: Client) -> None:
    source = SourceFactory(title=CANARY, is_confidential=True)
    cited = inline_formset([{"statement": "other", "source": str(source.pk), "locator": ""}])

    answer = outsider.post(
        reverse("wagtailsnippets_tracker_person:add"), filled.person(citations=cited)
    )

    assert "Choose one from the list." in answer.content.decode()
    assert CANARY not in answer.content.decode()
    assert not Person.objects.exists()


def test_whoever_could_not_find_it_again_makes_no_record_confidential(outsider: Client) -> None:
    answer = outsider.post(
        reverse("wagtailsnippets_tracker_person:add"), filled.person(visibility="confidential")
    )

    assert list(answer.context["form"].errors) == ["visibility"]


def test_an_autosave_answers_with_nothing_confidential(outsider: Client, guarded: Person) -> None:
    answer = outsider.post(
        reverse(EDIT, args=[guarded.pk]),
        filled.person(name_en="Renamed"),
        headers={"accept": "application/json"},
    )

    assert answer.json()["success"]
    assert CANARY not in answer.content.decode()
    assert latest(guarded).health_notes == CANARY


def test_a_form_with_an_error_comes_back_with_nothing_confidential(
    outsider: Client, guarded: Person
) -> None:
    answer = outsider.post(reverse(EDIT, args=[guarded.pk]), filled.person(name_en=""))

    assert answer.status_code == 200
    assert CANARY not in answer.content.decode()


def test_a_hidden_record_that_keeps_a_source_is_not_named(reviewer: Client) -> None:
    source = SourceFactory()
    PersonFactory(name_en=CANARY, visibility="confidential", citation__source=source)

    answer = reviewer.post(
        reverse("wagtailsnippets_tracker_source:delete", args=[source.pk]), follow=True
    )

    assert CANARY not in answer.content.decode()
    assert "a confidential record" in answer.content.decode()
