"""Publishing: the documents of records, and of every record that quotes them, in one transaction."""

from collections import defaultdict
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction

from tracker.localized import Pair
from tracker.models import Record, Source
from tracker.publication.dependants import citing, dependants
from tracker.publication.documents import build_documents
from tracker.publication.documents.loading import MODEL_OF_KIND
from tracker.publication.models import PublishedRecord, PublishedVersion
from tracker.publication.refs import parse_reference, reference_for
from tracker.publication.tombstones import NO_LONGER_PUBLIC, bury
from tracker.publication.versions import write_documents

Keys = dict[str, set[int]]
BATCH = 200
# Kinds whose documents many others quote, and only by their name.
QUOTED_BY_NAME = frozenset({"court", "place", "organisation", "law"})


def publish_records(records: Iterable[Record], note: Pair | None = None) -> list[PublishedVersion]:
    """Publish records that are live and public, and what quotes them; give the versions made.

    A record that may no longer be shown is withdrawn. Raises ValidationError, with nothing written,
    where the facts of a record contradict each other.
    """
    records = list(records)
    with transaction.atomic():
        own = _keys_of(records)
        refuse_contradictions(own)
        before = _names_of(own)
        versions = republish(own, dict.fromkeys(_references(own), note) if note else {})
        touched = _touched(own, before)
        return versions + republish(touched, _notes_for(touched, records))


def republish_citing(source: Source) -> list[PublishedVersion]:
    """Rebuild the documents that cite a source, after its title or address was changed."""
    note = _following(source.reference)
    with transaction.atomic():
        keys = citing(source)
        return republish(keys, dict.fromkeys(_references(keys), note))


def republish(keys: Keys, notes: dict[str, Pair]) -> list[PublishedVersion]:
    """Build and write the documents of records by kind and key; withdraw those not public."""
    made: list[PublishedVersion] = []
    for kind, wanted in keys.items():
        ordered = sorted(wanted)
        for start in range(0, len(ordered), BATCH):
            built = build_documents(kind, ordered[start : start + BATCH])
            bury((key for key, document in built.items() if document is None), NO_LONGER_PUBLIC)
            made += write_documents({k: d for k, d in built.items() if d is not None}, notes)
    return made


def refuse_contradictions(keys: Keys) -> None:
    """Raise ValidationError, naming the records, if the stored facts of any contradict each other."""
    found = [
        f"{record.reference}: {problem.message}"
        for kind, relations in _CHECKED.items()
        for record in MODEL_OF_KIND[kind]
        .objects.filter(pk__in=keys.get(kind, ()))
        .prefetch_related(*relations)
        for problem in record.problems()
    ]
    if found:
        raise ValidationError(found)


# What the facts that can contradict each other hang on, by kind.
_CHECKED = {"person": ["detentions"], "case": ["defendants", "decisions"], "hearing": ["case"]}


def _keys_of(records: list[Record]) -> Keys:
    keys: Keys = defaultdict(set)
    for record in records:
        keys[record.kind].add(record.pk)
    return keys


def _references(keys: Keys) -> list[str]:
    return [reference_for(kind, key) for kind, wanted in keys.items() for key in wanted]


def _names_of(keys: Keys) -> dict[str, tuple[str, str]]:
    rows = PublishedRecord.objects.live().filter(pk__in=_references(keys))
    return {key: (km, en) for key, km, en in rows.values_list("pk", "title_km", "title_en")}


def _touched(own: Keys, before: dict[str, tuple[str, str]]) -> Keys:
    """What else quotes the records: all for facts, and for institutions if the name changed."""
    after = _names_of(own)
    touched: Keys = defaultdict(set)
    for kind, wanted in own.items():
        changed = {
            key
            for key in wanted
            if kind not in QUOTED_BY_NAME
            or before.get(reference_for(kind, key)) != after.get(reference_for(kind, key))
        }
        for other, keys in dependants(kind, changed).items() if changed else ():
            touched[other] |= keys - own.get(other, set())
    return touched


def _notes_for(touched: Keys, records: list[Record]) -> dict[str, Pair]:
    if len(records) != 1:
        return {}
    return dict.fromkeys(_references(touched), _following(records[0].reference))


def _following(reference: str) -> Pair:
    return {
        "km": f"កែតាមការផ្លាស់ប្តូរនៅ {reference}។",
        "en": f"Follows a change in {reference}.",
    }


def is_published(reference: str) -> bool:
    """Whether a reference was ever public; such a record is withdrawn, never deleted."""
    parse_reference(reference)
    return PublishedRecord.objects.filter(pk=reference).exists()
