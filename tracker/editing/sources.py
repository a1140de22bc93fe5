"""Sources and limits have no drafts: a change in one reaches the documents that tell of it."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin import messages

from tracker.actions.publish import republish_citing, republish_limits
from tracker.editing.views.faults import say_why
from tracker.models import DetentionLimit, Source

# Whoever may publish cases may change what the published ones cite.
PUBLISHES = "tracker.publish_case"


def tell_readers_of_source(request: Any, source: Any) -> None:
    """Rebuild the documents that cite a source that was saved, if the editor may publish.

    A source that was made confidential leaves the documents whoever did it.
    """
    if not isinstance(source, Source):
        return
    if source.is_confidential or request.user.has_perm(PUBLISHES):
        try:
            republish_citing(source)
        except Exception as error:
            say_why(request, error)
    else:
        messages.info(
            request,
            _("Readers see the change in this source once a reviewer has saved it too."),
        )


def tell_readers_of_limit(request: Any, limit: Any) -> None:
    """Rebuild the documents that state limits of detention, after one was added or changed."""
    if not isinstance(limit, DetentionLimit):
        return
    if request.user.has_perm(PUBLISHES):
        try:
            republish_limits()
        except Exception as error:
            say_why(request, error)
    else:
        messages.info(
            request, _("Readers see the change in this limit once a reviewer has saved it too.")
        )
