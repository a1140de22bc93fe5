"""One record of every kind with every field filled and every relation used."""

from dataclasses import dataclass, fields

from tests.factories.cases import (
    CaseFactory,
    ChargeCitationFactory,
    ChargeFactory,
    DecisionCitationFactory,
    DecisionFactory,
    DefendantCitationFactory,
    DefendantFactory,
    SentencePartFactory,
)
from tests.factories.detentions import (
    DetentionCitationFactory,
    DetentionFactory,
    StatusReportCitationFactory,
    StatusReportFactory,
)
from tests.factories.hearings import (
    BenchMemberFactory,
    ChecklistEntryFactory,
    HearingFactory,
    HearingPartyFactory,
)
from tests.factories.incidents import IncidentFactory, VictimCitationFactory, VictimFactory
from tests.factories.institutions import CourtFactory, OrganisationFactory, PlaceFactory
from tests.factories.laws import DetentionLimitFactory, LawFactory, ProvisionFactory
from tests.factories.people import (
    AffiliationCitationFactory,
    AffiliationFactory,
    PersonFactory,
    PersonGroundFactory,
    PersonNameFactory,
)
from tracker.models import (
    Case,
    Court,
    Hearing,
    Incident,
    Law,
    Organisation,
    Person,
    Place,
    Provision,
    Record,
)


@dataclass(frozen=True)
class Whole:
    """A small world in which everything hangs together."""

    court: Court
    place: Place
    organisation: Organisation
    law: Law
    provision: Provision
    person: Person
    case: Case
    hearing: Hearing
    earlier_hearing: Hearing
    later_hearing: Hearing
    incident: Incident

    def records(self) -> list[Record]:
        """Give every record of it."""
        return [getattr(self, field.name) for field in fields(self)]

    def read_again(self) -> "Whole":
        """Give the same world as the database has it, untouched by what a test did to the rows."""
        return Whole(*(type(row)._default_manager.get(pk=row.pk) for row in self.records()))


def whole() -> Whole:
    """Make a person held, tried and attacked, with all that is on record of them."""
    court, place = _court(), _place()
    organisation = OrganisationFactory(
        acronym="TU", url="https://union.example/", **_written("note")
    )
    law, provision = _law()
    person = _person(organisation)
    case = _case(court, provision, person)
    _custody(person, place, case)
    earlier, hearing, later = _hearings(case)
    incident = IncidentFactory(case=case, **_written("location", "summary", "inquiry"))
    VictimCitationFactory(victim=VictimFactory(incident=incident, person=person))
    return Whole(
        court,
        place,
        organisation,
        law,
        provision,
        person,
        case,
        hearing,
        earlier,
        later,
        incident,
    )


def _written(*names: str) -> dict[str, str]:
    """Fill language pairs."""
    return {
        f"{name}_{language}": text
        for name in names
        for language, text in (("km", f"អត្ថបទ {name}"), ("en", f"A text of {name}."))
    }


def _court() -> Court:
    court: Court = CourtFactory(
        appeals_go_to=CourtFactory(level="appeal"),
        other_names="Old name",
        latitude="11.5",
        longitude="104.9",
        **_written("note"),
    )
    return court


def _place() -> Place:
    """Make a place between two others, the one that it is part of and one that is part of it."""
    place: Place = PlaceFactory(
        part_of=PlaceFactory(),
        other_names="CC1",
        latitude="11.4",
        longitude="104.8",
        **_written("note"),
    )
    PlaceFactory(part_of=place)
    return place


def _law() -> tuple[Law, Provision]:
    """Make a law with a provision, and two limits of detention that it sets."""
    law = LawFactory(url="https://law.example/", **_written("note"))
    DetentionLimitFactory(law=law)
    DetentionLimitFactory(
        law=law, offence_class="misdemeanour", max_months=None, share_of_minimum="0.5"
    )
    return law, ProvisionFactory(law=law, **_written("note"))


def _person(organisation: Organisation) -> Person:
    person = PersonFactory(sex="female", birth_year=1990, **_written("occupations", "summary"))
    PersonNameFactory(person=person)
    PersonGroundFactory(person=person)
    affiliation = AffiliationFactory(
        person=person,
        organisation=organisation,
        started_on="2015",
        ended_on="2019-06",
        **_written("role"),
    )
    AffiliationCitationFactory(affiliation=affiliation)
    return person


def _case(court: Court, provision: Provision, person: Person) -> Case:
    case = CaseFactory(court=court, closed_on="2022", **_written("summary"))
    charge = ChargeFactory(
        case=case,
        provision=provision,
        status="convicted",
        status_on="2021-08-18",
        **_written("description"),
    )
    ChargeCitationFactory(charge=charge)
    defendant = DefendantFactory(case=case, person=person, **_written("note"))
    DefendantCitationFactory(defendant=defendant)
    decision = DecisionFactory(
        case=case, person=person, court=court, is_in_absentia=False, **_written("note")
    )
    SentencePartFactory(decision=decision, **_written("note"))
    SentencePartFactory(decision=decision, part="fine", months=None, amount_khr=2_000_000)
    DecisionCitationFactory(decision=decision)
    return case


def _custody(person: Person, place: Place, case: Case) -> None:
    detention = DetentionFactory(
        person=person,
        place=place,
        case=case,
        ended_on="2021-11-12",
        last_reported_on="2021-11",
        release_type="sentence_served",
        ground="speech_or_non_violent_political",
        **_written("note"),
    )
    DetentionCitationFactory(detention=detention)
    report = StatusReportFactory(person=person, reported_on="2022-01", **_written("note"))
    StatusReportCitationFactory(report=report)


def _hearings(case: Case) -> tuple[Hearing, Hearing, Hearing]:
    """Make three sittings, the first and second postponed to the next."""
    earlier = HearingFactory(case=case, held_on="2021-01-15", postponed_to="2021-02-01")
    hearing = HearingFactory(
        case=case,
        starts_at="08:30",
        outcome="postponed",
        postponed_to="2021-02-15",
        next_on="2021-02-15",
        postponed_by="court",
        follows=earlier,
        **_written(
            "outcome_note",
            "postponement_reason",
            "summary",
            "observations",
        ),
    )
    BenchMemberFactory(hearing=hearing, name_km="ចៅក្រម")
    HearingPartyFactory(hearing=hearing, name_km="មេធាវី")
    HearingPartyFactory(hearing=hearing, role="witness", is_confidential=True)
    ChecklistEntryFactory(hearing=hearing, **_written("note"))
    later = HearingFactory(case=case, held_on="2021-02-15", follows=hearing)
    return earlier, hearing, later
