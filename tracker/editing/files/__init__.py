"""Files of sources: what they are by their content, without who made them, where and with what."""

from tracker.editing.files.accepted import Accepted, accept

__all__ = ["Accepted", "accept"]
