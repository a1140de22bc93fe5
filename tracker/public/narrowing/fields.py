"""The fields that can be written with the words, their names in both languages, and their values.

Each stands for facets of the index: `charge` for the article and for the kind of charge.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy as _

from tracker import choices
from tracker.choices import Vocabulary
from tracker.public.kinds import Label

YEARS: Final = "years"
Source = Vocabulary | str
"""Where a facet's values come from: a vocabulary, the records of a kind, or `YEARS`."""


@dataclass(frozen=True)
class Field:
    """A field: its code, what it is called on pages, its typed names, and its facets."""

    code: str
    label: Label
    names: tuple[str, ...]
    facets: tuple[tuple[str, Source], ...]


FIELDS: Final = {
    field.code: field
    for field in (
        Field(
            "charge",
            _("Charge"),
            ("charge", "charges", "article", "បទចោទ", "មាត្រា"),
            (("provision", "provision"), ("charge_group", choices.ChargeGroup)),
        ),
        Field("court", _("Court"), ("court", "តុលាការ"), (("court", "court"),)),
        Field(
            "province",
            _("Province"),
            ("province", "ខេត្ត", "រាជធានី"),
            (("province", choices.Province),),
        ),
        Field("year", _("Year"), ("year", "ឆ្នាំ"), (("year", YEARS),)),
        Field(
            "place",
            _("Place of detention"),
            ("place", "prison", "ពន្ធនាគារ", "កន្លែងឃុំឃាំង"),
            (("place", "place"),),
        ),
        Field("law", _("Law"), ("law", "ច្បាប់"), (("law", "law"),)),
        Field(
            "affiliation",
            _("Affiliation"),
            ("affiliation", "organisation", "organization", "អង្គការ", "អង្គភាព"),
            (("affiliation", "organisation"),),
        ),
        Field("status", _("Status"), ("status", "ស្ថានភាព"), (("status", choices.LibertyStatus),)),
        Field("stage", _("Stage"), ("stage", "ដំណាក់កាល"), (("stage", choices.LegalStage),)),
        Field("verdict", _("Verdict"), ("verdict", "សាលក្រម"), (("verdict", choices.Verdict),)),
        Field("sex", _("Sex"), ("sex", "ភេទ"), (("sex", choices.Sex),)),
    )
}


def _codes() -> Iterator[tuple[str, str]]:
    for field in FIELDS.values():
        yield from ((name, field.code) for name in field.names)


FIELD_NAMES: Final = dict(_codes())
"""The code of a field by each of its names: what a typed query is read with."""
