"""What readers may filter by, each declared once."""

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy as _

from tracker import choices
from tracker.public.filters.values import References, Terms, Values, Years
from tracker.public.kinds import Label


@dataclass(frozen=True)
class Facet:
    """One filter: the parameter's name, which is the index's too, what it asks, and its values.

    A hidden one works in the address and is shown as a chip, but offers no choices: there would be
    thousands.
    """

    name: str
    label: Label
    values: Values
    hidden: bool = False


STATUS: Final = Facet("status", _("Status"), Terms(choices.LibertyStatus))
SEX: Final = Facet("sex", _("Sex"), Terms(choices.Sex))
GROUND: Final = Facet("ground", _("Why recorded"), Terms(choices.GroundOfInterest))
AFFILIATION: Final = Facet("affiliation", _("Affiliation"), References("organisation"))
PLACE: Final = Facet("place", _("Place of detention"), References("place"))

STAGE: Final = Facet("stage", _("Stage"), Terms(choices.LegalStage))
VERDICT: Final = Facet("verdict", _("Verdict"), Terms(choices.Verdict))
CHARGE_GROUP: Final = Facet("charge_group", _("Kind of charge"), Terms(choices.ChargeGroup))
PROVISION: Final = Facet("provision", _("Provision of law"), References("provision"))
LAW: Final = Facet("law", _("Law"), References("law"))
COURT: Final = Facet("court", _("Court"), References("court"))
PROVINCE: Final = Facet("province", _("Province"), Terms(choices.Province))
YEAR: Final = Facet("year", _("Year"), Years())

HEARING_KIND: Final = Facet("kind", _("Kind of hearing"), Terms(choices.HearingKind))
OUTCOME: Final = Facet("outcome", _("Outcome"), Terms(choices.HearingOutcome))
INCIDENT_KIND: Final = Facet("kind", _("Kind of incident"), Terms(choices.IncidentKind))
COURT_LEVEL: Final = Facet("kind", _("Level"), Terms(choices.CourtLevel))
PLACE_KIND: Final = Facet("kind", _("Kind of place"), Terms(choices.PlaceKind))
ORGANISATION_KIND: Final = Facet("kind", _("Kind of organisation"), Terms(choices.OrganisationKind))

OF_PERSON: Final = Facet("person", _("Person"), References("person"), hidden=True)
OF_CASE: Final = Facet("case", _("Case"), References("case"), hidden=True)
UNDER_LAW: Final = Facet("law", _("Law"), References("law"), hidden=True)
