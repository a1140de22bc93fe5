"""Lists and choosers cost the same for five rows as for fifty."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.tracker.editing.conftest import draft
from tracker.models import Case, Court, Hearing, Law, Person, Provision


def make(kind: str, number: int) -> Any:
    if kind == "person":
        return draft(Person(name_en=f"Somebody {number}"))
    if kind == "provision":
        return draft(Provision(law=Law.objects.create(name_en="A law"), article=str(number)))
    court = Court.objects.create(name_en=f"Court {number}", level="first_instance")
    case = draft(Case(title_en=f"Case {number}", court=court))
    if kind == "case":
        return case
    return draft(Hearing(case=case, court=court, held_on="2020-09-02", hearing_kind="trial"))


def queries(browser: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("kind", ["person", "case", "hearing", "provision"])
@pytest.mark.parametrize(
    "view", ["wagtailsnippets_tracker_{}:list", "wagtailsnippetchoosers_tracker_{}:choose_results"]
)
def test_a_longer_list_asks_no_more_of_the_database(editor: Client, kind: str, view: str) -> None:
    address = reverse(view.format(kind))
    for number in range(3):
        make(kind, number)
    queries(editor, address)
    few = queries(editor, address)

    for number in range(3, 18):
        make(kind, number)

    assert queries(editor, address) == few


@pytest.mark.parametrize(
    ("row", "state"),
    [
        ({"live": False}, "draft"),
        ({"live": True}, "published"),
        ({"live": True, "has_unpublished_changes": True}, "published, with a draft"),
        ({"live": False, "first_published_at": "2026-01-01T00:00Z"}, "withdrawn"),
    ],
)
def test_a_list_says_where_a_record_stands(editor: Client, row: dict[str, Any], state: str) -> None:
    Person.objects.create(name_en="Somebody Invented", **row)

    page = editor.get(reverse("wagtailsnippets_tracker_person:list"))

    assert f">{state}<" in "".join(page.content.decode().split("\n")).replace("  ", "")


def test_a_list_is_filtered(editor: Client) -> None:
    Person.objects.create(name_en="Somebody Invented", sex="female")
    Person.objects.create(name_en="Somebody Else", sex="male")

    page = editor.get(reverse("wagtailsnippets_tracker_person:list"), {"sex": "male"})

    assert [row.name_en for row in page.context["object_list"]] == ["Somebody Else"]
