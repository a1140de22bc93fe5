"""Two people for what readers see of a source: what one changed waits until another saves it.

A source has no drafts, so its row holds what was saved last. What readers see of it meanwhile
stands in `Source.shown`, from which every document is built.
"""

from typing import Any, Final

from tracker.actions.quoting import references_of
from tracker.models import Source
from tracker.publication.batches import batched
from tracker.publication.dependants import citing
from tracker.publication.models import PublishedRecord

# Whoever may publish cases may change what the published ones cite.
PUBLISHES: Final = "tracker.publish_case"


def held_back(before: Source, after: Source, by: Any) -> dict[str, Any] | None:
    """Give what readers go on seeing of a source that a user is about to save; None: the row.

    What is saved is what the user had before them, so a reviewer who changed nothing of it since
    readers saw it last lets it through. A source is made confidential by anybody, at once.
    """
    if after.is_confidential or not is_told(before):
        return None
    seen = before.shown or {"told": before.told(), "by": []}
    if after.told() == seen["told"]:
        return None
    authors = set(seen["by"])
    if after.told() != before.told():
        authors.add(by.pk)
    if by.has_perm(PUBLISHES) and by.pk not in authors:
        return None
    return {**seen, "by": sorted(authors)}


def is_told(source: Source) -> bool:
    """Whether a document tells of a source, or would again once a withdrawn record comes back."""
    cited_by = references_of(citing(source))
    public = PublishedRecord.objects.all()
    return any(public.filter(pk__in=some).exists() for some in batched(cited_by, 500))
