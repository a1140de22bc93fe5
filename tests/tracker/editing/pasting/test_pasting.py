"""A list of defendants pasted into a case."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import SourceFactory
from tests.tracker.editing.conftest import draft
from tracker.models import Case, Person, PersonName


@pytest.fixture
def known(db: None) -> Person:
    person = Person(name_en="Kem Sokha", name_km="កឹម សុខា")
    return draft(person)  # type: ignore[no-any-return]


def address(case: Case) -> str:
    return reverse("tracker_paste_defendants", args=[case.pk])


def paste(browser: Client, case: Case, names: str) -> Any:
    return browser.post(address(case), {"names": names, "step": "pasted"})


def add(browser: Client, case: Case, names: str, **typed: str) -> Any:
    case.refresh_from_db()
    sent = {"names": names, "step": "looked-through", "seen": str(case.latest_revision_id)}
    return browser.post(address(case), {**sent, **typed})


def defendants(case: Case) -> list[str]:
    case.refresh_from_db()
    drafted = case.get_latest_revision_as_object()
    return [str(item.person) for item in drafted.defendants.all()]


def choice(page: Any, number: int = 1) -> Any:
    (line,) = [line for line in page.context["lines"] if line.match.line.number == number]
    return line.initial["choice"]


@pytest.mark.parametrize("typed", ["KEM  SOKHA", "កឹម\u200b សុខា", "1. Kem Sokha", "P{pk:05d}"])
def test_somebody_on_record_is_found(
    editor: Client, draft_case: Case, known: Person, typed: str
) -> None:
    page = paste(editor, draft_case, typed.format(pk=known.pk))

    assert choice(page) == known.reference


def test_somebody_is_found_by_another_spelling(
    editor: Client, draft_case: Case, known: Person
) -> None:
    PersonName.objects.create(person=known, text="Khem Sokha")

    page = paste(editor, draft_case, "Khem Sokha")

    assert choice(page) == known.reference


def test_a_name_of_two_people_is_left_to_the_editor(
    editor: Client, draft_case: Case, known: Person
) -> None:
    draft(Person(name_en="Kem Sokha"))

    page = paste(editor, draft_case, "Kem Sokha")

    assert choice(page) is None


def test_a_name_that_nobody_bears_is_offered_as_new(editor: Client, draft_case: Case) -> None:
    assert choice(paste(editor, draft_case, "Somebody Invented")) == "new"


def test_looking_writes_nothing(editor: Client, draft_case: Case) -> None:
    paste(editor, draft_case, "Somebody Invented")

    assert not Person.objects.exists()


def test_known_and_new_people_become_defendants_of_the_draft(
    editor: Client, draft_case: Case, known: Person
) -> None:
    names = "Kem Sokha\nSomebody Invented\tF\nA Third"
    new = {"line-2-choice": "new", "line-2-name_en": "Somebody Invented"}

    add(
        editor,
        draft_case,
        names,
        **{"line-1-choice": known.reference, "line-3-choice": "skip", **new},
    )

    assert defendants(draft_case) == ["Kem Sokha", "Somebody Invented"]
    begun = Person.objects.get(name_en="Somebody Invented")
    assert (begun.live, begun.sex, begun.latest_revision is not None) == (False, "female", True)


def test_new_people_are_cited_from_the_source_of_the_list(editor: Client, draft_case: Case) -> None:
    source = SourceFactory()
    new = {"line-1-choice": "new", "line-1-name_en": "Somebody Invented"}

    add(editor, draft_case, "Somebody Invented", source=str(source.pk), **new)

    assert Person.objects.get().citations.get().source == source


def test_every_defendant_of_the_list_is_cited_from_its_source(
    editor: Client, draft_case: Case, known: Person
) -> None:
    source = SourceFactory()
    typed = {"line-1-choice": known.reference, "line-2-choice": "new", "line-2-name_en": "A Second"}

    add(editor, draft_case, "Kem Sokha\nA Second", source=str(source.pk), **typed)

    draft_case.refresh_from_db()
    rows = draft_case.get_latest_revision_as_object().defendants.all()
    assert [[cited.source for cited in row.citations.all()] for row in rows] == [[source]] * 2
    assert not known.citations.exists()


def test_a_list_sent_twice_makes_its_people_once(editor: Client, draft_case: Case) -> None:
    new = {"line-1-choice": "new", "line-1-name_en": "Somebody Invented"}
    draft_case.refresh_from_db()
    sent = {"names": "Somebody Invented", "step": "looked-through"}
    sent["seen"] = str(draft_case.latest_revision_id)

    for _time in range(2):
        editor.post(address(draft_case), {**sent, **new})

    assert Person.objects.count() == 1
    assert defendants(draft_case) == ["Somebody Invented"]


def test_a_person_cannot_be_added_without_a_choice(
    editor: Client, draft_case: Case, known: Person
) -> None:
    page = add(editor, draft_case, "Kem Sokha")

    assert page.context["lines"][0].errors["choice"]
    assert defendants(draft_case) == []


def test_a_wrong_name_is_told_on_its_line_and_nothing_is_saved(
    editor: Client, draft_case: Case
) -> None:
    good = {"line-1-choice": "new", "line-1-name_en": "Somebody Invented"}
    bad = {"line-2-choice": "new", "line-2-name_km": "Latin"}

    page = add(editor, draft_case, "Somebody Invented\nLatin", **good, **bad)

    assert page.context["lines"][1].errors["name_km"]
    assert not Person.objects.exists()


def test_five_thousand_lines_are_refused_and_stay_in_the_field(
    editor: Client, draft_case: Case
) -> None:
    names = "\n".join(f"Invented {number}" for number in range(5000))

    page = paste(editor, draft_case, names)

    assert "5000" in str(page.context["form"].errors["names"])
    assert "Invented 4999" in page.content.decode()


def test_a_defendant_of_the_case_is_not_added_again(
    editor: Client, draft_case: Case, known: Person
) -> None:
    add(editor, draft_case, "Kem Sokha", **{"line-1-choice": known.reference})

    assert choice(paste(editor, draft_case, "Kem Sokha")) == "skip"


def test_a_name_pasted_twice_is_left_out_the_second_time(editor: Client, draft_case: Case) -> None:
    page = paste(editor, draft_case, "Somebody Invented\nSOMEBODY Invented")

    assert (choice(page, 1), choice(page, 2)) == ("new", "skip")


def test_a_confidential_person_is_not_shown_to_who_lacks_the_right(
    outsider: Client, draft_case: Case
) -> None:
    draft(Person(name_en="Canary Seven", visibility="confidential"))

    page = paste(outsider, draft_case, "Canary Seven")

    assert page.context["lines"][0].match.people == []


def test_a_name_of_the_same_sound_is_offered_and_left_to_the_editor(
    editor: Client, draft_case: Case, known: Person
) -> None:
    page = paste(editor, draft_case, "Keum Sokha")

    (line,) = page.context["lines"]
    assert line.match.people == [known]
    assert line.match.offers[0].speaks_for
    assert choice(page) is None


def test_somebody_of_the_same_sound_is_added_once_chosen(
    editor: Client, draft_case: Case, known: Person
) -> None:
    add(editor, draft_case, "Keum Sokha", **{"line-1-choice": known.reference})

    assert defendants(draft_case) == ["Kem Sokha"]


def test_somebody_whom_the_editor_may_not_know_of_cannot_be_chosen(
    outsider: Client, draft_case: Case
) -> None:
    hidden = draft(Person(name_en="Canary Seven", visibility="confidential"))

    add(outsider, draft_case, "Somebody", **{"line-1-choice": hidden.reference})

    assert defendants(draft_case) == []


def test_queries_do_not_grow_with_people_who_are_named_as_on_record(
    editor: Client, draft_case: Case, django_assert_max_num_queries: Any
) -> None:
    names = [draft(Person(name_en=f"Invented {letter}")).name_en for letter in "ABCDEFGHIJKLMNOP"]

    with django_assert_max_num_queries(40):
        paste(editor, draft_case, "\n".join(names))
