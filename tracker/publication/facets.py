"""The values by which lists filter and count a published record, read from its document.

A facet holds codes of a vocabulary, references of other records, years, or names as they are heard,
by which they are found in other spellings.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Final

from search.text.names import heard
from tracker.liberty import liberty
from tracker.publication.canonical import Document
from tracker.publication.facts import liberty_facts

Facets = dict[str, list[str]]


def facets_of(document: Document, as_of: date) -> Facets:
    """Give a document's facets; the only one that depends on the day is a person's status."""
    found = _FACETS[document["kind"]](document, as_of)
    return {name: sorted(set(values)) for name, values in found.items() if values}


def _codes(terms: Iterable[Any]) -> list[str]:
    return [term["code"] for term in terms if term]


def _references(quotes: Iterable[Any]) -> list[str]:
    return [quote["reference"] for quote in quotes if quote]


def _provinces(quotes: Iterable[Any]) -> list[str]:
    return _codes(quote["province"] for quote in quotes if quote)


def years(*dates: str | None) -> list[str]:
    """Give the years of EDTF dates, leaving out missing ones."""
    return [text[:4] for text in dates if text]


def _charged_with(charges: list[Document]) -> Facets:
    provisions = [item["provision"] for item in charges if item["provision"]]
    return {
        "charge_group": _codes(item["group"] for item in charges),
        "provision": _references(provisions),
        "law": _references(item["law"] for item in provisions),
    }


def _person(document: Document, as_of: date) -> Facets:
    cases, detentions = document["cases"], document["detentions"]
    return {
        "status": [liberty(liberty_facts(document), as_of).status],
        **_charged_with([charge for case in cases for charge in case["charges"]]),
        "court": _references(case["court"] for case in cases),
        "place": _references(item["place"] for item in detentions),
        "province": _provinces(
            [case["court"] for case in cases] + [item["place"] for item in detentions]
        ),
        "sex": _codes([document["sex"]]),
        "affiliation": _references(item["organisation"] for item in document["affiliations"]),
        "ground": _codes(document["grounds"]),
        "case": _references(case["case"] for case in cases),
        "year": years(*_dates_of_person(document)),
        "sound": sounds_of(document),
    }


def sounds_of(document: Document) -> list[str]:
    """Give every name on a document of a person, court, place or organisation as it is heard."""
    others = document.get("other_names", [])
    names = [
        *document["name"].values(),
        *(item["text"] if isinstance(item, dict) else item for item in others),
        document.get("acronym", ""),
    ]
    return [found for found in map(heard, filter(None, names)) if found]


def _dates_of_person(document: Document) -> Iterator[str | None]:
    for item in document["detentions"]:
        yield from (item["started_on"], item["ended_on"])
    for case in document["cases"]:
        yield case["filed_on"]
        yield from (item["decided_on"] for item in case["decisions"])
        yield from (item["held_on"] for item in case["hearings"])
    for item in document["incidents"]:
        yield item["occurred_on"]


def _case(document: Document, _as_of: date) -> Facets:
    people = [item["person"] for item in document["defendants"]]
    decisions = [each for item in document["defendants"] for each in item["decisions"]]
    return {
        "stage": _codes([document["stage"]]),
        **_charged_with(document["charges"]),
        "court": _references([document["court"]]),
        "province": _provinces([document["court"]]),
        "verdict": _codes(item["verdict"] for item in decisions),
        "person": _references(people),
        "year": years(document["filed_on"], *(item["held_on"] for item in document["hearings"])),
    }


def _hearing(document: Document, _as_of: date) -> Facets:
    return {
        "kind": _codes([document["hearing_kind"]]),
        "outcome": _codes([document["outcome"]]),
        **_charged_with(document["charges"]),
        "court": _references([document["court"]]),
        "province": _provinces([document["court"]]),
        "case": _references([document["case"]]),
        "person": _references(document["defendants"]),
        "year": years(document["held_on"]),
    }


def _incident(document: Document, _as_of: date) -> Facets:
    return {
        "kind": _codes([document["incident_kind"]]),
        "province": _codes([document["province"]]),
        "person": _references(item["person"] for item in document["victims"]),
        "year": years(document["occurred_on"]),
    }


def _court(document: Document, _as_of: date) -> Facets:
    return {
        "kind": _codes([document["level"]]),
        "province": _codes([document["province"]]),
        "sound": sounds_of(document),
    }


def _place(document: Document, _as_of: date) -> Facets:
    return {
        "kind": _codes([document["place_kind"]]),
        "province": _codes([document["province"]]),
        "sound": sounds_of(document),
    }


def _organisation(document: Document, _as_of: date) -> Facets:
    return {"kind": _codes([document["organisation_kind"]]), "sound": sounds_of(document)}


def _law(document: Document, _as_of: date) -> Facets:
    return {"year": [str(document["enacted_in"])] if document["enacted_in"] else []}


def _provision(document: Document, _as_of: date) -> Facets:
    return {
        "law": _references([document["law"]]),
        "charge_group": _codes([document["charge_group"]]),
    }


_FACETS: Final[dict[str, Callable[[Document, date], Facets]]] = {
    "person": _person,
    "case": _case,
    "hearing": _hearing,
    "incident": _incident,
    "court": _court,
    "place": _place,
    "organisation": _organisation,
    "law": _law,
    "provision": _provision,
}
