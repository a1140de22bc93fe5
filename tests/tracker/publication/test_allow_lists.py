"""What no builder names is not public: every text field of every model is filled with a canary."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from tests.factories import (
    HearingPartyFactory,
    SourceFactory,
    Whole,
    document_of,
    everything_public,
    published,
    whole,
)
from tracker.choices import Consent, Visibility
from tracker.models import (
    CaseContradiction,
    DetentionLimit,
    Hearing,
    HearingContradiction,
    HearingParty,
    NameKey,
    PersonCitation,
    PersonContradiction,
    Record,
    Source,
)

pytestmark = pytest.mark.django_db

BILINGUAL = ("_km", "_en")


def pairs(*names):
    return {f"{name}{language}" for name in names for language in BILINGUAL}


# What readers may see. A field of a model that stands here and is not shown fails a test as well.
PUBLIC = {
    "Person": {*pairs("name", "occupations", "summary")},
    "PersonName": {"text"},
    "Affiliation": pairs("role"),
    "Detention": pairs("note"),
    "StatusReport": pairs("note"),
    "Case": {*pairs("title", "summary"), "docket_number"},
    "Charge": pairs("description"),
    "Defendant": pairs("note"),
    "Decision": pairs("note"),
    "SentencePart": pairs("note"),
    "Hearing": pairs("outcome_note", "postponement_reason", "summary", "observations"),
    "BenchMember": pairs("name"),
    "HearingParty": pairs("name"),
    "ChecklistEntry": pairs("note"),
    "Incident": pairs("title", "location", "summary", "inquiry"),
    "Court": {*pairs("name", "note"), "other_names"},
    "Place": {*pairs("name", "note"), "other_names"},
    "Organisation": {*pairs("name", "note"), "acronym", "url"},
    "Law": {*pairs("name", "note"), "url"},
    "Provision": {*pairs("heading", "note"), "article"},
    "DetentionLimit": {"article"},
    "Source": {"title", "publisher", "url", "archived_url"},
    "PersonCitation": {"locator"},
    "AffiliationCitation": {"locator"},
    "DetentionCitation": {"locator"},
    "StatusReportCitation": {"locator"},
    "CaseCitation": {"locator"},
    "ChargeCitation": {"locator"},
    "DefendantCitation": {"locator"},
    "DecisionCitation": {"locator"},
    "HearingCitation": {"locator"},
    "VictimCitation": {"locator"},
    "IncidentCitation": {"locator"},
}


def text_fields() -> Iterator[tuple[type[models.Model], Any]]:
    """Every field of the tracker that takes free text."""
    for model in apps.get_app_config("tracker").get_models():
        for field in model._meta.concrete_fields:
            is_text = isinstance(field, models.CharField | models.TextField)
            if is_text and not field.choices and field.name != "question":
                yield model, field


def canary(model: type[models.Model], field: Any) -> str:
    """A text that fits into every field and stands nowhere else."""
    full_name = f"{model.__name__}.{field.name}"
    return f"canary{sha256(full_name.encode()).hexdigest()[:10]}"


def fill_with_canaries() -> dict[str, str]:
    """Write a text of its own into each field; give it by the field's full name."""
    written = {}
    for model, field in text_fields():
        rows = model._base_manager.all()
        if model is HearingParty:
            rows = rows.filter(is_confidential=False)
        if model is NameKey:
            # Its keys are unique to a person.
            rows = rows.filter(pk=NameKey.objects.earliest("pk").pk)
        rows.update(**{field.name: canary(model, field)})
        written[f"{model.__name__}.{field.name}"] = canary(model, field)
    return written


def note_contradictions(world: Whole) -> None:
    """Note one on each kind of record that has them; no reader sees them."""
    sources = {"source": SourceFactory(), "other_source": SourceFactory()}
    PersonContradiction.objects.create(person=world.person, **sources)
    CaseContradiction.objects.create(case=world.case, **sources)
    HearingContradiction.objects.create(hearing=world.hearing, **sources)


@pytest.fixture(scope="module")
def made(module_transaction):
    return whole()


@pytest.fixture
def world(made, db):
    return made.read_again()


def test_every_field_that_is_public_is_one_of_a_model():
    known = {f"{model.__name__}.{field.name}" for model, field in text_fields()}

    assert {f"{model}.{name}" for model, names in PUBLIC.items() for name in names} <= known


