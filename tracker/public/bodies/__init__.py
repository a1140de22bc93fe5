"""What a page tells of a record beyond what its document states: computed for a day."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from tracker.public.bodies.cases import of_case
from tracker.public.bodies.hearings import of_hearing
from tracker.public.bodies.people import of_person
from tracker.publication.canonical import Document

__all__ = ["computed"]

_OF_KIND: Final[dict[str, Callable[[Document, date], dict[str, Any]]]] = {
    "person": of_person,
    "case": of_case,
    "hearing": of_hearing,
}


def computed(document: Document, day: date) -> dict[str, Any]:
    """Give what follows from a document on a day, by the names that its template uses."""
    of_kind = _OF_KIND.get(document["kind"])
    return of_kind(document, day) if of_kind else {}
