"""Synthetic people with their names, grounds, affiliations and sources."""

from datetime import date

from tracker.choices import CitedStatement, GroundOfInterest
from tracker.localized import Pair
from tracker.models import (
    Affiliation,
    Person,
    PersonCitation,
    PersonGround,
    PersonName,
    StatusReport,
    StatusReportCitation,
)
from tracker.synthetic.draws import Draw
from tracker.synthetic.marks import disclaimed
from tracker.synthetic.names import other_spelling, person_name
from tracker.synthetic.shelf import Shelf, published
from tracker.synthetic.surroundings import Surroundings
from tracker.synthetic.texts import MEMBER, OCCUPATIONS, fields, passage

VISIBILITIES = {"public": 992, "anonymised": 4, "confidential": 4}


def put_person(draw: Draw, shelf: Shelf, around: Surroundings, number: int, today: date) -> Person:
    """Put one person on the shelf with everything that hangs on them but their cases."""
    name = person_name(draw, number)
    person = shelf.put(
        Person(
            **published(),
            **fields("name", _as_written(draw, name)),
            sex=draw.weighted({"male": 68, "female": 30, "unknown": 2}),
            birth_year=draw.randint(today.year - 75, today.year - 19) if draw.chance(0.6) else None,
            **fields("occupations", draw.choice(OCCUPATIONS)),
            **fields("summary", disclaimed(passage(draw, 1, 4))),
            visibility=draw.weighted(VISIBILITIES),
            consent=draw.weighted({"not_asked": 5, "given": 3, "given_by_family": 2}),
            confidential_notes="A synthetic note that no reader sees." if draw.chance(0.1) else "",
        )
    )
    _put_names(draw, shelf, person, name)
    _put_affiliation(draw, shelf, around, person, today)
    grounds = draw.sample(GroundOfInterest.codes, draw.randint(1, 2))
    shelf.put_children([PersonGround(person=person, ground=code) for code in grounds])
    _put_citations(draw, shelf, around, person)
    _put_report(draw, shelf, around, person, today)
    return person


def _as_written(draw: Draw, name: Pair) -> Pair:
    """Leave out one script for a few, as real records lack it."""
    if draw.chance(0.1):
        return {**name, "km": ""}
    return {**name, "en": ""} if draw.chance(0.04) else name


def _put_names(draw: Draw, shelf: Shelf, person: Person, name: Pair) -> None:
    if draw.chance(0.25):
        spelled = other_spelling(name)
        shelf.put_children(
            [
                PersonName(person=person, text=spelled["en"], script="latin"),
                PersonName(person=person, text=spelled["km"], script="khmer"),
            ]
        )


def _put_affiliation(
    draw: Draw, shelf: Shelf, around: Surroundings, person: Person, today: date
) -> None:
    if draw.chance(0.4):
        since = draw.day(date(today.year - 20, 1, 1), today)
        shelf.put_children(
            [
                Affiliation(
                    person=person,
                    organisation=draw.choice(around.organisations),
                    started_on=draw.as_known(since),
                    **fields("role", MEMBER),
                )
            ]
        )


def _put_citations(draw: Draw, shelf: Shelf, around: Surroundings, person: Person) -> None:
    sources = draw.sample(around.sources, draw.randint(1, 3))
    shelf.put_children(
        [
            PersonCitation(
                person=person, source=source, statement=draw.choice(CitedStatement.codes)
            )
            for source in sources
        ]
    )


def _put_report(
    draw: Draw, shelf: Shelf, around: Surroundings, person: Person, today: date
) -> None:
    if draw.chance(0.04):
        report = StatusReport(
            person=person,
            status=draw.weighted({"at_risk": 3, "exile": 2, "released": 1}),
            reported_on=draw.as_known(draw.day(date(today.year - 10, 1, 1), today)),
        )
        shelf.put_children([report])
        shelf.put_children(
            [StatusReportCitation(report=report, source=draw.choice(around.sources))]
        )
