"""What editors are told of limits of detention, whose changes wait for a second person."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin import messages

from tracker.actions.holding_back import PUBLISHES
from tracker.actions.publish import republish_limits
from tracker.editing.views.faults import say_why
from tracker.models import DetentionLimit
from tracker.models.confidentiality import called


def tell_readers_of_limit(request: Any, limit: Any) -> None:
    """Rebuild the documents that state limits after one was saved, unless its change waits."""
    if not isinstance(limit, DetentionLimit):
        return
    if limit.shown is not None:
        told = _("Readers see the change in this limit once another reviewer has agreed to it.")
        messages.info(request, told)
    elif request.user.has_perm(PUBLISHES):
        try:
            republish_limits()
        except Exception as error:
            say_why(request, error)


def say_which_limit_waits(request: Any, limit: Any) -> None:
    """Tell whoever opens a limit that waits what readers see, and who can agree to the change."""
    if request.method != "GET" or not isinstance(limit, DetentionLimit) or limit.shown is None:
        return
    is_theirs = request.user.pk in limit.shown["by"]
    if request.user.has_perm(PUBLISHES) and not is_theirs:
        told = _("To agree to this change, say why and save it as it is. Readers see now: %(seen)s")
    else:
        told = _("Another reviewer has to agree to this change. Readers see now: %(seen)s")
    messages.info(request, told % {"seen": _seen(limit, request.user)})


def _seen(limit: DetentionLimit, user: Any) -> str:
    seen = limit.for_readers()
    if seen is None:
        return _("nothing")
    return "; ".join(
        f"{field.verbose_name}: {_value(seen, field.name, user)}"
        for field in limit._meta.fields
        if field.attname in limit.told_fields
        and seen.told()[field.attname] != limit.told()[field.attname]
    )


def _value(limit: DetentionLimit, name: str, user: Any) -> str:
    value = getattr(limit, name)
    if name in ("law", "source"):
        return called(value, user)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return "—" if value is None else str(value)
