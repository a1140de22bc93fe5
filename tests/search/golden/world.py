"""The records that the golden queries are asked among: of nobody, and of nothing that was."""

from tests.factories import (
    CaseFactory,
    ChargeFactory,
    CourtFactory,
    DefendantFactory,
    HearingFactory,
    IncidentFactory,
    OrganisationFactory,
    PersonFactory,
    PersonNameFactory,
    PlaceFactory,
)
from tracker.actions.publish import publish_records
from tracker.models import Record

PEOPLE = (
    ("Sok Darana", "សុខ ដារ៉ាណា"),
    ("Pich Ravan", "ពេជ្រ រ៉ាវ៉ាន់"),
    ("Prak Chany", "ប្រាក់ ចានី"),
    ("Meas Sothy", "មាស សុធី"),
    ("Meas Sothyvath", "មាស សុធីវ៉ាត"),
    ("Zoé Müller", ""),
    ("", "ទេព ម៉ារ៉ូលីន"),
)
SAID_OF_SOK = {
    "summary_en": "Arrested after a gathering about land at Riverside; accused of incitement.",
    "summary_km": "ត្រូវបានចាប់ខ្លួនក្រោយការជួបជុំអំពីដីធ្លី។ ត្រូវចោទពីបទញុះញង់។",
}


def publish_world() -> None:
    """Write and publish the world."""
    people = [PersonFactory(name_en=en, name_km=km) for en, km in PEOPLE]
    for field, text in SAID_OF_SOK.items():
        setattr(people[0], field, text)
    people[0].save()
    PersonNameFactory(person=people[2], text="Chany the Boatman")
    courts = _courts()
    cases = _cases(courts, people)
    publish_records([*people, *courts, *cases, *_hearings(cases), *_others()])


def _courts() -> list[Record]:
    return [
        CourtFactory(name_en="Phnom Penh Court of First Instance", name_km="សាលាដំបូងរាជធានីភ្នំពេញ"),
        CourtFactory(name_en="Supreme Court", name_km="តុលាការកំពូល"),
    ]


def _cases(courts: list[Record], people: list[Record]) -> list[Record]:
    land = CaseFactory(
        title_en="Riverside land gathering",
        title_km="ការជួបជុំអំពីដីធ្លីនៅមាត់ទន្លេ",
        court=courts[0],
        docket_number="494/2020",
        filed_on="2020-05-11",
    )
    posts = CaseFactory(
        title_en="Posts on a social network",
        title_km="ការបង្ហោះសារនៅលើបណ្ដាញសង្គម",
        court=courts[1],
        docket_number="77/2021",
        filed_on="2021-02",
    )
    for case, person in ((land, people[0]), (posts, people[2])):
        ChargeFactory(case=case)
        DefendantFactory(case=case, person=person)
    return [land, posts]


def _hearings(cases: list[Record]) -> list[Record]:
    return [
        HearingFactory(
            case=cases[0],
            held_on="2021-07-14",
            observations_en="The judge put the hearing off, as a witness had not come.",
            observations_km="ចៅក្រមបានពន្យារពេលសវនាការ ព្រោះសាក្សីម្នាក់មិនបានមក។",
        ),
        HearingFactory(
            case=cases[0],
            held_on="2022-01-20",
            observations_en="Relatives were let in. The court heard three witnesses.",
            observations_km="សាច់ញាតិត្រូវបានអនុញ្ញាតឱ្យចូល។ តុលាការបានស្តាប់សាក្សីបីនាក់។",
        ),
    ]


def _others() -> list[Record]:
    return [
        PlaceFactory(name_en="Riverside Prison", name_km="ពន្ធនាគារមាត់ទន្លេ"),
        PlaceFactory(name_en="Hilltop Prison", name_km="ពន្ធនាគារកំពូលភ្នំ"),
        OrganisationFactory(name_en="Union of Boatmen", name_km="សហជីពអ្នកបើកទូក"),
        IncidentFactory(
            title_en="Strike at the harbour",
            title_km="កូដកម្មនៅកំពង់ផែ",
            summary_en="The police let nobody leave; one person was hurt at the gate.",
            summary_km="ប៉ូលិសមិនឱ្យអ្នកណាចេញទេ។ មនុស្សម្នាក់រងរបួសនៅមាត់ទ្វារ។",
            occurred_on="2019-12-03",
        ),
    ]
