"""The sitting that is on record already when somebody records what came of it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from tracker.dates import PartialDateFormField
from tracker.editing.hearings.outcomes import STILL_OPEN
from tracker.models import Case, Hearing
from tracker.models.confidentiality import visible_to


def cases_for(user: Any) -> QuerySet[Case]:
    """Give the cases that a user may know of."""
    return visible_to(user, Case.objects.all())


def hearings_for(user: Any) -> QuerySet[Hearing]:
    """Give the hearings that a user may know of."""
    return visible_to(user, Hearing.objects.select_related("case"))


def planned_sitting(user: Any, case: str, day: str) -> Hearing | None:
    """Give the one sitting of a case on a day, both as typed, of which nothing came yet."""
    try:
        typed = PartialDateFormField(required=False).clean(day)
    except ValidationError:
        return None
    if typed is None or not case.isascii() or not case.isdigit():
        return None
    known = hearings_for(user).filter(
        case=int(case[:12]), held_on=str(typed), outcome__in=STILL_OPEN
    )
    found = list(known[:2])
    return found[0] if len(found) == 1 else None
