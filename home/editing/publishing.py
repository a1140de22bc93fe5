"""Pages that take two people to publish, whichever way they are published."""

from typing import Any

from django.utils.functional import cached_property
from wagtail.admin.forms.pages import CopyForm
from wagtail.models import PagePermissionTester

from home.editing.authorship import authors_of, refuse_own_work


class TwoPeopleTester(PagePermissionTester):
    """What a user may do with a page: publish it, unless they wrote part of its draft."""

    def has_right_to_publish(self) -> bool:
        """Whether the user's groups may publish the page, whoever wrote it."""
        return bool(super().can_publish())

    def can_publish(self) -> bool:
        """Whether the user may publish the newest draft."""
        return self.has_right_to_publish() and not self.wrote_draft

    def can_set_view_restrictions(self) -> bool:
        """Whoever wrote a page may still keep it from the public."""
        return self.has_right_to_publish()

    def can_unschedule(self) -> bool:
        """Whoever wrote a page may still stop its publication."""
        return self.has_right_to_publish()

    @cached_property
    def wrote_draft(self) -> bool:
        """Whether the user wrote part of what publishing the newest draft would show."""
        draft = self.page.latest_revision if self.page.pk else None
        return draft is not None and self.user.pk in authors_of(self.page, draft)


class DraftCopyForm(CopyForm):
    """Copies begin as drafts: a copy has a title and an address of its own to be reviewed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("publish_copies", None)


class TwoPeopleMixin:
    """A page whose drafts are published by somebody who wrote none of them."""

    copy_form_class = DraftCopyForm

    def permissions_for_user(self, user: Any) -> TwoPeopleTester:
        """Give what a user may do with the page; wherever Wagtail asks who may publish."""
        return TwoPeopleTester(user, self)

    def publish(self, revision: Any, user: Any = None, **kwargs: Any) -> None:
        """Publish a revision; raises ValidationError where `user` wrote part of it."""
        page: Any = self
        refuse_own_work(page, revision, user)
        super().publish(revision, user, **kwargs)  # type: ignore[misc]
