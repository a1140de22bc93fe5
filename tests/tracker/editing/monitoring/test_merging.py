"""Two monitors at one hearing: both are kept, and a clash is told before anything is lost."""

import json
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.tracker.editing.monitoring.conftest import client_of, draft_of
from tests.tracker.editing.monitoring.test_reports import typed
from tracker.editing.monitoring.merging import merge
from tracker.editing.monitoring.values import values_of
from tracker.models import Hearing


@pytest.fixture
def second_phone(hearing: Hearing, other_monitor: User) -> Client:
    hearing.case.assignments.create(monitor=other_monitor)
    return client_of(other_monitor)


@pytest.mark.parametrize(
    ("base", "sent", "now", "kept", "clashes"),
    [
        ("", "", "", "", False),
        ("", "yes", "", "yes", False),
        ("", "", "no", "no", False),
        ("", "yes", "yes", "yes", False),
        ("", "yes", "no", "yes", True),
        ("yes", "no", "yes", "no", False),
        ("yes", "", "yes", "", False),
    ],
)
def test_an_answer_is_merged_with_what_others_answered(
    base: str, sent: str, now: str, kept: str, clashes: bool
) -> None:
    merged = merge({"check-x": base}, {"check-x": sent}, {"check-x": now})

    assert merged.values == {"check-x": kept}
    assert merged.conflicts == ({"check-x": now} if clashes else {})


@pytest.mark.parametrize(
    ("base", "sent", "now", "kept"),
    [
        ("", "A", "B", "B\nA"),
        ("A", "", "A\nB", "B"),
        ("A", "A\nC", "A\nB", "A\nB\nC"),
        ("A", "A", "", ""),
        ("", "សុខា\nA", "a", "a\nសុខា"),
    ],
)
def test_names_are_merged_line_by_line(base: str, sent: str, now: str, kept: str) -> None:
    merged = merge({"bench-judge": base}, {"bench-judge": sent}, {"bench-judge": now})

    assert merged.values == {"bench-judge": kept}
    assert merged.conflicts == {}


def test_what_two_monitors_answered_to_different_questions_is_all_kept(
    phone: Client, second_phone: Client, hearing: Hearing
) -> None:
    opened = values_of(draft_of(hearing))
    path = reverse("monitor_report", args=[hearing.pk])

    phone.post(path, typed(hearing, opened, check__last_word="yes", bench__judge="Test A"))
    second_phone.post(path, typed(hearing, opened, check__equal_chance="no", bench__judge="Test B"))

    values = values_of(draft_of(hearing))
    assert (values["check-last_word"], values["check-equal_chance"]) == ("yes", "no")
    assert values["bench-judge"] == "Test A\nTest B"


def test_the_later_of_two_answers_is_not_saved_over_the_earlier_unseen(
    phone: Client, second_phone: Client, hearing: Hearing
) -> None:
    opened = values_of(draft_of(hearing))
    path = reverse("monitor_report", args=[hearing.pk])
    phone.post(path, typed(hearing, opened, check__last_word="yes"))
    form = typed(hearing, opened, check__last_word="no")

    answer = second_phone.post(path, form, headers={"accept": "application/json"})

    assert answer.status_code == 409
    assert answer.json()["theirs"] == {"check-last_word": "yes"}
    assert "Yes" in answer.json()["errors"]["check-last_word"]
    assert values_of(draft_of(hearing))["check-last_word"] == "yes"


def test_an_answer_is_put_in_the_others_place_once_that_was_seen(
    phone: Client, second_phone: Client, hearing: Hearing
) -> None:
    opened = values_of(draft_of(hearing))
    path = reverse("monitor_report", args=[hearing.pk])
    phone.post(path, typed(hearing, opened, check__last_word="yes"))
    form = typed(hearing, opened, check__last_word="no")
    second_phone.post(path, form)

    seen = {**opened, "check-last_word": "yes"}
    second_phone.post(path, {**form, "base": json.dumps(seen), "key": str(uuid4())})

    assert values_of(draft_of(hearing))["check-last_word"] == "no"


def test_without_our_script_the_page_that_tells_of_a_clash_can_be_sent_again(
    phone: Client, second_phone: Client, hearing: Hearing
) -> None:
    opened = values_of(draft_of(hearing))
    path = reverse("monitor_report", args=[hearing.pk])
    phone.post(path, typed(hearing, opened, outcome="held"))

    answer = second_phone.post(path, typed(hearing, opened, outcome="cancelled"))

    assert answer.status_code == 409
    assert json.loads(answer.context["base"])["outcome"] == "held"
    assert answer.context["form"]["outcome"].value() == "cancelled"
