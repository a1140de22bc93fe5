"""Putting a report into the draft of its hearing."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.timezone import localtime

from tracker.checklist import question_codes
from tracker.choices import BenchRole, PartyRole
from tracker.editing.monitoring import names
from tracker.editing.monitoring.values import CONFIDENTIAL_NOTE, FIELDS, YES, Values
from tracker.models import BenchMember, ChecklistEntry, Hearing, HearingParty

Given = dict[str, Any]


def apply(draft: Hearing, given: Given, changed: Iterable[str], by: Any) -> None:
    """Write what a form gives of the changed fields into a draft, which is not saved yet.

    `given` holds what the fields mean (dates as dates). A confidential note is added to those that
    are there, under the name of who wrote it.
    """
    touched = set(changed)
    for name in touched.intersection(FIELDS):
        setattr(draft, name, given[name])
    if CONFIDENTIAL_NOTE in touched:
        _add_note(draft, given[CONFIDENTIAL_NOTE], by)
    _apply_people(draft, given, touched)
    for code in question_codes():
        if touched & {f"check-{code}", f"km-{code}", f"en-{code}"}:
            _put_answer(draft, code, given)


def _apply_people(draft: Hearing, given: Given, touched: set[str]) -> None:
    for role in BenchRole.codes:
        if f"bench-{role}" in touched:
            _put_bench(draft, role, given[f"bench-{role}"])
    for role in PartyRole.codes:
        if touched & {f"there-{role}", f"party-{role}"}:
            _put_parties(draft, role, given)


def _add_note(draft: Hearing, note: str, by: Any) -> None:
    when = localtime(timezone.now()).strftime("%Y-%m-%d %H:%M")
    signed = f"{by.get_full_name() or by.get_username()}, {when}:\n{note}"
    draft.confidential_notes = "\n\n".join(filter(None, [draft.confidential_notes, signed]))


def _put_bench(draft: Hearing, role: str, text: str) -> None:
    rows = list(draft.bench.all())
    own = {names.same(names.written(row)): row for row in rows if row.role == role}
    wanted = {names.same(line): line for line in names.lines(text)}
    kept = [row for row in rows if row.role != role or names.same(names.written(row)) in wanted]
    new = [
        BenchMember(role=role, **names.read(line)) for key, line in wanted.items() if key not in own
    ]
    draft.bench.set(_in_order(kept + new))


def _put_parties(draft: Hearing, role: str, given: Given) -> None:
    """Keep who is named confidentially, as a monitor never sees these; add the new ones so."""
    rows = list(draft.parties.all())
    wanted = {names.same(line): line for line in names.lines(given[f"party-{role}"])}
    known = {names.same(names.written(row)) for row in rows if row.role == role}
    new = [
        HearingParty(role=role, **names.read(line))
        for key, line in wanted.items()
        if key not in known
    ]
    named = [row for row in rows if row.role != role or _is_kept(row, wanted)]
    unnamed = [row for row in rows if row.role == role and not names.written(row)]
    is_there = given[f"there-{role}"] == YES
    if is_there and not new and not any(row.role == role for row in named):
        unnamed = unnamed or [HearingParty(role=role)]
    # Whoever was only known to be there is named now.
    kept = unnamed[len(new) :] if is_there else []
    draft.parties.set(_in_order([*named, *kept, *new]))


def _is_kept(row: Any, wanted: Values) -> bool:
    name = names.written(row)
    return bool(name) and (row.is_confidential or names.same(name) in wanted)


def _put_answer(draft: Hearing, code: str, given: Given) -> None:
    rows = list(draft.checklist.all())
    entry = next((row for row in rows if row.question == code), None)
    if entry is None:
        entry = ChecklistEntry(question=code)
        rows.append(entry)
    entry.answer = given[f"check-{code}"]
    entry.note_km, entry.note_en = given[f"km-{code}"], given[f"en-{code}"]
    draft.checklist.set(_in_order(rows))


def _in_order(rows: list[Any]) -> list[Any]:
    for place, row in enumerate(rows):
        row.sort_order = place
    return rows
