"""A case copied for co-defendants."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse

from tests.factories import (
    CaseFactory,
    ChargeCitationFactory,
    ChargeFactory,
    DecisionFactory,
)
from tests.tracker.editing.conftest import draft
from tracker.models import Case

ALL = ["court", "charges", "summary", "sources"]


@pytest.fixture
def case(db: None) -> Case:
    """A case with a charge, a citation of each, a decision on a defendant, and a draft."""
    case: Case = CaseFactory(docket_number="12/2020", confidential_notes="canary-1f2e")
    ChargeCitationFactory(charge=ChargeFactory(case=case))
    DecisionFactory(case=case)
    return draft(Case.objects.get(pk=case.pk))  # type: ignore[no-any-return]


def copy(browser: Client, case: Case, parts: list[str]) -> Any:
    return browser.post(reverse("tracker_copy_case", args=[case.pk]), {"parts": parts})


def made_from(case: Case) -> Case:
    return Case.objects.exclude(pk=case.pk).get()


def test_the_form_of_a_case_leads_to_its_copy(editor: Client, case: Case) -> None:
    page = editor.get(reverse("wagtailsnippets_tracker_case:edit", args=[case.pk]))

    assert reverse("tracker_copy_case", args=[case.pk]) in page.content.decode()


def test_a_copy_is_a_draft_with_the_charges_and_sources(editor: Client, case: Case) -> None:
    copy(editor, case, ALL)

    made = made_from(case)
    assert not made.live
    assert made.latest_revision.user is not None
    assert made.court == case.court
    assert made.charges.get().citations.get().source == case.charges.get().citations.get().source
    assert made.citations.get().source == case.citations.get().source


def test_a_copy_says_so_in_its_titles(editor: Client, case: Case) -> None:
    copy(editor, case, [])

    made = made_from(case)
    assert made.title_en == f"{case.title_en} (copy)"
    assert made.title_km.startswith(case.title_km)
    assert made.title_km != case.title_km


def test_decisions_defendants_docket_and_notes_are_never_copied(editor: Client, case: Case) -> None:
    copy(editor, case, ALL)

    made = made_from(case)
    assert (made.docket_number, made.confidential_notes) == ("", "")
    assert not made.defendants.exists()
    assert not made.decisions.exists()


def test_what_was_not_chosen_is_left_out(editor: Client, case: Case) -> None:
    copy(editor, case, ["court"])

    made = made_from(case)
    assert not made.charges.exists()
    assert not made.citations.exists()


def test_a_copy_leaves_the_case_as_it_was(editor: Client, case: Case) -> None:
    copy(editor, case, ALL)

    assert case.charges.count() == case.citations.count() == case.defendants.count() == 1


def test_who_may_not_add_cases_cannot_copy_one(signed_in: Any, case: Case) -> None:
    Group.objects.get(name="Editors").permissions.remove(
        Permission.objects.get(codename="add_case")
    )

    copy(signed_in("Editors"), case, ALL)

    assert Case.objects.count() == 1
