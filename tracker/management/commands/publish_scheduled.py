"""Publish and take offline what is due, each for itself: one that is refused holds up no other."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.management.base import CommandError
from django.utils import timezone
from wagtail.management.commands.publish_scheduled import Command as WagtailCommand
from wagtail.models import DraftStateMixin, Revision

from tracker.models.records import Referenced


class Command(WagtailCommand):
    """`manage.py publish_scheduled`, in the place of Wagtail's, which stops at the first fault."""

    help = "Publish what is scheduled, and take offline what has expired."

    def handle(self, *args: Any, **options: Any) -> None:
        """Do what is due; exit with 1, naming what was refused and why, if anything was."""
        if options["dryrun"]:
            super().handle(*args, **options)
            return
        refused = [*_take_offline(), *_publish()]
        if refused:
            raise CommandError("Refused, and left as it was:\n" + "\n".join(refused))


def _take_offline() -> Iterator[str]:
    for model in apps.get_models():
        if not issubclass(model, DraftStateMixin):
            continue
        over: Any = model._default_manager.filter(live=True, expire_at__lt=timezone.now())
        for expired in over:
            try:
                expired.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
            except ValidationError as error:
                yield _told(expired, error)


def _publish() -> Iterator[str]:
    due = Revision.objects.filter(approved_go_live_at__lt=timezone.now())
    for revision in due.order_by("approved_go_live_at"):
        try:
            revision.publish(log_action="wagtail.publish.scheduled")
        except ValidationError as error:
            yield _told(revision.content_object, error)


def _told(thing: Any, error: ValidationError) -> str:
    """Name what was refused without its name, which may be hidden, and say why."""
    named = thing.reference if isinstance(thing, Referenced) else f"{thing._meta.label} {thing.pk}"
    return f"{named}: {' '.join(error.messages)}"
