"""Which builder makes which kind of document."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final

from tracker.models import Record
from tracker.publication.canonical import Document
from tracker.publication.documents.cases import build_case_document
from tracker.publication.documents.hearings import build_hearing_document
from tracker.publication.documents.incidents import build_incident_document
from tracker.publication.documents.institutions import (
    build_court_document,
    build_organisation_document,
    build_place_document,
)
from tracker.publication.documents.laws import build_law_document, build_provision_document
from tracker.publication.documents.limits import detention_limits
from tracker.publication.documents.loading import fresh, load
from tracker.publication.documents.people import build_person_document
from tracker.publication.hidden_names import redactor as redactor_for_everyone
from tracker.publication.redaction import Redactor

Builder = Callable[[Any], Document]

BUILDERS: Final[dict[str, Builder]] = {
    "person": build_person_document,
    "case": build_case_document,
    "hearing": build_hearing_document,
    "incident": build_incident_document,
    "court": build_court_document,
    "place": build_place_document,
    "organisation": build_organisation_document,
    "law": build_law_document,
    "provision": build_provision_document,
}


def build_document(record: Record) -> Document:
    """Build the document of a record from what the database holds of it now."""
    return redactor_for_everyone().document(BUILDERS[record.kind](fresh(record)))


def build_documents(
    kind: str, keys: Iterable[int], redactor: Redactor | None = None
) -> dict[str, Document | None]:
    """Build the documents of records of one kind, by reference; None for those not public.

    A record that is public while what it depends on is not (a hearing whose case is a draft) is not
    public either. `redactor` takes out hidden names; those on record are read if it is not given.
    """
    build = _builder_for_many(kind)
    redactor = redactor or redactor_for_everyone()
    return {
        record.reference: redactor.document(build(record)) if may_be_shown(record) else None
        for record in load(kind, keys)
    }


def may_be_shown(record: Record) -> bool:
    """Whether a record and what it can't be read without are public."""
    case = getattr(record, "case", None) if record.kind == "hearing" else None
    return record.is_public and (case is None or case.is_public)


def _builder_for_many(kind: str) -> Builder:
    """Read once what every document of a kind would read."""
    if kind == "person":
        return partial(build_person_document, limits=detention_limits())
    return BUILDERS[kind]
