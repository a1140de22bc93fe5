"""Keeping the keys of names in step with what editors save and publish.

A key too many costs a look at one person more, a key that lacks lets a duplicate pass. So names are
added as they are written, and what is gone is taken out with the next draft or publication.
"""

from collections.abc import Collection
from typing import Any

from django.db.models.signals import post_save
from wagtail.signals import published

from tracker.models import NameKey, Person, PersonName


def connect() -> None:
    """Listen to what writes names, once."""
    post_save.connect(_keep_own, sender=Person, dispatch_uid="tracker.name_keys.person")
    post_save.connect(_add_other, sender=PersonName, dispatch_uid="tracker.name_keys.other")
    published.connect(_keep_published, sender=Person, dispatch_uid="tracker.name_keys.published")


def _keep_own(
    instance: Person, *, update_fields: Collection[str] | None, raw: bool, **_extra: Any
) -> None:
    # Wagtail ends the saving of a draft by pointing its record at it.
    if update_fields and "latest_revision" in update_fields:
        NameKey.objects.keep([instance.pk])
    # A fixture comes before what it refers to; a rebuild follows it.
    elif not raw:
        NameKey.objects.add_names(instance.pk, [instance.name_km, instance.name_en])


def _add_other(instance: PersonName, *, raw: bool, **_extra: Any) -> None:
    if not raw:
        NameKey.objects.add_names(instance.person_id, [instance.text])


def _keep_published(instance: Person, **_extra: Any) -> None:
    NameKey.objects.keep([instance.pk])
