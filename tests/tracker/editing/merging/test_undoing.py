"""The list of merges, and the page on which one is undone."""

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from tests.factories import BECAUSE, CourtFactory, PersonFactory
from tracker.actions.merge import merge
from tracker.models import Detention, Merge, RecordLogEntry
from tracker.publication.models import PublishedRecord

pytestmark = pytest.mark.django_db

LIST = "/admin/court-watch/merges/"


def said(answer: Any) -> str:
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


@pytest.fixture
def done(pair: Any) -> Merge:
    return merge(*pair, BECAUSE)


def page_of(done: Merge) -> str:
    return reverse("tracker_merged", args=[done.pk])


def test_a_merge_says_what_moved_and_which_fields_changed(reviewer: Client, done: Merge) -> None:
    page = reviewer.get(page_of(done)).content.decode()

    assert "Detentions: 1" in page
    assert "sex" in page
    assert BECAUSE["en"] in page


def test_a_reviewer_undoes_it_with_a_reason(reviewer: Client, pair: Any, done: Merge) -> None:
    answer = reviewer.post(page_of(done), {"reason_en": "Two brothers."})

    assert "The merge was undone" in said(answer)
    assert Detention.objects.get().person == pair[1]
    assert PublishedRecord.objects.get(pk=pair[1].reference).state == "live"
    assert "Two brothers." in reviewer.get(page_of(done)).content.decode()


def test_it_is_not_undone_without_a_reason(reviewer: Client, done: Merge) -> None:
    answer = reviewer.post(page_of(done), {"reason_en": ""})

    assert list(answer.context["reason"].errors) == ["reason_en"]
    assert Merge.objects.standing().exists()


def test_why_it_can_not_be_undone_any_more_is_told(reviewer: Client, done: Merge) -> None:
    Detention.objects.all().delete()

    answer = reviewer.post(page_of(done), {"reason_en": "Two brothers."})

    assert "changed or deleted" in said(answer)
    assert answer.status_code == 200


def test_undoing_twice_undoes_once(reviewer: Client, done: Merge) -> None:
    for _ in range(2):
        answer = reviewer.post(page_of(done), {"reason_en": "Two brothers."})

    assert answer.url == page_of(done)


def test_an_editor_undoes_nothing(editor: Client, done: Merge) -> None:
    for answer in (editor.get(page_of(done)), editor.post(page_of(done), {}), editor.get(LIST)):
        assert answer.status_code in (302, 403)
    assert Merge.objects.standing().exists()


def test_merges_are_listed_with_names_and_reasons(reviewer: Client, pair: Any, done: Merge) -> None:
    page = reviewer.get(LIST).content.decode()

    assert f"{pair[1].reference} Dropped Person → {pair[0].reference} Kept Person" in page
    assert BECAUSE["en"] in page


@pytest.mark.parametrize(
    ("asked", "is_listed"),
    [
        ("kind=P", True),
        ("kind=K", False),
        ("stands=true", False),
        ("stands=false", True),
        ("record=p00002", True),
        ("record=P99999", False),
        ("merged_at_from=2099-01-01", False),
        ("kind=nonsense", True),
        ("merged_by=x", True),
    ],
)
def test_the_list_is_filtered(reviewer: Client, done: Merge, asked: str, is_listed: bool) -> None:
    page = reviewer.get(f"{LIST}?{asked.replace('p00002', done.dropped.lower())}")

    assert page.status_code == 200
    assert (BECAUSE["en"] in page.content.decode()) is is_listed


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_list_is_a_spreadsheet_too(reviewer: Client, done: Merge, form: str) -> None:
    assert reviewer.get(f"{LIST}?export={form}").status_code == 200


def test_a_reason_is_no_formula(reviewer: Client) -> None:
    merge(PersonFactory(), PersonFactory(), {"km": "", "en": "=1+1"})

    sheet = reviewer.get(f"{LIST}?export=csv").getvalue().decode()

    assert "'=1+1" in sheet


def test_the_list_asks_no_more_for_many(
    reviewer: Client, django_assert_max_num_queries: Any
) -> None:
    for _ in range(12):
        merge(PersonFactory(), PersonFactory(), BECAUSE)
        merge(CourtFactory(), CourtFactory(), BECAUSE)
    reviewer.get(LIST)

    with django_assert_max_num_queries(40):
        reviewer.get(LIST)


def test_the_log_of_both_records_tells_of_it(reviewer: Client, pair: Any, done: Merge) -> None:
    reviewer.post(page_of(done), {"reason_en": "Two brothers."})

    for record in pair:
        logged = RecordLogEntry.objects.filter(object_id=str(record.pk))
        messages = [str(entry.message) for entry in logged]
        assert any("Merged: P00002" in text or "Merged: P" in text for text in messages)
        assert any("Two brothers." in text for text in messages)
