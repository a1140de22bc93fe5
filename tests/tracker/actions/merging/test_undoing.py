"""Undoing a merge brings everything back, except what somebody changed since."""

import pytest
from wagtail.models import Revision

from tests.factories import (
    BECAUSE,
    CaseFactory,
    CourtFactory,
    DecisionFactory,
    DefendantCitationFactory,
    DefendantFactory,
    DetentionCitationFactory,
    DetentionFactory,
    HearingFactory,
    PersonCitationFactory,
    PersonFactory,
    PersonNameFactory,
    SourceFactory,
    document_of,
    published,
    whole,
)
from tests.tracker.actions.merging.looking import (
    UNDONE,
    draft_of,
    everything_recorded,
    everything_shown,
    row_of,
)
from tracker.actions.audit import check
from tracker.actions.merge import merge
from tracker.actions.merging.wishes import Wish
from tracker.actions.undo_merge import undo_merge
from tracker.actions.withdraw import withdraw
from tracker.models import Defendant, Detention, Person, PersonName

pytestmark = pytest.mark.django_db


KINDS = ("person", "case", "hearing", "incident", "court", "place", "organisation", "law")


def twin_of(record):
    """Make another record that says the same as one."""
    values = {
        field.attname: getattr(record, field.attname)
        for field in record._meta.concrete_fields
        if not field.primary_key and not field.unique and "revision" not in field.name
    }
    return type(record).objects.create(**values)


@pytest.mark.parametrize("kind", KINDS)
def test_rows_drafts_and_readers_pages_are_what_they_were(kind):
    world = whole()
    dropped = getattr(world, kind)
    kept = twin_of(dropped)
    if kind == "person":
        PersonCitationFactory(person=kept)
        PersonNameFactory(person=kept, text="A further name")
    published(*world.records(), kept)
    for record in (*world.records(), kept):
        type(record).objects.get(pk=record.pk).save_revision()
    before, shown, found = everything_recorded(), everything_shown(), list(check())

    done = merge(kept, dropped, BECAUSE)
    assert list(check()) == found
    undo_merge(done, UNDONE)

    assert everything_recorded() == before
    assert everything_shown() == shown
    assert list(check()) == found


def test_the_merge_moves_something_in_each_of_these_worlds():
    """Or else the test above would prove nothing."""
    for kind in KINDS:
        dropped = getattr(whole(), kind)

        assert merge(twin_of(dropped), dropped, BECAUSE).before["moved"]


def test_a_source_gets_its_citations_back(kept):
    one, other = SourceFactory(), SourceFactory()
    detention = DetentionFactory(person=kept)
    for source in (one, other):
        PersonCitationFactory(person=kept, source=source)
    DetentionCitationFactory(detention=detention, source=other)
    published(kept)
    kept.save_revision()
    before, shown = everything_recorded(), everything_shown()

    done = merge(one, other, BECAUSE)
    merged = everything_shown()
    undo_merge(done, UNDONE)

    assert merged != shown
    assert everything_recorded() == before
    assert everything_shown() == shown


def test_the_record_that_went_has_a_next_version_that_says_why(kept, dropped):
    DetentionFactory(person=dropped)
    published(kept, dropped)
    done = merge(kept, dropped, BECAUSE)

    undo_merge(done, UNDONE)

    assert row_of(dropped).state == "live"
    assert row_of(kept).current.note_en == UNDONE["en"]
    assert row_of(kept).current.number == 3
    assert document_of(kept)["detentions"] == []


def test_a_record_that_was_withdrawn_is_withdrawn_again_for_its_own_reason(kept, dropped):
    published(kept, dropped)
    withdraw(dropped, {"km": "", "en": "Its own reason."})

    undo_merge(merge(kept, dropped, BECAUSE), UNDONE)

    row = row_of(dropped)
    assert (row.state, row.withdrawn_because_en) == ("withdrawn", "Its own reason.")
    assert not Person.objects.get(pk=dropped.pk).live


