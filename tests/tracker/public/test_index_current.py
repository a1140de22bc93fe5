"""The index a process keeps: always what is public now, at one query while nothing changes."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from tests.factories import BECAUSE, CaseFactory, HearingFactory, PersonFactory, published
from tests.tracker.public.index_rows import index_of, row
from tracker.actions.merge import merge
from tracker.actions.withdraw import withdraw
from tracker.public.index import Index, cards, current, current_index
from tracker.publication.models import Edition, PublishedRecord

pytestmark = pytest.mark.django_db


def people():
    return current_index().kind("person").select({}).page("newest", 1, 100)


def test_an_empty_database_has_an_empty_index():
    assert people() == []


def test_a_published_record_is_found_at_once():
    assert people() == []
    person = PersonFactory()

    published(person)

    assert people() == [person.reference]


def test_a_change_is_seen_at_once():
    person = PersonFactory(name_en="Old Name")
    published(person)
    assert current_index().title(person.reference)["en"] == "Old Name"
    person.name_en = "New Name"
    person.save()

    published(person)

    assert current_index().title(person.reference)["en"] == "New Name"
    assert people() == [person.reference]


def test_a_withdrawn_record_leaves():
    person = PersonFactory()
    published(person)
    assert people() == [person.reference]

    withdraw(person, BECAUSE)

    assert people() == []
    assert current_index().title(person.reference) is None


def test_no_title_is_kept_of_what_was_withdrawn_or_renamed():
    gone, renamed = PersonFactory(name_en="Gone Name"), PersonFactory(name_en="Old Name")
    published(gone, renamed)
    current_index()
    withdraw(gone, BECAUSE)
    renamed.name_en = "New Name"
    renamed.save()
    published(renamed)

    held = [name for _km, name in current_index().kind("person").titles]
    assert held == ["", "", "New Name"]


def test_a_merged_record_leaves():
    kept, dropped = PersonFactory(), PersonFactory()
    published(kept, dropped)
    assert len(people()) == 2

    merge(kept, dropped, BECAUSE)

    assert people() == [kept.reference]


def test_nothing_new_costs_one_query(django_assert_num_queries):
    published(PersonFactory())
    current_index()

    with django_assert_num_queries(1):
        current_index()


def test_something_new_costs_two_queries(django_assert_num_queries):
    published(*(PersonFactory() for _ in range(3)))
    current_index()
    published(PersonFactory())

    with django_assert_num_queries(2):
        current_index()


def test_the_first_time_costs_two_queries(django_assert_num_queries):
    published(*(PersonFactory() for _ in range(3)))

    with django_assert_num_queries(2):
        current_index()


def test_a_database_that_went_back_is_read_anew():
    kept, lost = PersonFactory(), PersonFactory()
    published(kept)
    before = Edition.current()
    published(lost)
    assert len(people()) == 2

    PublishedRecord.objects.filter(pk=lost.reference).update(state="withdrawn")
    Edition.objects.update(number=before)

    assert people() == [kept.reference]


def test_only_the_kinds_that_changed_are_made_anew():
    published(CaseFactory())
    before = current_index()
    published(PersonFactory())

    assert current_index().kind("case") is before.kind("case")


def test_an_index_that_is_mostly_dead_is_read_anew():
    published(PersonFactory())
    worn = index_of(*(row(1) for _ in range(1_100)))
    current._held[current._database()] = Index(Edition.current(), {"person": worn})

    published(PersonFactory())

    assert worn.size == 1_100
    assert current_index().kind("person").size == 2


def test_cards_keep_their_order_and_leave_out_what_is_not_live(django_assert_num_queries):
    first, second, gone = PersonFactory(), PersonFactory(), PersonFactory()
    published(first, second, gone)
    withdraw(gone, BECAUSE)
    asked = [second.reference, gone.reference, "P99999", first.reference]

    with django_assert_num_queries(1):
        found = cards(asked)
        assert [record.card["status"]["code"] for record in found] == ["unknown", "unknown"]

    assert [record.reference for record in found] == [second.reference, first.reference]


def test_a_hearing_is_found_by_its_case():
    hearing, other = HearingFactory(), HearingFactory()
    published(hearing.case, other.case, hearing, other)

    selection = current_index().kind("hearing").select({"case": [hearing.case.reference]})

    assert selection.page("newest", 1, 10) == [hearing.reference]


@pytest.mark.django_db(transaction=True)
def test_threads_share_one_index_that_is_never_half_made():
    published(*(PersonFactory() for _ in range(20)))

    def look(_):
        try:
            return current_index(), len(people())
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        looks = list(threads.map(look, range(40)))

    assert {count for _, count in looks} == {20}
    assert len({id(index) for index, _ in looks}) == 1
