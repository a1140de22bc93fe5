"""People of a list made defendants in a case's draft, all of them or none."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from wagtail.actions.create import CreateAction
from wagtail.actions.edit import EditAction

from tracker.models import Case, Defendant, DefendantCitation, Person, PersonCitation, Source


class ChangedMeanwhileError(Exception):
    """Somebody saved the case after the editor was shown its defendants."""


def add_defendants(
    case: Case, people: Iterable[Person], source: Source | None, seen: int | None, user: Any
) -> Case:
    """Add people to the draft of a case as accused, each on `source`; who is new, as a draft on it.

    Give the draft. `seen` is the key of the revision that the editor looked at. Raises
    ChangedMeanwhileError where there is a newer one, as after the same list was sent twice, and
    PermissionDenied where the user may not write or the case is locked; then nothing is written.
    """
    with transaction.atomic():
        row = Case.objects.select_for_update().get(pk=case.pk)
        if row.latest_revision_id != seen:
            raise ChangedMeanwhileError
        draft: Case = row.get_latest_revision_as_object()
        present = {item.person_id for item in draft.defendants.all()}
        for person in people:
            known = _on_record(person, source, user)
            if known.pk not in present:
                present.add(known.pk)
                draft.defendants.add(_accused(known, source, len(present)))
        written: Case = EditAction(draft, user=user).execute()
        return written


def _accused(person: Person, source: Source | None, place: int) -> Defendant:
    defendant = Defendant(person=person, sort_order=place)
    if source:
        defendant.citations.add(DefendantCitation(source=source))
    return defendant


def _on_record(person: Person, source: Source | None, user: Any) -> Person:
    """Give a person with a key, begun as a draft if there is none yet."""
    if person.pk:
        return person
    if source:
        person.citations.add(PersonCitation(source=source, statement="name"))
    begun: Person = CreateAction(person, user=user).execute()
    return begun
