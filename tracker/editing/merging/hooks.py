"""What Wagtail finds of merging: addresses, buttons, a menu entry, the log."""

from wagtail import hooks

from tracker.editing.merging.log import register_merges


def register_merging() -> None:
    """Tell Wagtail of it, once."""
    hooks.register("register_log_actions", register_merges)
