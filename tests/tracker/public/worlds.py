"""Small worlds of published records for the tests of pages that count them."""

from tests.factories import (
    CaseFactory,
    ChargeFactory,
    CourtFactory,
    DefendantFactory,
    DetentionCitationFactory,
    DetentionFactory,
    HearingFactory,
    PersonFactory,
    published,
)
from tracker.models import Case, Court, Hearing, Person


def held_person(
    court: Court | None = None,
    group: str = "incitement",
    since: str = "2021-08-18",
    reported: str | None = None,
    **fields: object,
) -> Person:
    """Publish a person who is held before trial on a charge of a group."""
    case = CaseFactory(court=court or CourtFactory())
    person = PersonFactory(**fields)
    ChargeFactory(case=case, charge_group=group)
    DefendantFactory(case=case, person=person)
    detention = DetentionFactory(
        person=person, case=case, started_on=since, last_reported_on=reported, ended_on=None,
        basis="pretrial", release_type="",
    )  # fmt: skip
    DetentionCitationFactory(detention=detention)
    published(case.court, case, person)
    return person


def hearing_on(day: str, case: Case | None = None, **fields: object) -> Hearing:
    """Publish a hearing with its case and court."""
    hearing = HearingFactory(case=case or CaseFactory(), held_on=day, **fields)
    published(hearing.court, hearing.case, hearing)
    return hearing