def test_what_led_to_the_record_leads_there_again(kept, dropped):
    first = PersonFactory()
    published(first, kept, dropped)
    merge(dropped, first, BECAUSE)

    undo_merge(merge(kept, dropped, BECAUSE), UNDONE)

    assert row_of(first).merged_into_id == dropped.reference


def test_what_was_added_since_stays_with_the_kept_record(kept, dropped):
    DetentionFactory(person=dropped, started_on="2019", ended_on="2020")
    published(kept, dropped)
    done = merge(kept, dropped, BECAUSE)
    since = DetentionFactory(person=kept, started_on="2022")

    undo_merge(done, UNDONE)

    assert list(kept.detentions.all()) == [since]


def test_a_value_that_was_changed_since_stays(kept, dropped):
    Person.objects.filter(pk=dropped.pk).update(sex="female", birth_year=1980)
    done = merge(kept, dropped, BECAUSE)
    Person.objects.filter(pk=kept.pk).update(birth_year=1981)

    undo_merge(done, UNDONE)

    kept.refresh_from_db()
    assert (kept.sex, kept.birth_year) == ("unknown", 1981)


def test_a_draft_begun_since_takes_nothing_back(kept, dropped):
    case = DefendantFactory(person=dropped).case
    detention = DetentionFactory(person=dropped)
    published(kept, dropped, case)
    done = merge(kept, dropped, BECAUSE)
    for record in (kept, case):
        type(record).objects.get(pk=record.pk).save_revision()

    undo_merge(done, UNDONE)
    for record in (kept, case):
        draft_of(record).save_revision().publish()

    assert Detention.objects.get(pk=detention.pk).person == dropped
    assert Defendant.objects.get().person == dropped
    assert not PersonName.objects.filter(person=kept).exists()


def test_a_duplicate_that_went_is_in_a_draft_begun_since(kept, dropped):
    case = CaseFactory()
    for person in (kept, dropped):
        DefendantFactory(case=case, person=person)
    DecisionFactory(case=case, person=dropped)
    published(kept, dropped, case)
    done = merge(kept, dropped, BECAUSE)
    type(case).objects.get(pk=case.pk).save_revision()

    undo_merge(done, UNDONE)
    draft_of(case).save_revision().publish()

    assert {each.person for each in case.defendants.all()} == {kept, dropped}
    assert case.decisions.get().person == dropped


def test_the_sources_of_a_duplicate_that_went_come_back_with_it(kept, dropped):
    case = DefendantFactory(person=kept).case
    cited = DefendantCitationFactory(defendant=DefendantFactory(case=case, person=dropped))
    published(kept, dropped, case)
    done = merge(kept, dropped, BECAUSE)
    type(case).objects.get(pk=case.pk).save_revision()

    undo_merge(done, UNDONE)
    draft_of(case).save_revision().publish()

    assert case.defendants.get(person=dropped).citations.get().source == cited.source


def test_a_draft_that_was_to_go_live_is_to_go_live_again(kept):
    dropped = PersonFactory(live=False)
    revision = dropped.save_revision()
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at="2040-01-01T00:00Z")
    done = merge(kept, dropped, BECAUSE)
    assert Revision.objects.get(pk=revision.pk).approved_go_live_at is None

    undo_merge(done, UNDONE)

    assert Revision.objects.get(pk=revision.pk).approved_go_live_at.year == 2040


def test_who_undid_it_and_why_is_kept(kept, dropped, django_user_model):
    user = django_user_model.objects.create_superuser("boss")
    done = merge(kept, dropped, BECAUSE, by=user)

    undo_merge(done, UNDONE, by=user)

    done.refresh_from_db()
    assert (done.undone_by, done.undone_because_en) == (user, UNDONE["en"])
    assert done.undone_at is not None


def test_courts_names_are_taken_back():
    kept, dropped = CourtFactory(other_names="Old"), CourtFactory(name_en="Dropped Court")
    HearingFactory(court=dropped)
    done = merge(kept, dropped, BECAUSE, Wish({"name_en": "dropped"}))

    undo_merge(done, UNDONE)

    fresh = type(kept).objects.get(pk=kept.pk)
    assert (fresh.name_en, fresh.other_names) == (kept.name_en, "Old")
