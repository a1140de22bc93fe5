"""The demo loads whole into an empty database, always under the same references."""

from collections import Counter
from datetime import date

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tracker.demo.loader import load_demo, run
from tracker.demo.loader.entries import read
from tracker.liberty import liberty
from tracker.models import (
    Case,
    Decision,
    Detention,
    Hearing,
    Organisation,
    Person,
    Record,
    Source,
    StatusReport,
)
from tracker.publication.facts import liberty_facts
from tracker.publication.models import PublishedRecord, PublishedVersion

KINDS = {"people": Person, "cases": Case, "hearings": Hearing, "organisations": Organisation}


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """Load the demo once for this module, and take it away at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        with CaptureQueriesContext(connection) as queries:
            records = load_demo()
        yield {"records": records, "queries": len(queries)}
        transaction.set_rollback(True)


def person(slug):
    keys = {entry["id"]: number for number, entry in enumerate(read("people"), start=1)}
    return Person.objects.get(pk=keys[slug])


def status_of(slug, day):
    document = PublishedRecord.objects.get(pk=person(slug).reference).current.document
    return liberty(liberty_facts(document), day).status


def rows():
    models = apps.get_app_config("tracker").get_models()
    return [row for model in models for row in model._default_manager.all()]


def links_of(row):
    return [field.name for field in row._meta.fields if field.is_relation]


@pytest.mark.parametrize("name", KINDS)
def test_every_entry_becomes_a_record_whose_reference_is_its_place_in_the_file(loaded, name):
    model = KINDS[name]
    names = dict(
        model.objects.values_list("pk", f"{model.called}_en" if name != "hearings" else "pk")
    )

    assert sorted(names) == list(range(1, len(read(name)) + 1))
    if name != "hearings":
        expected = [entry[f"{model.called}_en"] for entry in read(name)]
        assert [names[number] for number in sorted(names)] == expected


def test_every_row_passes_the_checks_of_an_editor_s_form(loaded):
    """Constraints and links are left out: the database itself has held them while loading."""
    found = Counter()
    for row in rows():
        row.clean_fields(exclude=links_of(row))
        row.clean()
        found[type(row).__name__] += 1

    assert found["Person"] > 200
    assert found["Decision"] > 250


def test_no_record_contradicts_itself(loaded):
    assert [problem for record in loaded["records"] for problem in record.problems()] == []


def test_every_statement_about_a_person_rests_on_a_source(loaded):
    for model in (Person, Detention, StatusReport, Decision, Hearing, Case):
        assert not model.objects.filter(citations=None).exists(), model


def test_all_of_it_is_published_in_its_first_version(loaded):
    references = {record.reference for record in loaded["records"]}

    assert set(PublishedRecord.objects.live().values_list("pk", flat=True)) == references
    assert set(PublishedVersion.objects.values_list("number", flat=True)) == {1}


def test_nothing_of_it_is_marked_as_synthetic(loaded):
    assert not any(record.is_synthetic for record in loaded["records"])


def test_the_next_record_gets_the_next_reference(loaded):
    last = Organisation.objects.order_by("pk").last()

    with transaction.atomic():
        created = Organisation.objects.create(name_en="Another")
        transaction.set_rollback(True)

    assert created.pk == last.pk + 1


def test_loading_again_changes_nothing(loaded, capsys):
    before = PublishedVersion.objects.count(), Source.objects.count()

    call_command("load_demo")

    assert "not loaded" in capsys.readouterr().out
    assert (PublishedVersion.objects.count(), Source.objects.count()) == before


def test_the_queries_do_not_grow_with_the_rows(loaded):
    assert loaded["queries"] < len(loaded["records"])


@pytest.mark.parametrize(
    ("slug", "day", "expected"),
    [
        ("kem-sokha", date(2018, 1, 1), "pretrial_detention"),
        ("kem-sokha", date(2020, 1, 1), "judicial_supervision"),
        ("kem-sokha", date(2024, 1, 30), "house_arrest"),
        ("thun-ratha", date(2021, 11, 20), "judicial_supervision"),
        ("thun-ratha", date(2026, 3, 2), "serving_sentence"),
        ("sam-rainsy", date(2024, 1, 1), "wanted"),
        ("kem-ley", date(2024, 1, 1), "killed"),
        ("tith-rorn", date(2024, 1, 1), "died_in_custody"),
        ("kim-sok", date(2024, 1, 1), "exile"),
        ("tep-vanny", date(2018, 8, 21), "released"),
        ("mam-sonando", date(2014, 1, 1), "suspended_sentence"),
    ],
)
def test_the_status_that_the_sources_report_is_computed_from_the_facts(loaded, slug, day, expected):
    assert status_of(slug, day) == expected


@pytest.mark.django_db
def test_a_database_with_any_record_is_left_alone():
    Organisation.objects.create(name_en="Ours")

    assert load_demo() == []
    assert not Person.objects.exists()


@pytest.mark.django_db
def test_a_reference_that_left_a_tombstone_is_not_given_again(monkeypatch):
    monkeypatch.setattr(run, "publish_records", lambda records: None)
    PublishedRecord.objects.create(
        reference="P00001",
        kind="person",
        state="withdrawn",
        edition=1,
        first_published_at="2024-01-01T00:00Z",
        published_at="2024-01-01T00:00Z",
    )

    assert load_demo() == []


@pytest.mark.django_db
def test_a_fault_while_publishing_leaves_nothing_half_written(monkeypatch):
    def fail(records):
        raise RuntimeError("the power went out")

    monkeypatch.setattr(run, "publish_records", fail)

    with pytest.raises(RuntimeError, match="power"):
        load_demo()
    assert not any(isinstance(row, Record) for row in rows())
