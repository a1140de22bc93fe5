"""Each line leads to the field to mend: the form holds what its address points at."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.factories import CaseFactory, ChargeCitationFactory, ChargeFactory
from tests.tracker.editing.needs.worlds import NEEDY, SLUGS, listed
from tracker.models import Case


def has_target(browser: Client, url: str) -> bool:
    """Whether the form at an address holds the field or row behind its `#`."""
    path, _sign, anchor = url.partition("#")
    form = browser.get(path).content.decode()
    field = re.fullmatch(r":w:contentpath=(\w+)", anchor)
    wanted = f'data-contentpath="{field[1]}"' if field else f'id="{anchor}"'
    return wanted in form


@pytest.mark.parametrize("slug", SLUGS)
def test_a_line_leads_to_a_field_of_the_form(editor: Client, slug: str) -> None:
    NEEDY[slug]()

    (line,) = listed(editor, slug)
    assert has_target(editor, line.url)


def second_charge() -> Any:
    """Make a case whose second charge cites nothing."""
    case = CaseFactory(live=True)
    first = ChargeFactory(case=case, sort_order=0)
    ChargeCitationFactory(charge=first)
    return ChargeFactory(case=case, sort_order=1)


def test_a_line_leads_to_the_row_at_its_place(editor: Client) -> None:
    second_charge()

    (line,) = [each for each in listed(editor, "without-source") if each.what == "a charge"]
    assert line.url.endswith("#inline_child_charges-1-panel-section")


def test_a_row_that_a_draft_has_moved_is_found_where_the_draft_has_it(editor: Client) -> None:
    charge = second_charge()
    draft = Case.objects.get(pk=charge.case_id)
    rows = list(draft.charges.all())
    rows[0].sort_order, rows[1].sort_order = 1, 0
    draft.charges = rows
    draft.save_revision()

    (line,) = [each for each in listed(editor, "without-source") if each.what == "a charge"]
    assert line.url.endswith("#inline_child_charges-0-panel-section")


def test_a_row_that_a_draft_has_dropped_leads_to_the_rows_that_are_left(editor: Client) -> None:
    charge = second_charge()
    draft = Case.objects.get(pk=charge.case_id)
    draft.charges = [draft.charges.first()]
    draft.save_revision()

    (line,) = [each for each in listed(editor, "without-source") if each.what == "a charge"]
    assert line.url.endswith("#id_charges-FORMS")
    assert has_target(editor, line.url)
