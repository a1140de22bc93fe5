"""Which documents a change of a record can touch: its own, and those that quote it.

Every document is built from the database, so only reach matters here, never order. Where several
tables lead to a record, each is asked by itself: a join of all would read them whole.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db.models import Q, QuerySet

from tracker.liberty.facts import AWAITING_TRIAL
from tracker.models import (
    Case,
    Court,
    Decision,
    Defendant,
    Detention,
    DetentionLimit,
    Hearing,
    Incident,
    Law,
    Person,
    Place,
    Provision,
    Source,
)
from tracker.publication.batches import batched

Keys = set[int]
Reach = Mapping[str, QuerySet[Any]]


def dependants(kind: str, keys: Iterable[int]) -> dict[str, Keys]:
    """Give the keys, by kind, of the records whose documents quote any of these records."""
    found: dict[str, Keys] = defaultdict(set)
    # A database takes only so many keys in one statement.
    for some in batched(sorted(set(keys)), 500):
        for other, records in _REACH[kind](set(some)).items():
            found[other].update(records.values_list("pk", flat=True))
    return found


def citing(source: Source) -> dict[str, Keys]:
    """Give the keys, by kind, of the records that cite a source anywhere."""
    paths = {
        Person: (
            "citations",
            "detentions__citations",
            "status_reports__citations",
            "affiliations__citations",
            "harms__citations",
        ),
        Case: (
            "citations",
            "charges__citations",
            "defendants__citations",
            "decisions__citations",
        ),
        Hearing: ("citations",),
        Incident: ("citations", "victims__citations"),
    }
    found = {
        model.kind: set(
            model.objects.filter(_any(paths_of_model, source)).values_list("pk", flat=True)
        )
        for model, paths_of_model in paths.items()
    }
    found["person"] |= set(_accused_in(found["case"]).values_list("pk", flat=True))
    if DetentionLimit.objects.resting_on(Source, [source.pk]).exists():
        found["person"] |= stating_limits()
    return found


def stating_limits() -> Keys:
    """Give the keys of the people whose documents state limits of detention before trial."""
    return set(_who_waited().values_list("pk", flat=True))


def _who_waited() -> QuerySet[Any]:
    return Person.objects.filter(detentions__basis__in=AWAITING_TRIAL)


def _any(paths: Iterable[str], source: Source) -> Q:
    condition = Q()
    for path in paths:
        condition |= Q(**{f"{path}__source": source})
    return condition


def _accused_in(cases: Any) -> QuerySet[Any]:
    return Person.objects.filter(defences__case__in=cases)


def _of_people(keys: Keys) -> Reach:
    cases = Case.objects.filter(defendants__person__in=keys)
    return {
        "case": cases,
        "hearing": Hearing.objects.filter(case__in=cases),
        "incident": Incident.objects.filter(victims__person__in=keys),
    }


def _of_cases(keys: Keys) -> Reach:
    return {
        "hearing": Hearing.objects.filter(case__in=keys),
        "person": Person.objects.filter(
            Q(pk__in=Defendant.objects.filter(case__in=keys).values("person"))
            | Q(pk__in=Detention.objects.filter(case__in=keys).values("person"))
        ),
        "incident": Incident.objects.filter(case__in=keys),
    }


def _of_hearings(keys: Keys) -> Reach:
    cases = Hearing.objects.filter(pk__in=keys).values("case")
    return {
        "case": Case.objects.filter(pk__in=cases),
        "person": _accused_in(cases),
        "hearing": Hearing.objects.filter(
            Q(follows__in=keys) | Q(pk__in=Hearing.objects.filter(pk__in=keys).values("follows"))
        ),
    }


def _of_incidents(keys: Keys) -> Reach:
    return {
        "person": Person.objects.filter(harms__incident__in=keys),
        "case": Case.objects.filter(incidents__in=keys),
    }


def _of_courts(keys: Keys) -> Reach:
    cases = Case.objects.filter(
        Q(court__in=keys)
        | Q(pk__in=Decision.objects.filter(court__in=keys).values("case"))
        | Q(pk__in=Hearing.objects.filter(court__in=keys).values("case"))
    )
    return {
        "case": cases,
        "person": _accused_in(cases),
        "hearing": Hearing.objects.filter(court__in=keys),
        "court": Court.objects.filter(appeals_go_to__in=keys),
    }


def _of_places(keys: Keys) -> Reach:
    return {
        "person": Person.objects.filter(detentions__place__in=keys),
        "place": Place.objects.filter(Q(part_of__in=keys) | Q(parts__in=keys)),
    }


def _of_organisations(keys: Keys) -> Reach:
    return {"person": Person.objects.filter(affiliations__organisation__in=keys)}


def _of_provisions(keys: Keys) -> Reach:
    cases = Case.objects.filter(charges__provision__in=keys)
    return {
        "case": cases,
        "person": _accused_in(cases),
        "hearing": Hearing.objects.filter(case__in=cases),
        "law": Law.objects.filter(provisions__in=keys),
    }


def _of_laws(keys: Keys) -> Reach:
    provisions = Provision.objects.filter(law__in=keys)
    cases = Case.objects.filter(charges__provision__in=provisions)
    people = Q(defences__case__in=cases)
    if DetentionLimit.objects.resting_on(Law, keys).exists():
        people |= Q(pk__in=_who_waited())
    return {
        "provision": provisions,
        "case": cases,
        "person": Person.objects.filter(people),
        "hearing": Hearing.objects.filter(case__in=cases),
    }


_REACH: dict[str, Callable[[Keys], Reach]] = {
    "person": _of_people,
    "case": _of_cases,
    "hearing": _of_hearings,
    "incident": _of_incidents,
    "court": _of_courts,
    "place": _of_places,
    "organisation": _of_organisations,
    "provision": _of_provisions,
    "law": _of_laws,
}
