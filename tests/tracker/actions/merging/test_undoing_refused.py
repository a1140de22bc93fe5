"""A merge is not undone where somebody built on it since, or by half."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import (
    BECAUSE,
    CaseFactory,
    DefendantFactory,
    DetentionFactory,
    PersonFactory,
    published,
)
from tests.tracker.actions.merging.looking import (
    UNDONE,
    everything_recorded,
    everything_shown,
    row_of,
)
from tracker.actions.merge import merge
from tracker.actions.undo_merge import undo_merge
from tracker.actions.withdraw import withdraw
from tracker.models import Merge, Person

pytestmark = pytest.mark.django_db


class TestRefusals:
    def test_it_is_undone_once(self, kept, dropped):
        done = merge(kept, dropped, BECAUSE)
        undo_merge(done, UNDONE)

        with pytest.raises(ValidationError, match="undone already"):
            undo_merge(done, UNDONE)

    def test_what_was_merged_again_is_undone_first(self, kept, dropped):
        published(kept, dropped)
        done = merge(kept, dropped, BECAUSE)
        last = PersonFactory()
        published(last)
        later = merge(last, kept, BECAUSE)

        with pytest.raises(ValidationError, match="later merge first"):
            undo_merge(done, UNDONE)
        undo_merge(later, UNDONE)
        undo_merge(done, UNDONE)
        assert row_of(dropped).state == row_of(kept).state == "live"

    def test_a_moved_row_that_was_deleted(self, kept, dropped):
        detention = DetentionFactory(person=dropped)
        DetentionFactory(person=dropped, started_on="2015", ended_on="2016")
        published(kept, dropped)
        done = merge(kept, dropped, BECAUSE)
        detention.delete()
        before = everything_recorded()

        with pytest.raises(ValidationError, match="changed or deleted"):
            undo_merge(done, UNDONE)
        assert everything_recorded() == before

    def test_a_record_that_was_deleted(self, kept):
        dropped = PersonFactory(live=False)
        done = merge(kept, dropped, BECAUSE)
        Person.objects.filter(pk=dropped.pk).delete()

        with pytest.raises(ValidationError, match="deleted since"):
            undo_merge(done, UNDONE)

    def test_a_row_like_the_one_that_would_come_back(self, kept, dropped):
        case = CaseFactory()
        for person in (kept, dropped):
            DefendantFactory(case=case, person=person)
        done = merge(kept, dropped, BECAUSE)
        DefendantFactory(case=case, person=dropped)

        with pytest.raises(ValidationError, match="contradicts"):
            undo_merge(done, UNDONE)

    def test_a_name_that_is_hidden_since(self, kept, dropped):
        published(kept, dropped)
        done = merge(kept, dropped, BECAUSE)
        Person.objects.filter(pk=kept.pk).update(visibility="anonymised")

        with pytest.raises(ValidationError, match="another visibility"):
            undo_merge(done, UNDONE)

    def test_a_record_that_readers_lost_since(self, kept, dropped):
        published(kept, dropped)
        done = merge(kept, dropped, BECAUSE)
        withdraw(kept, UNDONE)

        with pytest.raises(ValidationError, match="not public any more"):
            undo_merge(done, UNDONE)


@pytest.mark.parametrize("point", ["lead_back", "republish", "publish_records", "log"])
def test_a_fault_in_the_middle_changes_nothing(kept, dropped, monkeypatch, point):
    DetentionFactory(person=dropped)
    published(kept, dropped)
    done = merge(kept, dropped, BECAUSE)
    before, shown = everything_recorded(), everything_shown()
    monkeypatch.setattr(f"tracker.actions.undo_merge.{point}", None)

    with pytest.raises(TypeError):
        undo_merge(done, UNDONE)

    assert (everything_recorded(), everything_shown()) == (before, shown)
    assert Merge.objects.standing().exists()
