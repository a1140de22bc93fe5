"""The kinds of record that readers can open: their addresses and how they are called."""

from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Label = str | Promise


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record: its code, its part of an address, and its names for readers."""

    code: str
    segment: str
    one: Label
    many: Label


KINDS: Final = {
    kind.code: kind
    for kind in (
        Kind("person", "people", _("Person"), _("People")),
        Kind("case", "cases", _("Case"), _("Cases")),
        Kind("hearing", "hearings", _("Hearing"), _("Hearings")),
        Kind("incident", "incidents", _("Incident"), _("Incidents")),
        Kind("court", "courts", _("Court"), _("Courts")),
        Kind("place", "places", _("Place of detention"), _("Places of detention")),
        Kind("law", "laws", _("Law"), _("Laws")),
        Kind("provision", "provisions", _("Provision"), _("Provisions")),
        Kind("organisation", "organisations", _("Organisation"), _("Organisations")),
    )
}


def list_path(kind: str, language: str) -> str:
    """Give the address of the list of a kind, `/en/people/`; raises KeyError for no kind."""
    return f"/{language}/{KINDS[kind].segment}/"


def record_path(kind: str, reference: str, slug: str, language: str) -> str:
    """Give the canonical address of a record, `/en/people/P00042-kem-sokha/`.

    Written out rather than reversed: a list needs it for every row. Raises KeyError for no kind.
    """
    tail = f"-{slug}" if slug else ""
    return f"/{language}/{KINDS[kind].segment}/{reference}{tail}/"


def version_path(kind: str, reference: str, slug: str, number: int, language: str) -> str:
    """Give the address of one version of a record, `/en/people/P00042-kem-sokha/v1/`."""
    return f"{record_path(kind, reference, slug, language)}v{number}/"


def permanent_path(reference: str, version: int | None = None) -> str:
    """Give the address that is the same in every language, `/id/C00017` or `/id/C00017/v1`."""
    return f"/id/{reference}" + (f"/v{version}" if version else "")


def path_of(record: Any, language: str) -> str:
    """Give the canonical address of a PublishedRecord."""
    return record_path(record.kind, record.reference, record.slug, language)
