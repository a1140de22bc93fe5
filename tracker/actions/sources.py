"""Two people for what readers see of a source."""

from typing import Any

from tracker.actions.holding_back import left_to_readers
from tracker.actions.quoting import references_of
from tracker.models import Source
from tracker.publication.batches import batched
from tracker.publication.dependants import citing
from tracker.publication.models import PublishedRecord


def held_back(before: Source, after: Source, by: Any) -> dict[str, Any] | None:
    """Give what readers go on seeing of a source that a user is about to save; None: the row.

    A source is made confidential by anybody, at once.
    """
    if after.is_confidential or not is_told(before):
        return None
    return left_to_readers(before, after, by)


def is_told(source: Source) -> bool:
    """Whether a document tells of a source, or would again once a withdrawn record comes back."""
    cited_by = references_of(citing(source))
    public = PublishedRecord.objects.all()
    return any(public.filter(pk__in=some).exists() for some in batched(cited_by, 500))
