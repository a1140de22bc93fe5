"""What an author is told who may publish pages, but not their own."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin import messages

from home.editing.authorship import MOST_NAMED, others_who_publish, said_to_author
from home.editing.publishing import TwoPeopleTester
from home.editing.views import say_why


def say_who_publishes(request: Any, page: Any) -> None:
    """Tell an author whose turn it is, and refuse with a message where they publish all the same.

    The form has no button to publish then; what is sent nevertheless is kept as a draft.
    """
    tester = page.permissions_for_user(request.user)
    if not isinstance(tester, TwoPeopleTester) or not tester.has_right_to_publish():
        return
    if not tester.wrote_draft:
        return
    if request.method == "POST" and request.POST.get("action-publish"):
        say_why(request, ValidationError(said_to_author(page, page.latest_revision)))
    elif request.method == "GET" and page.has_unpublished_changes:
        names = [str(user) for user in others_who_publish(page, {request.user.pk})[:MOST_NAMED]]
        messages.info(
            request,
            _("You wrote part of this draft. It can be published by: %(names)s.")
            % {"names": ", ".join(names) or "—"},
        )
