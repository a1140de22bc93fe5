"""Forms as an editor fills them in, as the browser sends them."""

from collections.abc import Iterable
from typing import Any

from wagtail.test.utils.form_data import inline_formset, nested_form_data

from tests.factories import SourceFactory
from tracker.models import Source

PERSON = {
    "name_km": "",
    "name_en": "Somebody Invented",
    "sex": "unknown",
    "visibility": "public",
    "consent": "not_asked",
}
CASE = {"title_km": "", "title_en": "An invented case", "visibility": "public"}
DETENTION = {"started_on": "2020-07-31", "basis": "pretrial"}
NO_ROWS: tuple[dict[str, Any], ...] = ()


def person(
    detentions: Iterable[dict[str, Any]] = NO_ROWS, known: int = 0, **fields: Any
) -> dict[str, str]:
    """Fill in the form of a person, with a source; the first `known` detentions are on record."""
    rows = [{"citations": inline_formset([]), **DETENTION, **row} for row in detentions]
    names = ("other_names", "grounds", "affiliations", "status_reports", "contradictions")
    empty = {name: inline_formset([]) for name in names}
    source = Source.objects.order_by("pk").first() or SourceFactory()
    cited = {"statement": "other", "source": str(source.pk), "locator": ""}
    empty["citations"] = inline_formset([cited])
    detained = {"detentions": inline_formset(rows, initial=known)}
    return nested_form_data({**PERSON, **empty, **detained, **fields})


def same_citations(record: Any) -> dict[str, Any]:
    """Fill in the citations of a record as they stand in its draft."""
    draft = record.get_latest_revision_as_object()
    rows = [
        {
            "id": str(row.pk or ""),
            "statement": row.statement,
            "source": str(row.source_id),
            "locator": row.locator,
        }
        for row in draft.citations.all()
    ]
    return inline_formset(rows, initial=len(rows))


def case(
    charges: Iterable[dict[str, Any]] = NO_ROWS,
    defendants: Iterable[dict[str, Any]] = NO_ROWS,
    decisions: Iterable[dict[str, Any]] = NO_ROWS,
    **fields: Any,
) -> dict[str, str]:
    """Fill in the form of a case."""
    charge = {"charge_group": "none", "status": "unknown", "citations": inline_formset([])}
    defendant = {"role": "accused", "citations": inline_formset([])}
    decision = {
        "instance": "first_instance",
        "verdict": "convicted",
        "is_in_absentia": "unknown",
        "sentence_parts": inline_formset([]),
        "citations": inline_formset([]),
    }
    rows = {
        "charges": inline_formset([{**charge, **row} for row in charges]),
        "defendants": inline_formset([{**defendant, **row} for row in defendants]),
        "decisions": inline_formset([{**decision, **row} for row in decisions]),
        "citations": inline_formset([]),
        "contradictions": inline_formset([]),
    }
    return nested_form_data({**CASE, **rows, **fields})


def hearing(**fields: Any) -> dict[str, str]:
    """Fill in the form of a hearing."""
    names = ("bench", "parties", "checklist", "citations", "contradictions")
    rows = {name: inline_formset([]) for name in names}
    typed = {"hearing_kind": "trial", "outcome": "unknown", "visibility": "public"}
    return nested_form_data({**typed, **rows, **fields})


def incident(victims: Iterable[dict[str, Any]] = NO_ROWS, **fields: Any) -> dict[str, str]:
    """Fill in the form of an incident."""
    typed = {
        "title_km": "",
        "title_en": "An invented attack",
        "incident_kind": "attack",
        "occurred_on": "2019-07-10",
        "visibility": "public",
    }
    rows = {"victims": inline_formset(list(victims)), "citations": inline_formset([])}
    return nested_form_data({**typed, **rows, **fields})
