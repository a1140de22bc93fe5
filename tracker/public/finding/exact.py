"""A reference typed into the search box."""

import re
from typing import Final

from search.text import normalise
from tracker.publication.models import PublishedRecord
from tracker.publication.refs import parse_reference, reference_for

_REFERENCE: Final = re.compile(r"([a-z])[ -]?(\d{1,12})", re.ASCII)
_LONGEST: Final = 40


def exact_record(typed: str) -> PublishedRecord | None:
    """Give the record whose reference was typed (`C00017`, `c17`), in whatever state it is.

    One query where it looks like a reference, none otherwise; None where there is no such record.
    """
    found = _REFERENCE.fullmatch(normalise(typed)) if len(typed) <= _LONGEST else None
    if found is None:
        return None
    try:
        kind, key = parse_reference(f"{found[1].upper()}{int(found[2]):05d}")
    except ValueError:
        return None
    records = PublishedRecord.objects.filter(pk=reference_for(kind, key))
    return records.only("reference", "kind", "slug", "state").first()
