"""What every installation begins with: the groups with their rights, and the review."""

from typing import Any

from tracker.editing.installation.groups import make_groups
from tracker.editing.installation.review import make_review


def install(**_extra: Any) -> None:
    """Make the groups and the review where they are missing, after a migration."""
    make_groups()
    make_review()
