"""Anonymising a person: the name leaves every document, the older versions of each included."""

import re
from collections import defaultdict
from collections.abc import Iterator

from tracker.actions.drafts import Content, amend_drafts, put_rows
from tracker.actions.publish import publish_records, republish
from tracker.localized import Pair
from tracker.models import Person, PersonName
from tracker.publication.canonical import Document
from tracker.publication.documents.photos import withhold_photos
from tracker.publication.hidden_names import redactor_of, spellings_of
from tracker.publication.models import PublishedVersion
from tracker.publication.names import SHORTEST
from tracker.publication.redaction import Redactor, without_identity
from tracker.publication.refs import parse_reference
from tracker.publication.rewriting import Rewrite, redact_tombstones, rewrite_versions
from tracker.publication.transactions import publishing

NOTE: Pair = {
    "km": "បានដកឈ្មោះបុគ្គលម្នាក់ចេញ។",
    "en": "A person's name was withheld.",
}
_KHMER = re.compile("[\u1780-\u17ff]")


def anonymise(person: Person, because: Pair) -> int:
    """Publish a person without their name from now on, and redact what was published before.

    Older versions keep their number and date and say that they were redacted, and why. Gives how
    many were. Undoing it takes a new publication; what was redacted does not come back.
    """
    with publishing():
        Person.objects.filter(pk=person.pk).update(visibility="anonymised")
        person.visibility = "anonymised"
        _keep_former_names(person)
        redactor = redactor_of(person)
        reason = redactor.pair(because, {"reference": person.reference})
        redacted = rewrite_versions(_without_name(person, redactor), redactor, reason)
        redact_tombstones(redactor)
        withhold_photos([person.reference])
        publish_records([person], because)
        _rebuild(set(redacted))
        return len(redacted)


def _without_name(person: Person, redactor: Redactor) -> Rewrite:
    def rewrite(reference: str, document: Document) -> Document:
        cleared = redactor.document(document)
        return without_identity(cleared) if reference == person.reference else cleared

    return rewrite


def _keep_former_names(person: Person) -> None:
    """Keep the names of older versions on the private side: they have to be hidden from now on."""
    known = spellings_of(person)
    former = sorted(set(_published_names(person)) - known)
    for text in former:
        script = "khmer" if _KHMER.search(text) else "latin"
        PersonName.objects.create(person=person, text=text, script=script)
    rows = [row for row in person.serializable_data()["other_names"] if row["text"] in former]

    def amend(content: Content) -> None:
        content["visibility"] = "anonymised"
        put_rows(content, "other_names", rows)

    amend_drafts(person, amend)


def _published_names(person: Person) -> Iterator[str]:
    for version in PublishedVersion.objects.filter(record=person.reference):
        names = [*version.document["name"].values()]
        names += [item["text"] for item in version.document["other_names"]]
        yield from (name for name in names if len(name) >= SHORTEST)


def _rebuild(references: set[str]) -> None:
    """Write the rows of redacted records anew: titles, cards and the words they are found by."""
    keys: dict[str, set[int]] = defaultdict(set)
    for reference in references:
        kind, key = parse_reference(reference)
        keys[kind].add(key)
    republish(keys, dict.fromkeys(references, NOTE))
