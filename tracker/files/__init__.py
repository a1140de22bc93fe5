"""Files that are sent: what they are by their content, without who made them and where."""

from tracker.files.accepted import Accepted, accept

__all__ = ["Accepted", "accept"]
