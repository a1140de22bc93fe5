"""A fault in the middle of an action leaves nothing half-written."""

import pytest

from tests.factories import (
    BECAUSE,
    CaseFactory,
    DefendantFactory,
    HearingFactory,
    PersonFactory,
    everything_public,
    published,
)
from tracker.actions import anonymise as anonymising
from tracker.actions import merge as merging
from tracker.actions import publish as publishing
from tracker.actions import withdraw as withdrawing
from tracker.models import Hearing, Person
from tracker.publication import rewriting, versions
from tracker.publication.models import Edition, PublishedRecord, PublishedVersion

pytestmark = pytest.mark.django_db(transaction=True)


class PowerCutError(Exception):
    """What no code expects."""


@pytest.fixture
def world():
    defendant = DefendantFactory(person__name_en="Sok Canary")
    hearing = HearingFactory(case=defendant.case)
    published(defendant.person, defendant.case, hearing)
    return defendant.person, defendant.case, hearing


def cut(monkeypatch, owner, name, *, after=0):
    """Let a function fail when it is called for the time after `after` others."""
    calls = []
    real = getattr(owner, name)

    def failing(*args, **kwargs):
        calls.append(name)
        if len(calls) > after:
            raise PowerCutError
        return real(*args, **kwargs)

    monkeypatch.setattr(owner, name, failing)


POINTS = {
    "before a document is built": (publishing, "build_documents", 0),
    "after the record's own document": (publishing, "build_documents", 1),
    "with a version made": (versions, "_write_rows", 0),
    "in the middle of the rows": (PublishedRecord.objects, "bulk_create", 0),
    "before the records that quote it": (publishing, "touched", 0),
    "among the records that quote it": (publishing, "write_documents", 2),
}


@pytest.mark.parametrize("point", POINTS.values(), ids=POINTS)
def test_a_fault_while_publishing_writes_nothing(world, monkeypatch, point):
    _person, _case, hearing = world
    Hearing.objects.update(outcome="verdict_given")
    before, edition = everything_public(), Edition.current()
    owner, name, after = point
    cut(monkeypatch, owner, name, after=after)

    with pytest.raises(PowerCutError):
        publishing.publish_records([hearing])

    assert (everything_public(), Edition.current()) == (before, edition)


def test_a_fault_while_an_editor_publishes_undoes_the_row_as_well(world, monkeypatch):
    _person, _case, hearing = world
    hearing.outcome = "verdict_given"
    revision = hearing.save_revision()
    before = everything_public()
    cut(monkeypatch, publishing, "build_documents", after=1)

    with pytest.raises(PowerCutError):
        revision.publish()

    assert everything_public() == before
    assert Hearing.objects.get().outcome == "held"


def test_a_fault_while_an_editor_takes_a_record_offline_leaves_it_online(world, monkeypatch):
    person, _case, _hearing = world
    before = everything_public()
    cut(monkeypatch, withdrawing, "republish")

    with pytest.raises(PowerCutError):
        person.unpublish()

    assert everything_public() == before
    assert Person.objects.get().live


WHILE_ANONYMISING = {
    "before a version is rewritten": (rewriting, "sha256_of", 0),
    "among the versions": (rewriting, "sha256_of", 2),
    "before the person's own": (anonymising, "publish_records", 0),
    "before the others": (anonymising, "_rebuild", 0),
}


@pytest.mark.parametrize("point", WHILE_ANONYMISING.values(), ids=WHILE_ANONYMISING)
def test_a_fault_while_anonymising_leaves_the_name_and_says_so(world, monkeypatch, point):
    person, _case, _hearing = world
    before = everything_public()
    owner, name, after = point
    cut(monkeypatch, owner, name, after=after)

    with pytest.raises(PowerCutError):
        anonymising.anonymise(person, BECAUSE)

    assert everything_public() == before
    assert Person.objects.get().visibility == "public"


@pytest.mark.parametrize("name", ["keep_names", "publish_records", "redirect_to", "republish"])
def test_a_fault_while_merging_moves_nothing(world, monkeypatch, name):
    dropped, case, _hearing = world
    kept = PersonFactory()
    published(kept)
    before = everything_public()
    cut(monkeypatch, merging, name)

    with pytest.raises(PowerCutError):
        merging.merge(kept, dropped, BECAUSE)

    assert everything_public() == before
    assert case.defendants.get().person == dropped
    assert Person.objects.get(pk=dropped.pk).live


def test_what_failed_can_be_done_again(world, monkeypatch):
    _person, case, hearing = world
    Hearing.objects.update(outcome="verdict_given")
    with monkeypatch.context() as patched:
        cut(patched, publishing, "touched")
        with pytest.raises(PowerCutError):
            publishing.publish_records([hearing])

    publishing.publish_records([hearing])

    numbers = PublishedVersion.objects.filter(record__in=[hearing.reference, case.reference])
    assert sorted(numbers.values_list("number", flat=True)) == [1, 1, 2, 2]


def test_a_case_is_published_whole_or_not_at_all(monkeypatch):
    case = CaseFactory()
    cut(monkeypatch, versions, "_write_rows")

    with pytest.raises(PowerCutError):
        publishing.publish_records([case])

    assert not PublishedRecord.objects.exists()
    assert not PublishedVersion.objects.exists()
