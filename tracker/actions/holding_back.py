"""Two people for what readers see of a row without drafts: what one changed waits for another.

The row holds what was saved last. What readers see of it meanwhile stands in its `shown`, from
which every document is built (models/held_back.py).
"""

from typing import Any, Final

from tracker.models.held_back import HeldBack

# Whoever may publish cases may change what the published ones rest on.
PUBLISHES: Final = "tracker.publish_case"


def left_to_readers(before: HeldBack, after: HeldBack, by: Any) -> dict[str, Any] | None:
    """Give what readers go on seeing of a row that a user is about to save; None: the row.

    What is saved is what the user had before them, so a reviewer who changed nothing of it since
    readers saw it last lets it through.
    """
    seen = before.shown or {"told": before.told(), "by": []}
    if after.told() == seen["told"]:
        return None
    authors = set(seen["by"])
    if after.told() != before.told():
        authors.add(by.pk)
    if by.has_perm(PUBLISHES) and by.pk not in authors:
        return None
    return {**seen, "by": sorted(authors)}
