"""Which documents have to be built again because a record that they quote, or quoted, changed."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Final

from tracker.publication.batches import batched
from tracker.publication.canonical import Document
from tracker.publication.dependants import Keys, dependants
from tracker.publication.models import PublishedRecord
from tracker.publication.redaction import references_in
from tracker.publication.refs import KIND_OF_PREFIX, parse_reference, reference_for

KeysByKind = dict[str, Keys]
# Kinds whose documents many others quote, and of which they quote only `Shown.quoted`.
QUOTED_BY_NAME: Final = frozenset({"court", "place", "organisation", "law"})


@dataclass(frozen=True)
class Shown:
    """What readers see of a record at one moment, as far as other documents depend on it."""

    sha256: str
    quoted: tuple[Any, ...]
    references: frozenset[str]

    @classmethod
    def of(cls, document: Document, sha256: str) -> "Shown":
        """Read it off a document."""
        quoted = (*document["name"].values(), (document.get("province") or {}).get("code"))
        return cls(sha256, quoted, frozenset(references_in(document)))


def shown(keys: KeysByKind) -> dict[str, Shown]:
    """Give what readers see now of the records that they can open, by reference."""
    found: dict[str, Shown] = {}
    for some in batched(references_of(keys), 500):
        live = PublishedRecord.objects.live().filter(pk__in=some)
        for reference, *current in live.values_list("pk", "current__document", "current__sha256"):
            found[reference] = Shown.of(*current)
    return found


def touched(own: KeysByKind, before: dict[str, Shown], after: dict[str, Shown]) -> KeysByKind:
    """Give the records, others than these, whose documents a change from before to after can touch.

    They are those that quote a changed record now, and those that it no longer leads to: the case
    that a hearing was moved from, the person who is no longer a defendant.
    """
    found: KeysByKind = defaultdict(set)
    for kind, keys in own.items():
        changed = [key for key in keys if _has_changed(kind, key, before, after)]
        for other, quoting in dependants(kind, changed).items():
            found[other] |= quoting
        for reference in _lost(kind, changed, before, after):
            other, key = parse_reference(reference)
            found[other].add(key)
    return {kind: keys - own.get(kind, set()) for kind, keys in found.items()}


def references_of(keys: KeysByKind) -> list[str]:
    """Write the references of records that are given by kind and key."""
    return [reference_for(kind, key) for kind, wanted in keys.items() for key in sorted(wanted)]


def _has_changed(kind: str, key: int, before: dict[str, Shown], after: dict[str, Shown]) -> bool:
    old, new = (shown.get(reference_for(kind, key)) for shown in (before, after))
    if old is None or new is None:
        return old is not new
    return old.quoted != new.quoted if kind in QUOTED_BY_NAME else old.sha256 != new.sha256


def _lost(
    kind: str, keys: list[int], before: dict[str, Shown], after: dict[str, Shown]
) -> set[str]:
    """References that the documents of records held before, and no longer hold."""
    lost: set[str] = set()
    for key in keys:
        reference = reference_for(kind, key)
        old, new = before.get(reference), after.get(reference)
        if old is not None:
            lost |= old.references - (new.references if new else frozenset())
    return {reference for reference in lost if reference[:1] in KIND_OF_PREFIX}
