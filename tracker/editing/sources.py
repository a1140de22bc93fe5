"""A source has no drafts: what is changed in it reaches the documents that cite it."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin import messages

from tracker.actions.publish import republish_citing
from tracker.editing.views.faults import say_why
from tracker.models import Source

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
