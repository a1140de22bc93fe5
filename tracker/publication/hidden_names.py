"""Whose names no document may hold, and which spellings of them are on record."""

from collections.abc import Iterable

from django.db.models import QuerySet

from search.text.normalise import normalise
from tracker.models import Person, PersonName
from tracker.publication.names import SHORTEST, HiddenName
from tracker.publication.redaction import Redactor
from tracker.publication.refs import reference_for


def redactor() -> Redactor:
    """Hide the names of everyone who is published without one, or not at all; a few queries."""
    return _hiding(Person.objects.filter(visibility__in=["anonymised", "confidential"]))


def redactor_of(person: Person) -> Redactor:
    """Hide every name on record of one person."""
    return _hiding(Person.objects.filter(pk=person.pk))


def spellings_of(person: Person) -> set[str]:
    """Give every name that is on record of a person."""
    others = (item.text for item in person.other_names.all())
    return _long_enough([person.name_km, person.name_en, *others])


def _long_enough(names: Iterable[str]) -> set[str]:
    return {name.strip() for name in names if len(name.strip()) >= SHORTEST}


def _hiding(people: QuerySet[Person]) -> Redactor:
    spelled: dict[str, set[str]] = {}
    for key, *called in people.order_by("pk").values_list("pk", "name_km", "name_en"):
        spelled[reference_for("person", key)] = _long_enough(called)
    others = PersonName.objects.filter(person__in=people).order_by()
    for key, name in others.values_list("person", "text"):
        spelled[reference_for("person", key)] |= _long_enough([name])
    shared = _borne_in_public({text for texts in spelled.values() for text in texts})
    names = [
        HiddenName.of(reference, text, is_shared=normalise(text) in shared)
        for reference, texts in spelled.items()
        for text in sorted(texts)
    ]
    return Redactor(names, spelled)


def _borne_in_public(texts: set[str]) -> set[str]:
    """Those names that people who are published by name bear too, normalised.

    Found by the name alone, by its index: most people are public, so a database that is asked for
    those first reads the whole table.
    """
    if not texts:
        return set()
    shown = ("live", "visibility")
    bearers = [
        *Person.objects.filter(name_km__in=texts).values_list("name_km", *shown),
        *Person.objects.filter(name_en__in=texts).values_list("name_en", *shown),
        *PersonName.objects.filter(text__in=texts)
        .order_by()
        .values_list("text", *(f"person__{field}" for field in shown)),
    ]
    return {normalise(name) for name, live, told in bearers if live and told == "public"}
