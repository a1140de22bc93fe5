"""Every document is as its schema says, and a schema says nothing that no document holds."""

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from tests.factories import (
    BECAUSE,
    CaseFactory,
    CourtFactory,
    DecisionFactory,
    DefendantFactory,
    DetentionFactory,
    HearingFactory,
    IncidentFactory,
    LawFactory,
    OrganisationFactory,
    PersonFactory,
    PlaceFactory,
    ProvisionFactory,
    VictimFactory,
    picture,
    published,
    whole,
)
from tracker.actions.anonymise import anonymise
from tracker.demo.loader.run import load_demo
from tracker.models import Person, Record, Source
from tracker.publication.models import PublishedVersion
from tracker.publication.schema import read_schema, schema_names, validate


def all_documents() -> list[dict[str, Any]]:
    return [version.document for version in PublishedVersion.objects.all()]


def publish_rich_records() -> None:
    """One of every kind with every field, and again with confidential sources."""
    world = whole()
    type(world.person).objects.update(photo=picture(), photo_credit="Somebody")
    published(*world.records())
    Source.objects.update(is_confidential=True)
    published(*world.records())


def publish_and_anonymise() -> None:
    """Versions from which a person's name was taken out."""
    publish_rich_records()
    anonymise(Person.objects.get(), BECAUSE)


def publish_bare_records() -> None:
    """One of every kind with nothing but what it must have."""
    person = PersonFactory(name_km="")
    case = CaseFactory(court=None, stage="", filed_on=None, docket_number="", title_en="")
    DefendantFactory(case=case, person=person)
    DecisionFactory(case=case, person=person, court=None, decided_on=None)
    DetentionFactory(person=person, place=None)
    incident = IncidentFactory(province="")
    VictimFactory(incident=incident, person=person)
    provision = ProvisionFactory(minimum_months=None, maximum_months=None)
    records: list[Record] = [
        person,
        case,
        incident,
        provision,
        HearingFactory(case=case),
        LawFactory(enacted_in=None),
        CourtFactory(province=""),
        PlaceFactory(province=""),
        OrganisationFactory(),
    ]
    published(*records)


@pytest.mark.parametrize("name", schema_names())
def test_a_schema_is_a_schema(name):
    Draft202012Validator.check_schema(read_schema(name))


@pytest.mark.parametrize("name", schema_names())
def test_an_object_of_a_schema_takes_no_property_that_it_does_not_name(name):
    objects = [each for each in _schemas_in(read_schema(name)) if each.get("type") == "object"]

    assert all(each["additionalProperties"] is False for each in objects)
    assert all(each["required"] == list(each["properties"]) for each in objects)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "publish", [publish_rich_records, publish_bare_records, publish_and_anonymise]
)
def test_every_document_is_as_its_schema_says(publish):
    publish()

    for document in all_documents():
        validate(document)
    assert {document["kind"] for document in all_documents()} == {
        model.kind for model in Record.__subclasses__()
    }


@pytest.mark.django_db
def test_every_document_of_the_demo_is_as_its_schema_says():
    load_demo()

    for document in all_documents():
        validate(document)
    assert len(all_documents()) > 300


@pytest.mark.django_db
def test_every_property_of_every_schema_is_in_some_document():
    publish_rich_records()
    publish_bare_records()

    emitted = {path for document in all_documents() for path in _emitted(document)}

    assert {path for name in schema_names() for path in _properties(name)} - emitted == set()


@pytest.mark.django_db
def test_a_document_with_a_field_that_no_schema_names_is_refused():
    document = published(PersonFactory()).current.document

    with pytest.raises(ValidationError, match="family_notes"):
        validate({**document, "family_notes": ""})


@pytest.mark.django_db
def test_a_document_that_lacks_a_field_is_refused():
    document = published(PersonFactory()).current.document
    del document["sex"]

    with pytest.raises(ValidationError, match="sex"):
        validate(document)


def _schemas_in(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _schemas_in(item)


def _properties(name: str, schema: Any = None, path: str = "") -> Iterator[str]:
    """The path of each property that a document can have, with what it refers to followed."""
    schema = read_schema(name) if schema is None else schema
    path = path or name.removesuffix("-1.json")
    if path == "defs":
        return
    if "$ref" in schema:
        defs = read_schema("defs-1.json")["$defs"]
        schema = defs[schema["$ref"].rpartition("/")[2]]
    for key, value in schema.get("properties", {}).items():
        yield f"{path}.{key}"
        yield from _properties(name, value, f"{path}.{key}")
    for each in [schema.get("items"), *schema.get("anyOf", []), *schema.get("oneOf", [])]:
        if each:
            yield from _properties(name, each, path)


def _emitted(value: Any, path: str = "") -> Iterator[str]:
    """The path of each value that is there: an empty text or list, or null, is not."""
    if isinstance(value, dict):
        path = path or value["kind"]
        for key, item in value.items():
            if item not in (None, "", []):
                yield f"{path}.{key}"
            yield from _emitted(item, f"{path}.{key}")
    if isinstance(value, list):
        for item in value:
            yield from _emitted(item, path)
