"""The public documents of courts, places of detention and organisations."""

from tracker.choices import CourtLevel, OrganisationKind, PlaceKind, Province
from tracker.localized import pair
from tracker.models import Court, Organisation, Place
from tracker.publication.canonical import Document
from tracker.publication.documents.parts import heading, lines, number, quote, term


def build_court_document(court: Court) -> Document:
    """Build the document of a court."""
    return {
        **heading(court),
        "other_names": lines(court.other_names),
        "level": term(CourtLevel, court.level),
        "province": term(Province, court.province),
        "appeals_go_to": quote(court.appeals_go_to),
        **_location(court),
        "note": {**pair(court, "note")},
    }


def build_place_document(place: Place) -> Document:
    """Build the document of a place of detention."""
    return {
        **heading(place),
        "other_names": lines(place.other_names),
        "place_kind": term(PlaceKind, place.place_kind),
        "province": term(Province, place.province),
        "part_of": quote(place.part_of),
        "parts": [quoted for part in _by_reference(place) if (quoted := quote(part))],
        **_location(place),
        "note": {**pair(place, "note")},
    }


def build_organisation_document(organisation: Organisation) -> Document:
    """Build the document of an organisation."""
    return {
        **heading(organisation),
        "acronym": organisation.acronym,
        "organisation_kind": term(OrganisationKind, organisation.organisation_kind),
        "abroad": organisation.is_abroad,
        "url": organisation.url,
        "note": {**pair(organisation, "note")},
    }


def _by_reference(place: Place) -> list[Place]:
    return sorted(place.parts.all(), key=lambda part: part.pk)


def _location(record: Court | Place) -> Document:
    return {"latitude": number(record.latitude), "longitude": number(record.longitude)}
