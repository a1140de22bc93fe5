"""Courts of law."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.choices import CourtLevel, Province
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


class Court(Searched, Record):
    """A court; a chamber that sits elsewhere is a court of its own."""

    kind: ClassVar[str] = "court"
    prefix: ClassVar[str] = "K"

    name_km = khmer_name(_("name in Khmer"))
    name_en = latin_name(_("name in English"))
    other_names = long_text(_("other names"), help_text=_("One a line."))
    level = code_field(CourtLevel, _("level"))
    province = code_field(Province, _("province"), blank=True)
    appeals_go_to: Any = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, verbose_name=_("appeals go to")
    )
    latitude = coordinate(_("latitude"), 90)
    longitude = coordinate(_("longitude"), 180)
    note_km = long_text(_("note in Khmer"))
    note_en = long_text(_("note in English"))

    search_fields = searched("name_km", "name_en", "other_names")

    objects = RecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("court")
        verbose_name_plural = _("courts")
        constraints = [
            written_in_one_language("name", "court_named"),
            CourtLevel.constraint("level", "court_level_known"),
            Province.constraint("province", "court_province_known", blank=True),
            both_or_neither("latitude", "longitude", "court_coordinates_whole"),
            anonymised_only_for_people("court_visibility"),
        ]
