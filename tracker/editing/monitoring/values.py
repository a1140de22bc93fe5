"""What the draft of a hearing says, as the fields of a report: a text under each name.

A name is a field of the hearing, or `bench-<role>`, `there-<role>`, `party-<role>`,
`check-<question>`, `km-<question>`, `en-<question>`.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

from tracker.checklist import question_codes
from tracker.choices import BenchRole, PartyRole
from tracker.editing.monitoring.names import written
from tracker.models import Hearing

Values = dict[str, str]

FIELDS: Final = (
    "outcome",
    "postponed_to",
    "postponed_by",
    "postponement_reason_km",
    "postponement_reason_en",
    "next_on",
    "outcome_note_km",
    "outcome_note_en",
    "summary_km",
    "summary_en",
    "observations_km",
    "observations_en",
)
#: Written by monitors and never given back to them.
CONFIDENTIAL_NOTE: Final = "confidential_note"
YES: Final = "yes"


def values_of(draft: Hearing) -> Values:
    """Give what a draft says, without what is confidential."""
    values = {name: _text(getattr(draft, name)) for name in FIELDS}
    return {**values, **_people(draft), **_answers(draft), CONFIDENTIAL_NOTE: ""}


def _text(value: Any) -> str:
    # As a form is sent: with the line breaks of the browser's own text.
    return "" if value is None else "\n".join(str(value).splitlines()).strip()


def _people(draft: Hearing) -> Values:
    values = {f"bench-{role}": "" for role in BenchRole.codes}
    values.update({f"there-{role}": "" for role in PartyRole.codes})
    values.update({f"party-{role}": "" for role in PartyRole.codes})
    values.update(_named("bench", draft.bench.all()))
    parties = list(draft.parties.all())
    values.update({f"there-{party.role}": YES for party in parties})
    values.update(_named("party", (each for each in parties if not each.is_confidential)))
    return values


def _named(prefix: str, rows: Iterable[Any]) -> Values:
    names: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if name := written(row):
            names[f"{prefix}-{row.role}"].append(name)
    return {field: "\n".join(found) for field, found in names.items()}


def _answers(draft: Hearing) -> Values:
    values: Values = {}
    for code in question_codes():
        values.update({f"check-{code}": "", f"km-{code}": "", f"en-{code}": ""})
    for entry in draft.checklist.all():
        values[f"check-{entry.question}"] = entry.answer
        values[f"km-{entry.question}"] = _text(entry.note_km)
        values[f"en-{entry.question}"] = _text(entry.note_en)
    return values
