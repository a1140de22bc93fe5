"""Two who publish at once get versions and editions of their own, and lose nothing."""

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection, transaction

from tests.factories import CourtFactory, DefendantFactory, HearingFactory, document_of, published
from tracker.actions.publish import publish_records
from tracker.models import Court, Hearing
from tracker.publication.models import Edition, PublishedRecord, PublishedVersion

pytestmark = pytest.mark.django_db(transaction=True)

AT_ONCE = 4


def at_once(*tasks: Callable[[], Any]) -> None:
    """Run tasks in threads of their own, and raise what any of them raised."""
    faults: list[BaseException] = []

    def run(task: Callable[[], Any]) -> None:
        try:
            task()
        except BaseException as fault:
            faults.append(fault)
        finally:
            connection.close()

    threads = [Thread(target=run, args=[task]) for task in tasks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert not any(thread.is_alive() for thread in threads)
    if faults:
        raise faults[0]


class Together:
    """Lets transactions overlap where the database can; SQLite has one writer at a time."""

    def __init__(self, parties: int) -> None:
        self.barrier = Barrier(parties, timeout=30)

    def wait(self) -> None:
        if connection.vendor == "postgresql":
            self.barrier.wait()


def test_the_same_record_gets_one_version_after_the_other():
    court = CourtFactory()
    published(court)
    together = Together(AT_ONCE)

    def rename(number):
        together.wait()
        with transaction.atomic():
            Court.objects.filter(pk=court.pk).update(name_en=f"Court number {number}")
            publish_records([court])

    at_once(*[lambda number=number: rename(number) for number in range(AT_ONCE)])

    numbers = PublishedVersion.objects.filter(record=court.reference).values_list("number")
    assert sorted(number for (number,) in numbers) == [1, 2, 3, 4, 5]
    current = PublishedRecord.objects.get(pk=court.reference).current
    assert current.number == 5
    assert current.document["name"]["en"] == Court.objects.get(pk=court.pk).name_en


def test_a_change_that_several_publish_makes_one_version():
    court = CourtFactory()
    published(court)
    Court.objects.update(name_en="Another court")
    together = Together(AT_ONCE)

    def publish():
        together.wait()
        publish_records([court])

    at_once(*[publish] * AT_ONCE)

    assert PublishedVersion.objects.filter(record=court.reference).count() == 2


def test_different_records_get_editions_of_their_own():
    courts = CourtFactory.create_batch(AT_ONCE)
    together = Together(AT_ONCE)

    def publish(court):
        together.wait()
        publish_records([court])

    at_once(*[lambda court=court: publish(court) for court in courts])

    editions = list(PublishedRecord.objects.values_list("edition", flat=True))
    assert len(set(editions)) == AT_ONCE
    assert Edition.current() == max(editions)


def test_the_first_two_publications_of_a_site_do_not_get_in_each_others_way():
    courts = CourtFactory.create_batch(2)
    Edition.objects.all().delete()
    together = Together(2)

    def publish(court):
        together.wait()
        publish_records([court])

    at_once(*[lambda court=court: publish(court) for court in courts])

    assert sorted(PublishedRecord.objects.values_list("edition", flat=True)) == [1, 2]


def test_a_document_that_two_changes_touch_holds_both():
    case = DefendantFactory().case
    hearings = HearingFactory.create_batch(AT_ONCE, case=case)
    published(case, *hearings)
    together = Together(AT_ONCE)

    def cancel(hearing):
        with transaction.atomic():
            Hearing.objects.filter(pk=hearing.pk).update(outcome="cancelled")
            together.wait()
            publish_records([hearing])

    at_once(*[lambda hearing=hearing: cancel(hearing) for hearing in hearings])

    outcomes = [each["outcome"]["code"] for each in document_of(case)["hearings"]]
    assert outcomes == ["cancelled"] * AT_ONCE
