"""The facts about people's liberty as the records tell them, drafts included.

Readers' pages compute the same from public documents; editors must see it before publication.
Everything is read in a fixed number of queries, however many people are held.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from django.db.models import QuerySet

from tracker.dates import phnom_penh_today
from tracker.liberty import (
    Custody,
    Judgment,
    LibertyFacts,
    Limit,
    Report,
    liberty,
    pretrial_time,
)
from tracker.liberty.facts import AWAITING_TRIAL, add_months
from tracker.models import Charge, Decision, Defendant, Detention, StatusReport, Victim
from tracker.publication.documents.limits import detention_limits
from tracker.publication.facts import DOUBTED, STATUS_OF_HARM
from tracker.publication.limits import limit_of

STILL_WAITING: Final = frozenset({"pretrial_detention", "detained_uncharged"})
Grouped = dict[int, list[Any]]


@dataclass(frozen=True)
class Wait:
    """How long somebody has waited in custody, and what the law allows."""

    days: int
    months: Decimal
    article: str


def waits_past_limit() -> dict[int, Wait]:
    """Give, by the key of the detention, who waits for trial today past the limit."""
    today = phnom_penh_today()
    found = {}
    for detention, facts in _facts_of_waiting():
        if facts.limit is None or not _may_exceed(facts, facts.limit, today):
            continue
        time = pretrial_time(facts, today)
        if time and time.is_over_limit and liberty(facts, today).status in STILL_WAITING:
            found[detention] = Wait(time.days, facts.limit.months, facts.limit.article)
    return found


def _may_exceed(facts: LibertyFacts, limit: Limit, today: date) -> bool:
    """Whether any custody began long enough ago: most did not, and need no closer look."""
    return any(
        custody.basis in AWAITING_TRIAL and add_months(custody.since.latest, limit.months) < today
        for custody in facts.custodies
    )


def _facts_of_waiting() -> Iterable[tuple[int, LibertyFacts]]:
    """Give the newest open detention and the facts of each person who may still wait for trial."""
    waiting = Detention.objects.filter(basis__in=AWAITING_TRIAL, ended_on=None)
    people = waiting.order_by().values("person")
    custodies, judgments, reports = _custodies(people), _judgments(people), _reports(people)
    limits = _Limits(people)
    newest = waiting.order_by("started_on", "pk").values_list("person", "pk")
    for person, detention in dict(newest).items():
        yield (
            detention,
            LibertyFacts(
                tuple(custodies[person]),
                tuple(judgments[person]),
                tuple(reports[person]),
                limits.of(person),
            ),
        )


def _custodies(people: QuerySet[Any, Any]) -> Grouped:
    fields = ("started_on", "basis", "ended_on", "last_reported_on", "release_type", "case")
    return _grouped(
        Detention.objects.filter(person__in=people).order_by().values_list("person", *fields),
        lambda since, basis, until, reported, release, case: Custody(
            since, basis, until, reported, release, _named(case)
        ),
    )


def _judgments(people: QuerySet[Any, Any]) -> Grouped:
    fields = ("decided_on", "verdict", "is_in_absentia", "case")
    dated = Decision.objects.filter(person__in=people, decided_on__isnull=False)
    return _grouped(
        dated.order_by().values_list("person", *fields),
        lambda on, verdict, absent, case: Judgment(
            on,
            verdict,
            is_in_absentia=bool(absent) or verdict == "convicted_in_absentia",
            case=_named(case),
        ),
    )


def _reports(people: QuerySet[Any, Any]) -> Grouped:
    told = StatusReport.objects.filter(person__in=people).exclude(certainty__in=DOUBTED)
    found = _grouped(
        told.order_by().values_list("person", "reported_on", "status"),
        Report,
    )
    harms = Victim.objects.filter(person__in=people, role__in=STATUS_OF_HARM)
    for person, on, role in harms.order_by().values_list("person", "incident__occurred_on", "role"):
        found[person].append(Report(on, STATUS_OF_HARM[role]))
    return found


class _Limits:
    """The limit of each person, by all charges against them."""

    def __init__(self, people: QuerySet[Any, Any]) -> None:
        self.rules = detention_limits()
        defences = Defendant.objects.filter(person__in=people).order_by()
        self.cases: Grouped = _grouped(defences.values_list("person", "case"), int)
        charges = Charge.objects.filter(case__in=defences.values("case")).order_by()
        self.charges: Grouped = _grouped(
            charges.values_list("case", "provision__offence_class", "provision__minimum_months"),
            lambda offence, least: {
                "offence_class": {"code": offence or "unknown"},
                "minimum_months": least,
            },
        )

    def of(self, person: int) -> Limit | None:
        """Give the limit as readers' pages give it, from what the record tells."""
        cases = [{"charges": self.charges[case]} for case in self.cases[person]]
        return limit_of({"cases": cases, "detention_limits": self.rules})


def _grouped(rows: Iterable[tuple[Any, ...]], make: Any) -> Grouped:
    found: Grouped = defaultdict(list)
    for key, *values in rows:
        found[key].append(make(*values))
    return found


def _named(case: int | None) -> str:
    return str(case) if case else ""
