"""Parties, unions, associations and communities that people belong to."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.choices import OrganisationKind
from tracker.models.fields import (
    code_field,
    khmer_name,
    latin_name,
    long_text,
    written_in_one_language,
)
from tracker.models.records import Record, RecordQuerySet, anonymised_only_for_people
from tracker.models.searched import Searched, searched


class Organisation(Searched, Record):
    """A party, union, association, newsroom or community."""

    kind: ClassVar[str] = "organisation"
    prefix: ClassVar[str] = "O"

    name_km = khmer_name(_("name in Khmer"))
    name_en = latin_name(_("name in English"))
    acronym = models.CharField(_("acronym"), max_length=40, blank=True, default="")
    organisation_kind = code_field(OrganisationKind, _("kind"), default="other")
    is_abroad = models.BooleanField(_("based abroad"), default=False)
    url = models.URLField(_("website"), blank=True, default="")
    note_km = long_text(_("note in Khmer"))
    note_en = long_text(_("note in English"))

    search_fields = searched("name_km", "name_en", "acronym")

    objects = RecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        constraints = [
            written_in_one_language("name", "organisation_named"),
            OrganisationKind.constraint("organisation_kind", "organisation_kind_known"),
            anonymised_only_for_people("organisation_visibility"),
        ]
