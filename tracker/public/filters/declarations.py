"""One filter for each kind of record, for its page and for whatever else lists it."""

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy as _

from tracker.public.filters import facets as by
from tracker.public.filters.facets import Facet
from tracker.public.kinds import Label

NEWEST, OLDEST, NAME = "newest", "oldest", "name"


@dataclass(frozen=True)
class RecordFilter:
    """How the records of a kind are filtered and sorted.

    `date_label` says which date `from` and `to` ask for; kinds without dates have none. `sorts`
    begins with the order that is used where none is asked for.
    """

    kind: str
    facets: tuple[Facet, ...]
    date_label: Label = ""
    sorts: tuple[str, ...] = (NAME,)
    has_upcoming: bool = False

    def facet(self, name: str) -> Facet | None:
        """Give the facet of a parameter's name, None where there is none."""
        return next((facet for facet in self.facets if facet.name == name), None)

    @property
    def offered(self) -> tuple[str, ...]:
        """The facets that offer choices."""
        return tuple(facet.name for facet in self.facets if not facet.hidden)

    @property
    def names(self) -> tuple[str, ...]:
        """Every parameter that has a meaning, in the order a canonical address has them."""
        dates = ("from", "to") if self.date_label else ()
        when = ("when",) if self.has_upcoming else ()
        return ("q", *when, *(facet.name for facet in self.facets), *dates, "sort", "page", "more")


FILTERS: Final = {
    each.kind: each
    for each in (
        RecordFilter(
            "person",
            (
                by.STATUS,
                by.CHARGE_GROUP,
                by.COURT,
                by.PLACE,
                by.PROVISION,
                by.PROVINCE,
                by.SEX,
                by.GROUND,
                by.AFFILIATION,
                by.YEAR,
                by.OF_CASE,
                by.UNDER_LAW,
            ),
            _("Latest event"),
            (NEWEST, OLDEST, NAME),
        ),
        RecordFilter(
            "case",
            (
                by.STAGE,
                by.VERDICT,
                by.CHARGE_GROUP,
                by.COURT,
                by.PROVISION,
                by.LAW,
                by.PROVINCE,
                by.YEAR,
                by.OF_PERSON,
            ),
            _("Date of filing"),
            (NEWEST, OLDEST, NAME),
        ),
        RecordFilter(
            "hearing",
            (
                by.HEARING_KIND,
                by.OUTCOME,
                by.CHARGE_GROUP,
                by.COURT,
                by.PROVISION,
                by.PROVINCE,
                by.YEAR,
                by.OF_CASE,
                by.OF_PERSON,
                by.UNDER_LAW,
            ),
            _("Date of hearing"),
            (NEWEST, OLDEST),
            has_upcoming=True,
        ),
        RecordFilter(
            "incident",
            (by.INCIDENT_KIND, by.PROVINCE, by.YEAR, by.OF_PERSON),
            _("Date of incident"),
            (NEWEST, OLDEST, NAME),
        ),
        RecordFilter("court", (by.COURT_LEVEL, by.PROVINCE)),
        RecordFilter("place", (by.PLACE_KIND, by.PROVINCE)),
        RecordFilter("law", (by.YEAR,)),
        RecordFilter("provision", (by.LAW, by.CHARGE_GROUP)),
        RecordFilter("organisation", (by.ORGANISATION_KIND,)),
    )
}
