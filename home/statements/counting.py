"""The choices that a list of statements offers, each with how many statements it leaves.

A facet is counted with the choices of the other facets: three queries, whatever there is.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Case, Count, IntegerField, Max, Min, OuterRef, Subquery, Value, When
from django.db.models.functions import Substr

from home.models.named_records import NamedRecord
from home.models.signatories import Signatory
from home.models.statements import StatementKind
from home.statements.asked import Asked
from tracker.public.numerals import digits
from tracker.public.wording import bilingual, shown
from tracker.publication.models import PublishedRecord, State

MOST_SHOWN: Final = 30


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: what it is called, how many it leaves, and the query string that makes it."""

    label: Any
    count: int
    query: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How many statements fit, and the choices of each facet."""

    total: int
    kinds: list[Choice]
    years: list[Choice]
    signatories: list[Choice]
    people: list[Choice]


def narrowed(statements: Any, asked: Asked, *, but: tuple[str, ...] = ()) -> Any:
    """Keep the statements that fit what is asked, the facets named in `but` left aside."""
    kept = statements.annotate(year=Substr("issued_on", 1, 4))
    for facet in ("kind", "year"):
        if facet not in but and getattr(asked, facet):
            kept = kept.filter(**{facet: getattr(asked, facet)})
    if "signatory" not in but and asked.signatory:
        signed = Signatory.objects.filter(name_key=asked.signatory, withdrawn_on=None)
        kept = kept.filter(pk__in=signed.values("page"))
    if "person" not in but and asked.person:
        named = NamedRecord.objects.filter(reference=asked.person)
        kept = kept.filter(pk__in=named.values("page"))
    return kept


def counts_of(statements: Any, asked: Asked) -> Counts:
    """Count what fits, and what each choice would leave."""
    table = _kinds_and_years(statements, asked)
    kinds, years, total = Counter[str](), Counter[str](), 0
    for kind, year, count in table:
        kinds[kind] += count if asked.year in {"", year} else 0
        years[year or ""] += count if asked.kind in {"", kind} else 0
        total += count if asked.year in {"", year} and asked.kind in {"", kind} else 0
    labels = dict(StatementKind.choices)
    return Counts(
        total=total,
        kinds=[
            _choice(asked, "kind", code, shown(str(labels[code])), kinds[code]) for code in labels
        ],
        years=[
            _choice(asked, "year", year, digits(year), years[year])
            for year in sorted(filter(None, years), reverse=True)
        ],
        signatories=_signatories(statements, asked),
        people=_people(statements, asked),
    )


def _kinds_and_years(statements: Any, asked: Asked) -> list[tuple[str, str | None, int]]:
    """Both facets and the total come out of one small table."""
    kept = narrowed(statements, asked, but=("kind", "year")).order_by()
    return list(kept.values_list("kind", "year").annotate(count=Count("pk")))


def _signatories(statements: Any, asked: Asked) -> list[Choice]:
    kept = narrowed(statements, asked, but=("signatory",)).values("pk")
    signed = Signatory.objects.filter(withdrawn_on=None, page__in=kept).values("name_key")
    rows = signed.annotate(
        count=Count("page", distinct=True),
        name=Min("name"),
        short=Max("acronym"),
        first=_first("name_key", asked.signatory),
    ).order_by("-first", "-count", "name")
    return [
        _choice(
            asked, "signatory", row["name_key"], shown(row["short"] or row["name"]), row["count"]
        )
        for row in rows[:MOST_SHOWN]
    ]


def _people(statements: Any, asked: Asked) -> list[Choice]:
    kept = narrowed(statements, asked, but=("person",)).values("pk")
    record = PublishedRecord.objects.filter(reference=OuterRef("reference"), state=State.LIVE)
    named = NamedRecord.objects.filter(reference__startswith="P", page__in=kept)
    rows = (
        named.values("reference")
        .annotate(
            count=Count("page", distinct=True),
            km=Subquery(record.values("title_km")[:1]),
            en=Subquery(record.values("title_en")[:1]),
            first=_first("reference", asked.person),
        )
        .filter(km__isnull=False)
        .order_by("-first", "-count", "reference")
    )
    return [
        _choice(
            asked,
            "person",
            row["reference"],
            bilingual({"km": row["km"], "en": row["en"]}) or row["reference"],
            row["count"],
        )
        for row in rows[:MOST_SHOWN]
    ]


def _first(field: str, chosen: str) -> Case:
    """Put what is chosen before all else, as only so many are shown."""
    return Case(When(**{field: chosen}, then=Value(1)), default=0, output_field=IntegerField())


def _choice(asked: Asked, facet: str, value: str, label: Any, count: int) -> Choice:
    is_current = getattr(asked, facet) == value
    return Choice(
        label, count, asked.choosing(facet, "" if is_current else value).query, is_current
    )
