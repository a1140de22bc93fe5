"""`manage.py publication` finds what readers see and the records don't say, and mends it."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.factories import BECAUSE, DetentionFactory, PersonFactory, published, whole
from tracker.actions.merge import merge
from tracker.models import Court, DetentionLimit, Hearing, Person
from tracker.publication import versions
from tracker.publication.models import Edition, PublishedRecord, PublishedVersion

pytestmark = pytest.mark.django_db


def run(*options):
    """Run the command and give what it says, and whether it failed."""
    said = StringIO()
    try:
        call_command("publication", *options, stdout=said)
    except CommandError:
        return said.getvalue(), True
    return said.getvalue(), False


def check():
    return run("--check")


@pytest.fixture(scope="module")
def made(module_transaction):
    made = whole()
    run("--repair")
    return made


@pytest.fixture
def world(made, db):
    return made.read_again()


def test_where_nothing_differs_it_says_so(world):
    assert check() == ("Nothing differs.\n", False)


def test_it_wants_to_know_what_to_do():
    with pytest.raises(CommandError):
        call_command("publication")
    with pytest.raises(CommandError):
        call_command("publication", "--check", "--repair")


def change_a_row(world):
    Hearing.objects.filter(pk=world.hearing.pk).update(outcome="cancelled")
    return f"{world.hearing.reference}: differs in its document"


def change_a_limit(world):
    DetentionLimit.objects.update(is_checked=True)
    return f"{world.person.reference}: differs in its document"


def change_a_card(world):
    PublishedRecord.objects.filter(pk=world.case.reference).update(card={})
    return f"{world.case.reference}: differs in its card"


def change_a_facet(world):
    PublishedRecord.objects.filter(pk=world.case.reference).update(facets={"court": ["K99999"]})
    return f"{world.case.reference}: differs in its facets"


def change_a_title(world):
    PublishedRecord.objects.filter(pk=world.law.reference).update(title_en="Other")
    return f"{world.law.reference}: differs in its title_en"


def leave_a_record_out(world):
    person = PersonFactory()
    return f"{person.reference}: is public and readers can't see it"


def withdraw_by_hand(world):
    PublishedRecord.objects.filter(pk=world.law.reference).update(state="withdrawn")
    return f"{world.law.reference}: is public and readers can't see it"


def hide_a_record(world):
    Person.objects.filter(pk=world.person.pk).update(visibility="confidential")
    return f"{world.person.reference}: is shown to readers and should not be"


def delete_a_row(world):
    court = Court.objects.create(name_en="Short-lived court", level="appeal")
    published(court)
    reference = court.reference
    Court.objects.filter(pk=court.pk).delete()
    return f"{reference}: is shown to readers and has no record"


def turn_back_the_counter(world):
    Edition.objects.update(number=0)
    latest = PublishedRecord.objects.order_by("-edition").first()
    return f"{latest.pk}: is of an edition that is still to come"


def make_a_chain_of_merges(world):
    first, second, third = (PersonFactory() for _each in range(3))
    published(first, second, third)
    merge(second, first, BECAUSE)
    merge(third, second, BECAUSE)
    PublishedRecord.objects.filter(pk=first.reference).update(merged_into=second.reference)
    return f"{first.reference}: leads to a record that was merged itself"


def tamper_with_a_document(world):
    version = PublishedRecord.objects.get(pk=world.law.reference).current
    version.document["name"]["en"] = "Tampered"
    version.save()
    return f"{world.law.reference}: version 1 does not have its SHA-256 any more"


FAULTS = [
    change_a_row,
    change_a_limit,
    change_a_card,
    change_a_facet,
    change_a_title,
    leave_a_record_out,
    withdraw_by_hand,
    hide_a_record,
    delete_a_row,
    turn_back_the_counter,
    make_a_chain_of_merges,
    tamper_with_a_document,
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
class TestEveryFault:
    def test_it_is_found(self, world, fault):
        line = fault(world)

        said, has_failed = check()
        assert has_failed
        assert line in said

    def test_finding_it_changes_nothing(self, world, fault):
        fault(world)
        rows = list(PublishedRecord.objects.values())

        check()

        assert list(PublishedRecord.objects.values()) == rows

    def test_it_is_mended(self, world, fault):
        fault(world)

        said, has_failed = run("--repair")

        assert (said, has_failed) == ("Nothing differs.\n", False)


def test_what_is_mended_is_a_version_that_says_so(world):
    change_a_row(world)

    run("--repair")

    row = PublishedRecord.objects.get(pk=world.hearing.reference)
    assert (row.current.number, row.current.note_en) == (2, "Repaired.")


def test_mending_what_is_whole_makes_no_version_and_no_edition(world):
    versions_before, edition = PublishedVersion.objects.count(), Edition.current()

    run("--repair")

    assert (PublishedVersion.objects.count(), Edition.current()) == (versions_before, edition)


def test_mending_brings_statuses_to_the_day(monkeypatch):
    person = PersonFactory()
    DetentionFactory(person=person, started_on="2020-07-31", ended_on="2021-11-12")
    monkeypatch.setattr(versions, "phnom_penh_today", lambda: versions.date(2021, 1, 1))
    published(person)
    monkeypatch.setattr(versions, "phnom_penh_today", lambda: versions.date(2022, 1, 1))
    assert "differs in its facets" in check()[0]

    run("--repair")

    row = PublishedRecord.objects.get(pk=person.reference)
    assert (row.facets["status"], row.current.number) == (["released"], 1)


def test_an_older_version_with_a_wrong_hash_is_told_and_left(world):
    change_a_title(world)
    type(world.law).objects.filter(pk=world.law.pk).update(name_en="Renamed")
    run("--repair")
    PublishedVersion.objects.filter(record=world.law.reference, number=1).update(sha256="0" * 64)

    said, has_failed = run("--repair")

    assert has_failed
    assert f"{world.law.reference}: version 1 does not have its SHA-256 any more" in said


def test_verifying_reads_only_the_versions(world, django_assert_max_num_queries):
    PublishedRecord.objects.update(title_en="Other")

    with django_assert_max_num_queries(2):
        assert run("--verify") == ("Nothing differs.\n", False)


def test_verifying_finds_a_wrong_hash(world):
    line = tamper_with_a_document(world)

    said, has_failed = run("--verify")
    assert (said, has_failed) == (f"{line}\n", True)
