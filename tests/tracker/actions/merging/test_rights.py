"""Who merges, what stands in the way, and two who merge at once."""

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import WorkflowState

from tests.factories import (
    BECAUSE,
    DetentionFactory,
    PersonFactory,
    PersonGroundFactory,
    SourceFactory,
    published,
)
from tests.tracker.actions.test_concurrency import Together, at_once
from tracker.actions.merge import merge
from tracker.actions.merging.wishes import Wish
from tracker.actions.undo_merge import undo_merge
from tracker.models import Merge, Person
from tracker.publication.models import PublishedRecord

pytestmark = pytest.mark.django_db


@pytest.fixture
def member(django_user_model):
    def make(group):
        user = django_user_model.objects.create_user(f"{group}-{Group.objects.count()}")
        user.groups.add(Group.objects.get(name=group))
        return user

    return make


@pytest.mark.parametrize("factory", [PersonFactory, SourceFactory])
def test_an_editor_neither_merges_nor_undoes(member, factory):
    editor, kept, dropped = member("Editors"), factory(), factory()

    with pytest.raises(PermissionDenied):
        merge(kept, dropped, BECAUSE, by=editor)
    done = merge(kept, dropped, BECAUSE, by=member("Reviewers"))
    with pytest.raises(PermissionDenied):
        undo_merge(done, BECAUSE, by=editor)


def test_what_hangs_on_a_record_can_stay_with_it(kept, dropped):
    stays = DetentionFactory(person=dropped, started_on="2019", ended_on="2020")
    moves = DetentionFactory(person=dropped, started_on="2021")

    merge(kept, dropped, BECAUSE, Wish(staying=frozenset({f"detentions-{stays.pk}"})))

    assert list(kept.detentions.all()) == [moves]
    assert list(dropped.detentions.all()) == [stays]


def test_what_both_have_word_for_word_stays_behind(kept, dropped):
    for person in (kept, dropped):
        PersonGroundFactory(person=person)

    merge(kept, dropped, BECAUSE)

    assert kept.grounds.count() == dropped.grounds.count() == 1


def test_changes_that_nobody_published_are_not_left_behind(kept, dropped):
    published(kept, dropped)
    draft = Person.objects.get(pk=dropped.pk)
    draft.birth_year = 1980
    draft.save_revision()

    with pytest.raises(ValidationError, match="changes that are not published"):
        merge(kept, dropped, BECAUSE)


def test_a_draft_that_is_in_review_leaves_it(kept, member):
    published(kept)
    editor = member("Editors")
    dropped = PersonFactory(live=False)
    dropped.save_revision(user=editor)
    state = dropped.get_workflow().start(dropped, editor)

    merge(kept, dropped, BECAUSE, by=member("Reviewers"))

    state.refresh_from_db()
    assert state.status == WorkflowState.STATUS_CANCELLED


def test_the_kept_record_stays_in_review_with_what_moved(kept, dropped, member):
    editor = member("Editors")
    DetentionFactory(person=dropped)
    published(kept, dropped)
    kept.save_revision(user=editor)
    state = kept.get_workflow().start(kept, editor)

    merge(kept, dropped, BECAUSE)

    state.refresh_from_db()
    in_review = state.current_task_state.revision
    assert len(in_review.content["detentions"]) == 1


def test_a_synthetic_record_is_not_merged_with_a_real_one(kept):
    with pytest.raises(ValidationError, match="synthetic"):
        merge(kept, PersonFactory(is_synthetic=True), BECAUSE)


def test_a_record_that_somebody_else_locked_is_not_merged(kept, dropped, member):
    Person.objects.filter(pk=dropped.pk).update(locked=True, locked_by=member("Administrators"))

    with pytest.raises(ValidationError, match="locked"):
        merge(kept, dropped, BECAUSE, by=member("Reviewers"))


@pytest.mark.django_db(transaction=True)
def test_two_who_merge_the_same_pair_at_once_merge_it_once():
    kept, dropped = PersonFactory(), PersonFactory()
    published(kept, dropped)
    together, refused = Together(2), []

    def run():
        together.wait()
        try:
            merge(kept, dropped, BECAUSE)
        except ValidationError as error:
            refused.append(error)

    at_once(run, run)

    assert Merge.objects.count() == len(refused) == 1


@pytest.mark.django_db(transaction=True)
def test_two_who_merge_each_into_the_other_at_once_leave_one():
    one, other = PersonFactory(), PersonFactory()
    published(one, other)
    together, refused = Together(2), []

    def run(kept, dropped):
        together.wait()
        try:
            merge(kept, dropped, BECAUSE)
        except ValidationError as error:
            refused.append(error)

    at_once(lambda: run(one, other), lambda: run(other, one))

    assert len(refused) == 1
    assert PublishedRecord.objects.live().count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_who_undo_a_merge_at_once_undo_it_once():
    kept, dropped = PersonFactory(), PersonFactory()
    published(kept, dropped)
    done = merge(kept, dropped, BECAUSE)
    together, refused = Together(2), []

    def run():
        together.wait()
        try:
            undo_merge(done, BECAUSE)
        except ValidationError as error:
            refused.append(error)

    at_once(run, run)

    assert len(refused) == 1
    assert PublishedRecord.objects.live().count() == 2
