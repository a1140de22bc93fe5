"""Synthetic cases: charges, defendants, decisions with their sentences, and detention in them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker.choices import ChargeGroup
from tracker.dates import PartialDate
from tracker.models import (
    Case,
    CaseCitation,
    Charge,
    ChargeCitation,
    Decision,
    DecisionCitation,
    Defendant,
    Detention,
    DetentionCitation,
    Person,
    SentencePart,
)
from tracker.synthetic.courses import Course
from tracker.synthetic.draws import Draw
from tracker.synthetic.fates import Fate, draw_fate, draw_periods
from tracker.synthetic.marks import disclaimed, marked
from tracker.synthetic.shelf import Shelf, published
from tracker.synthetic.surroundings import Surroundings
from tracker.synthetic.texts import fields, passage


@dataclass(frozen=True)
class Accused:
    """A defendant; only the first case of a person tells of detention, so that no two overlap."""

    person: Person
    is_first_case: bool


@dataclass(frozen=True)
class Proceedings:
    """One case on its way to the shelf, with what its rows are made from."""

    case: Case
    court: Any
    provisions: list[Any]
    course: Course
    today: date


def put_case(
    draw: Draw,
    shelf: Shelf,
    around: Surroundings,
    number: int,
    course: Course,
    accused: list[Accused],
    today: date,
) -> Proceedings:
    """Put a case on the shelf with all that hangs on it but its hearings."""
    court = draw.choice(around.first_courts)
    charged = int(draw.weighted({"1": 55, "2": 30, "3": 15}))
    provisions = draw.sample(around.provisions, min(charged, len(around.provisions)))
    case = shelf.put(
        Case(
            **published(),
            **fields("title", _title(provisions[0], number)),
            **fields("summary", disclaimed(passage(draw, 2, 6))),
            court=court,
            docket_number=f"SYN-{course.filed_on.year}/{number:05d}",
            stage=_stage(course, today),
            filed_on=draw.as_known(course.filed_on),
            closed_on=PartialDate.from_date(course.days[-1])
            if course.is_over and course.days
            else None,
        )
    )
    proceedings = Proceedings(case, court, provisions, course, today)
    _put_charges(draw, shelf, around, proceedings)
    shelf.put_children(
        [CaseCitation(case=case, source=source) for source in draw.sample(around.sources, 2)]
    )
    for order, one in enumerate(accused):
        _put_defendant(draw, shelf, around, proceedings, one, order)
    return proceedings


def _title(provision: Any, number: int) -> Any:
    label = ChargeGroup.pair(provision.charge_group)
    return marked({"km": f"សំណុំរឿង {label['km']}", "en": f"case of {label['en'].lower()}"}, number)


def _stage(course: Course, today: date) -> str:
    if course.is_over:
        return "final" if course.judged is not None else "closing_order"
    if course.judged is not None:
        return "appeal"
    has_begun = bool(course.days) and course.days[0] <= today
    return "first_instance_trial" if has_begun else "investigating_judge"


def _put_charges(draw: Draw, shelf: Shelf, around: Surroundings, told: Proceedings) -> None:
    status = "pending" if told.course.judged is None else draw.choice(("convicted", "under_appeal"))
    charges = [
        Charge(
            case=told.case,
            provision=provision,
            charge_group=provision.charge_group,
            status=status,
            status_on=told.case.filed_on,
        )
        for provision in told.provisions
    ]
    shelf.put_children(charges)
    for charge in charges:
        shelf.put_children([ChargeCitation(charge=charge, source=draw.choice(around.sources))])


def _put_defendant(
    draw: Draw,
    shelf: Shelf,
    around: Surroundings,
    told: Proceedings,
    accused: Accused,
    order: int,
) -> None:
    fate = draw_fate(draw, told.course)
    shelf.put(
        Defendant(
            case=told.case,
            person=accused.person,
            role="absent" if fate.is_absent else "accused",
            sort_order=order,
        )
    )
    if fate.verdict:
        _put_decisions(draw, shelf, around, told, accused.person, fate)
    if accused.is_first_case:
        _put_detentions(draw, shelf, around, told, accused.person, fate)


def _put_decisions(
    draw: Draw, shelf: Shelf, around: Surroundings, told: Proceedings, person: Person, fate: Fate
) -> None:
    decisions = [_decision(told, person, told.course.judged, told.court, "first_instance", fate)]
    if told.course.appealed is not None and fate.months:
        outcome = Fate(draw.weighted({"upheld": 6, "reduced": 2, "sent_back": 1}))
        decisions.append(
            _decision(told, person, told.course.appealed, around.appeal_court, "appeal", outcome)
        )
    shelf.put_children(decisions)
    shelf.put_children(_sentence(draw, decisions[0], fate))
    for decision in decisions:
        source = draw.choice(around.sources)
        shelf.put_children([DecisionCitation(decision=decision, source=source)])


def _decision(
    told: Proceedings, person: Person, sitting: int | None, court: Any, instance: str, fate: Fate
) -> Decision:
    day = None if sitting is None else PartialDate.from_date(told.course.days[sitting])
    return Decision(
        case=told.case,
        person=person,
        instance=instance,
        court=court,
        decided_on=day,
        verdict=fate.verdict,
        is_in_absentia=fate.is_absent,
    )


def _sentence(draw: Draw, decision: Decision, fate: Fate) -> list[SentencePart]:
    if not fate.months:
        return []
    parts = [SentencePart(decision=decision, part="term", months=fate.months)]
    if fate.suspended:
        parts.append(SentencePart(decision=decision, part="suspended", months=fate.suspended))
    if draw.chance(0.5):
        amount = draw.choice((1, 2, 4, 10)) * 1_000_000
        parts.append(SentencePart(decision=decision, part="fine", amount_khr=amount))
    if draw.chance(0.15):
        parts.append(SentencePart(decision=decision, part="ban_voting", months=60))
    return parts


def _put_detentions(
    draw: Draw, shelf: Shelf, around: Surroundings, told: Proceedings, person: Person, fate: Fate
) -> None:
    place = draw.choice(around.places)
    detentions = [
        Detention(
            person=person,
            place=place,
            case=told.case,
            started_on=period.started_on,
            ended_on=period.ended_on,
            last_reported_on=period.last_reported_on,
            basis=period.basis,
            ground="speech_or_non_violent_political" if draw.chance(0.5) else "",
            release_type=period.release,
        )
        for period in draw_periods(draw, told.course, fate, told.today)
    ]
    shelf.put_children(detentions)
    for detention in detentions:
        source = draw.choice(around.sources)
        shelf.put_children([DetentionCitation(detention=detention, source=source)])
