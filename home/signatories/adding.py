"""Pasted lines made signatories in a statement's draft, all of them or none."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from home.models.signatories import Signatory, SignatoryKind
from home.models.statements import StatementPage
from home.signatories.lines import Line, signatory_key


class ChangedMeanwhileError(Exception):
    """Somebody saved the statement after the editor was shown its signatories."""


def keys_of(draft: StatementPage) -> frozenset[tuple[str, str]]:
    """Give what those who signed already are known by."""
    return frozenset((signatory_key(row.name), row.country) for row in draft.signatories.all())


def add_signatories(
    page: StatementPage, lines: Iterable[Line], kind: str, seen: int | None, user: Any
) -> int:
    """Add the new signatories of a list to the end of a statement's draft; give how many.

    `seen` is the key of the revision that the editor looked at. Raises ChangedMeanwhileError where
    there is a newer one, as after the same list was sent twice, and PermissionDenied where the
    statement is locked; then nothing is written.
    """
    with transaction.atomic():
        row = StatementPage.objects.select_for_update().get(pk=page.pk)
        if row.latest_revision_id != seen:
            raise ChangedMeanwhileError
        lock = row.get_lock()
        if lock and lock.for_user(user):
            raise PermissionDenied
        draft: StatementPage = row.get_latest_revision_as_object()
        return _add_to(draft, lines, kind, user)


def _add_to(draft: StatementPage, lines: Iterable[Line], kind: str, user: Any) -> int:
    known, place = keys_of(draft), len(draft.signatories.all())
    new = [line for line in lines if line.is_new and line.key not in known]
    for line in new:
        place += 1
        draft.signatories.add(_signatory(line, kind, place, draft))
    # A draft may still lack what its form requires.
    draft.save_revision(user=user, log_action=True, clean=False)
    return len(new)


def _signatory(line: Line, kind: str, place: int, draft: StatementPage) -> Signatory:
    name, comma, role = line.name.partition(",")
    is_person = kind == SignatoryKind.PERSON
    return Signatory(
        name=name.strip() if is_person else line.name,
        role=role.strip() if is_person and comma else "",
        acronym=line.acronym,
        country=line.country,
        kind=kind,
        sort_order=place,
        locale=draft.locale,
    )
