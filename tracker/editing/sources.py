"""Sources have no drafts: a change in one reaches the documents that tell of it."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin import messages

from tracker.actions.holding_back import PUBLISHES
from tracker.actions.publish import republish_citing
from tracker.editing.views.faults import say_why
from tracker.models import Source


def tell_readers_of_source(request: Any, source: Any) -> None:
    """Rebuild the documents that cite a source that was saved, unless its change is held back.

    A source that was made confidential leaves the documents whoever did it.
    """
    if not isinstance(source, Source):
        return
    if source.shown is not None:
        messages.info(
            request,
            _("Readers see the change in this source once another reviewer has saved it too."),
        )
    elif source.is_confidential or request.user.has_perm(PUBLISHES):
        try:
            republish_citing(source)
        except Exception as error:
            say_why(request, error)


def say_what_is_held_back(request: Any, source: Any) -> None:
    """Tell whoever opens a source with changes that wait what readers see, and who lets them."""
    if request.method != "GET" or not isinstance(source, Source) or source.shown is None:
        return
    is_theirs = request.user.pk in source.shown["by"]
    if request.user.has_perm(PUBLISHES) and not is_theirs:
        told = _("Save this source to let readers see what was changed. They see now: %(seen)s")
    else:
        told = _("Another reviewer has to save this source. Readers see now: %(seen)s")
    messages.info(request, told % {"seen": _seen(source)})


def _seen(source: Source) -> str:
    """Give what readers see otherwise; of a source they don't see, nothing that it was called."""
    seen = source.for_readers()
    if seen.is_confidential:
        return _("a confidential source")
    return "; ".join(
        f"{field.verbose_name}: {_value(seen, field.name)}"
        for field in source._meta.fields
        if field.name in source.told_fields
        and getattr(seen, field.name) != getattr(source, field.name)
    )


def _value(source: Source, name: str) -> str:
    say = getattr(source, f"get_{name}_display", None)
    return str(say() if say else getattr(source, name) or "—")
