"""Pages name records, whatever becomes of these, and records lead back to the pages."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.blocks.records import RecordListBlock
from home.models import NamedRecord, StandardPage
from tests.factories import BECAUSE, CaseFactory, PersonFactory, published
from tracker.actions.withdraw import withdraw
from tracker.public.kinds import path_of
from tracker.publication.models import PublishedRecord
from tracker.publication.tombstones import redirect_to

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    person = PersonFactory(name_en="Sok Riverside")
    published(person)
    return person


def body_of(client, page) -> str:
    response = client.get(page.url)
    assert response.status_code == 200
    return response.content.decode()


def record_body(client, record, language="en") -> str:
    row = PublishedRecord.objects.get(pk=record.reference)
    return client.get(path_of(row, language)).content.decode()


def list_of(kind="person", query="", rows=10):
    return ("record_list", {"title": "", "kind": kind, "query": query, "rows": rows})


def test_a_record_card_shows_the_record_as_it_is_now(client, add, person):
    page = add(StandardPage, body=[("record", person.reference)])
    person.name_en = "Sok Harbour"
    person.save()
    published(person)

    assert "Sok Harbour" in body_of(client, page)


def test_the_card_of_a_withdrawn_record_says_so_and_no_more(client, add, person):
    page = add(StandardPage, body=[("record", person.reference)])
    withdraw(person, BECAUSE)

    shown = body_of(client, page)
    assert f"The record {person.reference} was withdrawn." in shown
    assert "Sok Riverside" not in shown


def test_the_card_of_a_merged_record_shows_the_one_it_went_into(client, add, person):
    kept = PersonFactory(name_en="Sok Harbour")
    published(kept)
    page = add(StandardPage, title="In a block", body=[("record", person.reference)])
    redirect_to(kept.reference, person.reference, BECAUSE)

    assert "Sok Harbour" in body_of(client, page)
    assert "In a block" in record_body(client, kept)


def test_a_card_of_what_never_was_a_record_is_no_error(client, add):
    page = add(StandardPage, body=[("record", "P99999")])

    assert "P99999" in body_of(client, page)


def test_records_named_stand_below_the_text_each_once(client, add, person):
    page = add(StandardPage, body=[("record", person.reference)])
    page.named_records = [NamedRecord(reference=person.reference)]
    page.save()

    shown = body_of(client, page)
    assert shown.partition("Records named here")[2].count("Sok Riverside") == 1


def test_a_list_shows_its_first_rows_and_leads_to_the_whole(client, add):
    published(*(PersonFactory(name_en=f"Boatman {number}") for number in range(4)))
    page = add(StandardPage, body=[list_of(query="q=boatman", rows=3)])

    shown = body_of(client, page)
    assert shown.count("Boatman ") == 3
    assert 'href="/en/people/?q=boatman"' in shown
    assert "4 people" in shown


def test_a_list_whose_filter_is_no_choice_any_more_is_no_error(client, add, person):
    page = add(StandardPage, body=[list_of(query="status=gone")])

    assert "Sok Riverside" in body_of(client, page)


def test_a_list_is_kept_by_its_filters_alone(person):
    block = RecordListBlock()
    value = block.to_python(list_of(query="https://any.example/en/people/?utm=1&q=sok&page=3")[1])

    assert block.clean(value)["query"] == "q=sok"


def test_a_filter_that_can_not_be_is_refused_with_the_reason(person):
    block = RecordListBlock()

    with pytest.raises(ValidationError) as refused:
        block.clean(block.to_python(list_of(query="status=unheard-of")[1]))
    assert "query" in refused.value.block_errors


def test_more_blocks_of_records_ask_no_more_queries(client, add, person):
    published(*(CaseFactory(title_en=f"Case {number}") for number in range(3)))

    def queries(blocks: int) -> int:
        body = [("record", person.reference), list_of("case")] * blocks
        page = add(StandardPage, body=body)
        body_of(client, page)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            body_of(client, page)
        return len(captured)

    assert queries(1) == queries(8) <= 12


def test_a_record_leads_to_the_pages_that_name_it(client, add, person):
    add(StandardPage, title="In a block", body=[("record", person.reference)])
    page = add(StandardPage, title="In the list")
    page.named_records = [NamedRecord(reference=person.reference)]
    page.save()

    shown = record_body(client, person).partition("Named in")[2]
    assert "In a block" in shown
    assert "In the list" in shown
    assert "In a block" in record_body(client, person, "km")


def test_a_record_forgets_a_page_that_is_unpublished(client, add, person):
    page = add(StandardPage, title="In a block", body=[("record", person.reference)])
    assert "In a block" in record_body(client, person)
    page.unpublish()

    assert "In a block" not in record_body(client, person)


def test_a_version_of_a_record_does_not_tell_which_pages_name_it_now(client, add, person):
    add(StandardPage, title="In a block", body=[("record", person.reference)])
    row = PublishedRecord.objects.get(pk=person.reference)
    published(row and PersonFactory(name_en="Another"))
    person.name_en = "Sok Harbour"
    person.save()
    published(person)

    assert "In a block" not in client.get(f"{path_of(row, 'en')}v1/", follow=True).content.decode()
