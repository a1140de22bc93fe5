"""Publishing: the documents of records, and of all that quote them, in one transaction."""

from collections import defaultdict
from collections.abc import Iterable

from tracker.actions.quoting import KeysByKind, references_of, shown, touched
from tracker.actions.refusals import refuse_contradictions, refuse_merged
from tracker.localized import Pair
from tracker.models import Record, Source
from tracker.publication.batches import batched
from tracker.publication.canonical import Document
from tracker.publication.concealment import without_source
from tracker.publication.dependants import citing, stating_limits
from tracker.publication.documents import build_documents
from tracker.publication.documents.photos import withhold_photos
from tracker.publication.hidden_names import redactor as redactor_for_everyone
from tracker.publication.models import PublishedRecord, PublishedVersion
from tracker.publication.redaction import Redactor
from tracker.publication.refs import parse_reference
from tracker.publication.rewriting import Rewrite, rewrite_versions
from tracker.publication.tombstones import NO_LONGER_PUBLIC, bury
from tracker.publication.transactions import publishing
from tracker.publication.versions import write_documents

Notes = dict[str, Pair]
SOURCE_WITHHELD: Pair = {
    "km": "ប្រភពមួយត្រូវរក្សាជាការសម្ងាត់។",
    "en": "A source has to be kept confidential.",
}


def publish_records(records: Iterable[Record], note: Pair | None = None) -> list[PublishedVersion]:
    """Publish records that are live and public, and what quotes them; give the versions made.

    A record that may no longer be shown is withdrawn. Raises ValidationError, with nothing written,
    where a record's facts contradict each other, where a person's rest on no source, or where it
    was merged into another.
    """
    own = _keys_of(records)
    with publishing():
        refuse_merged(own)
        refuse_contradictions(own)
        before, redactor = shown(own), redactor_for_everyone()
        notes = dict.fromkeys(references_of(own), note) if note else {}
        versions = republish(own, notes, redactor)
        others = touched(own, before, shown(own))
        return versions + republish(others, _notes_on(others, own), redactor)


def republish_citing(source: Source) -> list[PublishedVersion]:
    """Rebuild the documents that cite a source, after it was changed.

    One that is confidential now leaves the older versions too, which say that they were redacted.
    """
    with publishing():
        if source.is_confidential:
            rewrite_versions(_without(source), Redactor([], []), SOURCE_WITHHELD)
        keys = citing(source)
        return republish(keys, dict.fromkeys(references_of(keys), _following(source.reference)))


def _without(source: Source) -> Rewrite:
    return lambda _reference, document: without_source(document, source.reference)


def republish_limits() -> list[PublishedVersion]:
    """Rebuild the documents that state limits of detention, after one of these was changed."""
    with publishing():
        return republish({"person": stating_limits()}, {})


def republish(
    keys: KeysByKind, notes: Notes, redactor: Redactor | None = None
) -> list[PublishedVersion]:
    """Build and write the documents of records by kind and key; withdraw those not public.

    Names that are hidden are taken out of the notes too. `redactor` takes them out; those on record
    are read if it is not given.
    """
    made: list[PublishedVersion] = []
    with publishing():
        redactor = redactor or redactor_for_everyone()
        for kind, wanted in keys.items():
            for some in batched(sorted(wanted)):
                made += _write(kind, some, notes, redactor)
    return made


def _write(kind: str, keys: list[int], notes: Notes, redactor: Redactor) -> list[PublishedVersion]:
    built = build_documents(kind, keys, redactor)
    _take_down(kind, (key for key, document in built.items() if document is None))
    documents = {key: document for key, document in built.items() if document is not None}
    return write_documents(documents, _without_names(notes, documents, redactor))


def _take_down(kind: str, references: Iterable[str]) -> None:
    hidden = list(references)
    if bury(hidden, NO_LONGER_PUBLIC) and kind == "person":
        withhold_photos(hidden)


def _without_names(notes: Notes, documents: dict[str, Document], redactor: Redactor) -> Notes:
    return {
        reference: redactor.pair(notes[reference], document)
        for reference, document in documents.items()
        if reference in notes
    }


def _keys_of(records: Iterable[Record]) -> KeysByKind:
    keys: KeysByKind = defaultdict(set)
    for record in records:
        keys[record.kind].add(record.pk)
    return keys


def _notes_on(others: KeysByKind, own: KeysByKind) -> Notes:
    """Say which record's change the others follow, where it was one."""
    changed = references_of(own)
    if len(changed) != 1:
        return {}
    return dict.fromkeys(references_of(others), _following(changed[0]))


def _following(reference: str) -> Pair:
    return {
        "km": f"កែតាមការផ្លាស់ប្តូរនៅ {reference}។",
        "en": f"Follows a change in {reference}.",
    }


def is_published(reference: str) -> bool:
    """Whether a reference was ever public; such a record is withdrawn, never deleted."""
    parse_reference(reference)
    return PublishedRecord.objects.filter(pk=reference).exists()
