"""Reviewers say which monitor follows which case."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from tests.factories import CaseFactory
from tests.tracker.editing.monitoring.conftest import make_monitor
from tracker.models import Assignment

ADD = "wagtailsnippets_tracker_assignment:add"
LIST = "wagtailsnippets_tracker_assignment:list"


@pytest.fixture
def assigned(db: None) -> dict[str, str]:
    return {"monitor": str(make_monitor("monitor").pk), "case": str(CaseFactory().pk)}


def test_a_reviewer_assigns_a_monitor_to_a_case(reviewer: Client, assigned: dict[str, str]) -> None:
    reviewer.post(reverse(ADD), assigned)

    assert str(Assignment.objects.get().monitor_id) == assigned["monitor"]


def test_a_monitor_is_assigned_to_a_case_once(reviewer: Client, assigned: dict[str, str]) -> None:
    for _sending in range(2):
        answer = reviewer.post(reverse(ADD), assigned)

    assert Assignment.objects.count() == 1
    assert "follows the case already" in answer.content.decode()


def test_somebody_who_may_not_monitor_is_not_offered(
    reviewer: Client, assigned: dict[str, str]
) -> None:
    stranger = User.objects.create_user("stranger")

    reviewer.post(reverse(ADD), {**assigned, "monitor": str(stranger.pk)})

    assert not Assignment.objects.exists()


def test_a_member_of_the_group_may_monitor(reviewer: Client, assigned: dict[str, str]) -> None:
    member = User.objects.create_user("member")
    member.groups.add(Group.objects.get(name="Court monitors"))

    reviewer.post(reverse(ADD), {**assigned, "monitor": str(member.pk)})

    assert Assignment.objects.get().monitor == member


@pytest.mark.parametrize("name", [ADD, LIST])
def test_an_editor_assigns_nobody(editor: Client, assigned: dict[str, str], name: str) -> None:
    assert editor.get(reverse(name)).status_code == 302


def test_the_list_names_no_confidential_case_without_the_right(
    reviewer: Client, assigned: dict[str, str]
) -> None:
    hidden = CaseFactory(visibility="confidential", title_en="canary-7f3a")
    Assignment.objects.create(monitor_id=int(assigned["monitor"]), case=hidden)

    assert "canary-7f3a" not in reviewer.get(reverse(LIST)).content.decode()
