"""Whatever a record says of somebody must rest on a source."""

from typing import Any

import pytest
from django.test import Client

from tests.factories import (
    AffiliationCitationFactory,
    AffiliationFactory,
    CaseFactory,
    ChargeCitationFactory,
    ChargeFactory,
    DecisionFactory,
    DefendantCitationFactory,
    DefendantFactory,
    HearingFactory,
    IncidentFactory,
    PersonFactory,
    VictimCitationFactory,
    VictimFactory,
)
from tests.tracker.editing.needs.worlds import listed
from tracker.actions.merging.owners import owner_of


def test_each_statement_of_fact_must_cite_something(editor: Client) -> None:
    case = CaseFactory()
    ChargeFactory(case=case)
    DecisionFactory(case=case, person=PersonFactory())
    HearingFactory(case=case, citation=None)
    IncidentFactory(citation=None)

    told = {line.what for line in listed(editor, "without-source")}
    assert told >= {"a charge", "a decision", "the hearing", "the incident"}


@pytest.mark.parametrize(
    ("factory", "told"),
    [
        (AffiliationFactory, "an affiliation"),
        (DefendantFactory, "a defendant"),
        (VictimFactory, "a victim"),
    ],
)
def test_each_part_of_somebody_in_something_must_cite_something(
    editor: Client, factory: Any, told: str
) -> None:
    row = factory()

    (line,) = [each for each in listed(editor, "without-source") if each.what == told]
    form, _sign, anchor = line.url.partition("#")
    assert f'id="{anchor}"' in editor.get(form).content.decode()
    assert line.reference == owner_of(row).record.reference


@pytest.mark.parametrize(
    ("factory", "told"),
    [
        (ChargeCitationFactory, "a charge"),
        (AffiliationCitationFactory, "an affiliation"),
        (DefendantCitationFactory, "a defendant"),
        (VictimCitationFactory, "a victim"),
    ],
)
def test_a_fact_with_a_source_is_not_listed(editor: Client, factory: Any, told: str) -> None:
    factory()

    assert told not in {line.what for line in listed(editor, "without-source")}
