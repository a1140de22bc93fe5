"""Synthetic hearings: postponements, bench, parties, and what observers noted."""

from datetime import date, time
from typing import Any

from tracker import checklist
from tracker.dates import PartialDate
from tracker.models import BenchMember, ChecklistEntry, Hearing, HearingCitation, HearingParty
from tracker.synthetic.cases import Proceedings
from tracker.synthetic.courses import Course
from tracker.synthetic.draws import Draw
from tracker.synthetic.marks import disclaimed
from tracker.synthetic.shelf import Shelf, published
from tracker.synthetic.surroundings import Surroundings
from tracker.synthetic.texts import OUTCOMES, POSTPONEMENTS, fields, passage

STARTS = (time(8), time(8, 30), time(9), time(14))
HELD = {"held": 6, "continued": 3, "unknown": 1}
ANSWERS = {"yes": 6, "no": 2, "partly": 1, "not_observed": 2, "not_applicable": 1}


def put_hearings(draw: Draw, shelf: Shelf, around: Surroundings, told: Proceedings) -> None:
    """Put every sitting of a case on the shelf."""
    earlier = None
    for place in range(len(told.course.days)):
        earlier = _put_hearing(draw, shelf, around, told, place, earlier)


def _put_hearing(
    draw: Draw,
    shelf: Shelf,
    around: Surroundings,
    told: Proceedings,
    place: int,
    earlier: Hearing | None,
) -> Hearing:
    day = told.course.days[place]
    is_held = day <= told.today
    is_on_appeal = told.course.judged is not None and place > told.course.judged
    hearing = shelf.put(
        Hearing(
            **published(),
            case=told.case,
            court=around.appeal_court if is_on_appeal else told.court,
            held_on=PartialDate.from_date(day),
            starts_at=draw.choice(STARTS) if draw.chance(0.7) else None,
            hearing_kind=_kind(told.course, place, is_on_appeal=is_on_appeal),
            **_course_of_sitting(draw, told, place),
            **(_noted(draw) if is_held else {}),
        )
    )
    if earlier is not None and earlier.outcome == "postponed":
        shelf.link(hearing, "follows", earlier)
    _put_people(draw, shelf, around, hearing)
    if is_held:
        shelf.put_children([HearingCitation(hearing=hearing, source=draw.choice(around.sources))])
        _put_checklist(draw, shelf, hearing)
    return hearing


def _kind(course: Course, place: int, *, is_on_appeal: bool) -> str:
    if is_on_appeal:
        return "appeal_on_merits"
    if place == course.judged:
        return "verdict"
    if place == 0:
        return "questioning"
    return "bail" if place == 1 and len(course.days) > 4 else "trial"


def _course_of_sitting(draw: Draw, told: Proceedings, place: int) -> dict[str, Any]:
    """Say what came of a sitting, and when the case goes on."""
    course = told.course
    following = course.days[place + 1] if place + 1 < len(course.days) else None
    if course.days[place] > told.today:
        return {"outcome": "scheduled"}
    if place in (course.judged, course.appealed):
        return {"outcome": "verdict_given"}
    if following is not None and draw.chance(0.18):
        return _postponed(draw, following)
    if place == 1 and len(course.days) > 4:
        return {"outcome": draw.choice(("bail_denied", "bail_denied", "bail_granted"))}
    return {
        "outcome": draw.weighted(HELD),
        "next_on": None if following is None else PartialDate.from_date(following),
        **fields("outcome_note", draw.choice(OUTCOMES)),
    }


def _postponed(draw: Draw, following: date) -> dict[str, Any]:
    asked_by, reason = draw.choice(POSTPONEMENTS)
    return {
        "outcome": "postponed",
        "postponed_to": PartialDate.from_date(following),
        "postponed_by": asked_by,
        **fields("postponement_reason", reason),
    }


def _noted(draw: Draw) -> dict[str, str]:
    noted = fields("summary", disclaimed(passage(draw, 1, 3))) if draw.chance(0.4) else {}
    if draw.chance(0.2):
        noted |= fields("observations", disclaimed(passage(draw, 2, 5)))
    return noted


def _put_people(draw: Draw, shelf: Shelf, around: Surroundings, hearing: Hearing) -> None:
    roles = ["presiding_judge", "prosecutor"]
    if draw.chance(0.4):
        roles += ["judge", "judge", "clerk"]
    names = draw.sample(around.officials, len(roles))
    shelf.put_children(
        [
            BenchMember(hearing=hearing, role=role, **fields("name", name))
            for role, name in zip(roles, names, strict=True)
        ]
    )
    if draw.chance(0.6):
        lawyer = HearingParty(hearing=hearing, role="defence_lawyer", is_confidential=True)
        if draw.chance(0.5):
            lawyer = HearingParty(
                hearing=hearing,
                role="defence_lawyer",
                is_confidential=False,
                **fields("name", draw.choice(around.officials)),
            )
        shelf.put_children([lawyer])


def _put_checklist(draw: Draw, shelf: Shelf, hearing: Hearing) -> None:
    if draw.chance(0.03):
        asked = [code for code in checklist.question_codes() if draw.chance(0.7)]
        shelf.put_children(
            [
                ChecklistEntry(hearing=hearing, question=code, answer=draw.weighted(ANSWERS))
                for code in asked
            ]
        )