def test_readers_see_the_fields_that_are_public_and_no_other(world):
    note_contradictions(world)
    canaries = fill_with_canaries()

    published(*world.records())

    shown = everything_public().lower()
    seen = {name for name, text in canaries.items() if text in shown}
    public = {f"{model}.{name}" for model, names in PUBLIC.items() for name in names}
    assert seen == public


def test_a_canary_differs_from_every_other():
    texts = [canary(model, field) for model, field in text_fields()]

    assert len(set(texts)) == len(texts)


def test_a_confidential_source_shows_nothing_of_itself(world):
    canaries = fill_with_canaries()
    Source.objects.update(is_confidential=True)

    published(*world.records())

    shown = everything_public().lower()
    hidden = [text for name, text in canaries.items() if name.startswith("Source.")]
    locators = [text for name, text in canaries.items() if name.endswith(".locator")]
    assert not [text for text in [*hidden, *locators] if text in shown]
    assert '"withheld": true' in shown


def test_a_party_marked_confidential_is_told_by_role_alone(world):
    HearingPartyFactory(
        hearing=world.hearing, is_confidential=True, name_en="canary-en", name_km="canary-km"
    )

    published(*world.records())

    assert "canary" not in everything_public()


@pytest.mark.parametrize("scheme", [Consent, Visibility], ids=["consent", "visibility"])
def test_readers_are_not_told_how_a_decision_to_publish_was_made(world, scheme):
    type(world.person).objects.update(consent="given_by_family")

    published(*world.records())

    assert not [term.en for term in scheme if f'"{term.en}"' in everything_public()]


KINDS = ["person", "case", "incident", "court", "place", "organisation", "law", "provision"]


@pytest.mark.parametrize("hidden", [{"live": False}, {"visibility": "confidential"}], ids=str)
@pytest.mark.parametrize("kind", KINDS)
def test_a_record_that_is_not_public_is_quoted_nowhere(world, kind, hidden):
    record = getattr(world, kind)
    name = record.called
    names = {f"{name}_en": "Canary Hidden", f"{name}_km": "ការសាកល្បង ឈ្មោះលាក់"}
    type(record).objects.filter(pk=record.pk).update(**names, **hidden)

    published(*[each for each in world.records() if each != record])

    assert not [
        each for each in ("Canary", "ឈ្មោះលាក់", record.reference) if each in everything_public()
    ]


@pytest.mark.parametrize("hidden", [{"live": False}, {"visibility": "confidential"}], ids=str)
def test_a_hearing_that_is_not_public_is_told_of_nowhere(world, hidden):
    Hearing.objects.filter(pk=world.hearing.pk).update(held_on="2021-02-03", **hidden)

    published(*[each for each in world.records() if each != world.hearing])

    assert not [
        each for each in ("2021-02-03", world.hearing.reference) if each in everything_public()
    ]


def test_a_hearing_of_a_case_that_is_not_public_is_not_shown(world):
    type(world.case).objects.filter(pk=world.case.pk).update(live=False)

    published(*world.records()[:1], *[each for each in world.records() if each != world.case])

    assert world.hearing.reference not in everything_public()


def test_a_provision_that_is_not_public_tells_nothing_of_the_term_it_threatens(world):
    type(world.provision).objects.update(visibility="confidential")

    published(*world.records())

    charge = document_of(world.case)["charges"][0]
    assert (charge["minimum_months"], charge["offence_class"]["code"]) == (None, "unknown")


def test_the_source_of_a_limit_can_be_confidential(world):
    Source.objects.filter(pk__in=DetentionLimit.objects.values("source")).update(
        title="canary", url="https://canary.example/", is_confidential=True
    )

    published(*world.records())

    assert "canary" not in everything_public()


def test_the_name_of_a_confidential_person_is_taken_out_of_what_others_say(world):
    type(world.case).objects.update(summary_en="He was seen with Dara Canary there.")
    hidden = type(world.person)(name_en="Canary Dara", visibility="confidential")
    hidden.save()

    published(*world.records())

    assert "Canary" not in everything_public()


def test_every_kind_of_record_is_tried():
    assert {*KINDS, "hearing"} == {model.kind for model in Record.__subclasses__()}


def test_a_citation_of_a_person_is_public_by_its_place_in_the_source(world):
    PersonCitation.objects.filter(person=world.person).update(locator="p. 77")

    published(*world.records())

    assert "p. 77" in everything_public()
