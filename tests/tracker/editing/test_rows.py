"""The form of a case with many rows: each row as it is on record, at a cost that stays low."""

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset

from tests.factories import (
    CaseFactory,
    ChargeCitationFactory,
    ChargeFactory,
    DecisionFactory,
    SentencePartFactory,
    SourceFactory,
)
from tests.tracker.editing import filled
from tests.tracker.editing.conftest import draft
from tracker.models import Case, CaseCitation, Person


def form_of(browser: Client, case: Case) -> BeautifulSoup:
    page = browser.get(reverse("wagtailsnippets_tracker_case:edit", args=[case.pk]))
    return BeautifulSoup(page.content, "html.parser")


def value(page: BeautifulSoup, name: str) -> str:
    """Read what a field of the form holds."""
    (field,) = page.find_all(attrs={"name": name})
    if field.name == "select":
        return str(field.find("option", selected=True)["value"])
    return str(field.text.strip() if field.name == "textarea" else field.get("value", ""))


def trial(decisions: int) -> Case:
    """Make a draft of a case with a charge and as many defendants, each convicted."""
    case: Case = CaseFactory()
    ChargeCitationFactory(charge=ChargeFactory(case=case, description_en="x < y & z"))
    for _number in range(decisions):
        SentencePartFactory(decision=DecisionFactory(case=case))
    return draft(Case.objects.get(pk=case.pk))  # type: ignore[no-any-return]


def test_each_row_holds_what_is_on_record(editor: Client) -> None:
    case = trial(decisions=2)
    second = case.decisions.all()[1]

    page = form_of(editor, case)

    assert value(page, "decisions-TOTAL_FORMS") == "2"
    assert value(page, "decisions-1-id") == str(second.pk)
    assert value(page, "decisions-1-person") == str(second.person_id)
    assert value(page, "decisions-1-verdict") == "convicted"
    assert value(page, "decisions-1-decided_on") == "2021-08-18"
    assert value(page, "decisions-1-ORDER") == "2"
    assert value(page, "charges-0-description_en") == "x < y & z"


def test_rows_of_rows_hold_what_is_on_record(editor: Client) -> None:
    case = trial(decisions=2)
    part = case.decisions.all()[1].sentence_parts.get()

    page = form_of(editor, case)

    assert value(page, "decisions-1-sentence_parts-TOTAL_FORMS") == "1"
    assert value(page, "decisions-1-sentence_parts-0-id") == str(part.pk)
    assert value(page, "decisions-1-sentence_parts-0-months") == "18.00"
    assert value(page, "charges-0-citations-0-locator") == "p. 2"


def test_every_name_and_id_stands_once_outside_templates(editor: Client) -> None:
    page = form_of(editor, trial(decisions=3))
    for template in page.find_all("template"):
        template.decompose()

    ids = [tag["id"] for tag in page.find(id="w-editor-form").find_all(id=True)]

    assert len(ids) == len(set(ids))
    assert not [name for name in ids if re.search("__prefix__|row[0-9a-f]{16}", name)]


def test_the_row_that_add_makes_is_empty_and_waits_for_its_number(editor: Client) -> None:
    page = form_of(editor, trial(decisions=1))

    empty = page.find("template", id="id_decisions-EMPTY_FORM_TEMPLATE")
    inner = empty.find("template", id="id_decisions-__prefix__-citations-EMPTY_FORM_TEMPLATE")
    assert empty.find(attrs={"name": "decisions-__prefix__-person"}).get("value", "") == ""
    assert inner.find(attrs={"name": "decisions-__prefix__-citations-__prefix__-source"})


def test_what_is_wrong_is_told_in_its_row(editor: Client, draft_case: Case) -> None:
    person = draft(Person(name_en="Somebody"))
    rows: list[dict[str, Any]] = [{"person": str(person.pk)}, {"person": ""}]
    form = filled.case(defendants=rows)

    answer = editor.post(
        reverse("wagtailsnippets_tracker_case:edit", args=[draft_case.pk]),
        {**form, "defendants-1-note_en": "typed"},
    )

    page = BeautifulSoup(answer.content, "html.parser")
    wrong = page.find(id="inline_child_defendants-1")
    assert "required" in wrong.find(class_="error-message").text
    assert value(page, "defendants-1-note_en") == "typed"
    assert not page.find(id="inline_child_defendants-0").find(class_="error-message")
    assert value(page, "defendants-0-person") == str(person.pk)


def test_what_was_typed_stays_in_rows_that_are_right(editor: Client, draft_case: Case) -> None:
    form = filled.case(charges=[{"description_en": "A charge", "citations": inline_formset([])}])

    answer = editor.post(
        reverse("wagtailsnippets_tracker_case:edit", args=[draft_case.pk]),
        {**form, "title_en": ""},
    )

    page = BeautifulSoup(answer.content, "html.parser")
    assert value(page, "charges-0-description_en") == "A charge"


@pytest.mark.parametrize("many", [5, 50])
def test_the_number_of_queries_does_not_grow_with_the_rows(
    editor: Client, many: int, django_assert_max_num_queries: Any
) -> None:
    case = trial(decisions=many)
    form_of(editor, case)

    with django_assert_max_num_queries(65):
        form_of(editor, case)


def test_a_draft_opens_though_a_source_that_it_cites_is_gone(editor: Client) -> None:
    case = trial(decisions=1)
    source = SourceFactory()
    case.citations.add(CaseCitation(source=source, statement="other"))
    case.save_revision()
    source.delete()

    page = form_of(editor, case)

    assert value(page, "citations-TOTAL_FORMS") == "1"
