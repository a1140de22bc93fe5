"""Where the admin leads to the comments on a record."""

from collections.abc import Iterator
from typing import Any

from django.db.models.signals import post_delete
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets import Button

from tracker.editing.commenting.fields import Commented, commented_models, comments_on
from tracker.editing.commenting.views import comments_page
from tracker.editing.commenting.writing import forget_comments
from tracker.editing.views.on_records import may
from tracker.models.comments import commented_as

NAME = "tracker_comments"


def commenting_addresses() -> list[URLPattern]:
    """Give the address of the comments on a record."""
    return [path("court-watch/comments/<slug:kind>/<int:pk>/", comments_page, name=NAME)]


def comments_button(record: Any, user: Any) -> Iterator[Button]:
    """Lead from the form of a record to its comments, with the number of open ones."""
    if isinstance(record, Commented) and may(user, "change", record):
        number = comments_on(record, user).open().count()
        yield Button(
            _("Comments (%(number)d)") % {"number": number} if number else _("Comments"),
            url=reverse(NAME, args=[commented_as(record), record.pk]),
            icon_name="comment",
            priority=11,
        )


def register_commenting() -> None:
    """Tell Wagtail of it, once."""
    hooks.register("register_admin_urls", commenting_addresses)
    hooks.register("register_record_buttons", comments_button)
    # For each kind: a listener to every deletion would slow them all.
    for kind, model in commented_models().items():
        post_delete.connect(forget_comments, model, dispatch_uid=f"comments.{kind}")
