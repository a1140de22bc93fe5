"""Places where people are held."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.choices import PlaceKind, Province
from tracker.models.fields import (
    both_or_neither,
    code_field,
    coordinate,
    khmer_name,
    latin_name,
    long_text,
    written_in_one_language,
)
from tracker.models.records import Record, RecordQuerySet, anonymised_only_for_people
from tracker.models.searched import Searched, searched


class Place(Searched, Record):
    """A place of detention; a wing or a centre can be part of a larger one."""

    kind: ClassVar[str] = "place"
    prefix: ClassVar[str] = "D"

    name_km = khmer_name(_("name in Khmer"))
    name_en = latin_name(_("name in English"))
    other_names = long_text(_("other names"), help_text=_("One a line."))
    place_kind = code_field(PlaceKind, _("kind"), default="prison")
    province = code_field(Province, _("province"), blank=True)
    part_of: Any = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
    )
    latitude = coordinate(_("latitude"), 90)
    longitude = coordinate(_("longitude"), 180)
    note_km = long_text(_("note in Khmer"))
    note_en = long_text(_("note in English"))

    search_fields = searched("name_km", "name_en", "other_names")

    objects = RecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("place of detention")
        verbose_name_plural = _("places of detention")
        constraints = [
            written_in_one_language("name", "place_named"),
            PlaceKind.constraint("place_kind", "place_kind_known"),
            Province.constraint("province", "place_province_known", blank=True),
            both_or_neither("latitude", "longitude", "place_coordinates_whole"),
            anonymised_only_for_people("place_visibility"),
        ]
