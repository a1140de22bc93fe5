"""The kinds of record that readers can open: their addresses and how they are called."""

from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Label = str | Promise


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record: its code, its part of an address, its names, and what its list is of."""

    code: str
    segment: str
    one: Label
    many: Label
    about: Label


KINDS: Final = {
    kind.code: kind
    for kind in (
        Kind(
            "person",
            "people",
            _("Person"),
            _("People"),
            _(
                "People held, charged, tried or attacked for what they said, wrote or "
                "organised, each with the last status that a source reported."
            ),
        ),
        Kind(
            "case",
            "cases",
            _("Case"),
            _("Cases"),
            _(
                "Court cases against the people on record, with the charges, the "
                "court and the stage each has reached."
            ),
        ),
        Kind(
            "hearing",
            "hearings",
            _("Hearing"),
            _("Hearings"),
            _("Hearings held, postponed and to come, day by day."),
        ),
        Kind(
            "incident",
            "incidents",
            _("Incident"),
            _("Incidents"),
            _(
                "Killings, attacks, threats, disappearances, arrests and raids, with "
                "the people harmed."
            ),
        ),
        Kind(
            "court",
            "courts",
            _("Court"),
            _("Courts"),
            _("The courts before which the cases on record were brought."),
        ),
        Kind(
            "place",
            "places",
            _("Place of detention"),
            _("Places of detention"),
            _("Prisons, police stations and other places where people on record were held."),
        ),
        Kind(
            "law",
            "laws",
            _("Law"),
            _("Laws"),
            _("The laws under which the people on record were charged."),
        ),
        Kind(
            "provision",
            "provisions",
            _("Provision"),
            _("Provisions"),
            _("The articles of law under which the people on record were charged."),
        ),
        Kind(
            "organisation",
            "organisations",
            _("Organisation"),
            _("Organisations"),
            _("The parties, unions, media and associations that the people on record belong to."),
        ),
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
