"""Synthetic incidents: threats, attacks and raids with those they were made on."""

from datetime import date

from tracker.choices import IncidentKind, Province
from tracker.localized import Pair
from tracker.models import Incident, IncidentCitation, Person, Victim
from tracker.synthetic.draws import Draw
from tracker.synthetic.marks import disclaimed, marked
from tracker.synthetic.shelf import Shelf, published
from tracker.synthetic.surroundings import Surroundings
from tracker.synthetic.texts import fields, passage

KINDS = {"threat": 5, "attack": 4, "arrest": 3, "raid": 2, "killing": 1}
ROLE_OF_KIND = {"attack": "injured", "killing": "killed"}


def put_incident(
    draw: Draw,
    shelf: Shelf,
    around: Surroundings,
    number: int,
    people: list[Person],
    today: date,
) -> Incident:
    """Put one incident on the shelf, with one to three victims."""
    kind = draw.weighted(KINDS)
    province = draw.choice([term for term in Province if term.code != "abroad"])
    label = IncidentKind.pair(kind)
    where: Pair = {"km": province.km, "en": province.en}
    incident = shelf.put(
        Incident(
            **published(),
            **fields("title", marked({"km": label["km"], "en": label["en"].lower()}, number)),
            incident_kind=kind,
            occurred_on=draw.as_known(draw.day(date(today.year - 15, 1, 1), today)),
            **fields("location", marked(where)),
            province=province.code,
            **fields("summary", disclaimed(passage(draw, 2, 5))),
        )
    )
    victims = draw.sample(people, min(draw.randint(1, 3), len(people)))
    role = ROLE_OF_KIND.get(kind, "threatened")
    shelf.put_children([Victim(incident=incident, person=one, role=role) for one in victims])
    shelf.put_children([IncidentCitation(incident=incident, source=draw.choice(around.sources))])
    return incident
