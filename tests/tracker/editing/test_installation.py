"""What an installation begins with."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from wagtail.models import Workflow, WorkflowContentType

from tracker.editing.installation import install
from tracker.editing.record_models import record_models

pytestmark = pytest.mark.django_db
Member = Callable[..., User]


@pytest.mark.parametrize("group", ["Administrators", "Editors", "Reviewers"])
def test_every_group_may_enter_and_record(member: Member, group: str) -> None:
    user = member(group)

    assert user.has_perms(["wagtailadmin.access_admin", "tracker.add_case"])


@pytest.mark.parametrize(
    ("group", "may"),
    [
        ("Administrators", True),
        ("Confidential readers", True),
        ("Reviewers", False),
        ("Editors", False),
        ("Court monitors", False),
    ],
)
@pytest.mark.parametrize("kind", ["person", "case", "hearing", "incident", "source"])
def test_only_few_see_what_is_confidential(
    member: Member, group: str, may: bool, kind: str
) -> None:
    assert member(group).has_perm(f"tracker.view_confidential_{kind}") is may


def test_a_court_monitor_enters_and_records_hearings_and_may_do_nothing_else(
    member: Member,
) -> None:
    assert member("Court monitors").get_all_permissions() == {
        "wagtailadmin.access_admin",
        "tracker.monitor_hearing",
    }


@pytest.mark.parametrize(
    ("group", "may"), [("Administrators", True), ("Reviewers", True), ("Editors", False)]
)
def test_only_those_who_check_assign_monitors(member: Member, group: str, may: bool) -> None:
    assert member(group).has_perm("tracker.add_assignment") is may


@pytest.mark.parametrize(
    ("group", "may"), [("Administrators", True), ("Reviewers", True), ("Editors", False)]
)
def test_only_the_second_person_publishes(member: Member, group: str, may: bool) -> None:
    assert member(group).has_perm("tracker.publish_case") is may


@pytest.mark.parametrize(
    ("group", "may"), [("Administrators", True), ("Reviewers", True), ("Editors", False)]
)
@pytest.mark.parametrize("right", ["home.change_siteframe", "wagtailredirects.add_redirect"])
def test_only_those_who_check_set_what_is_seen_everywhere_at_once(
    member: Member, group: str, may: bool, right: str
) -> None:
    assert member(group).has_perm(right) is may


@pytest.mark.parametrize(
    ("group", "may"), [("Administrators", True), ("Reviewers", False), ("Editors", False)]
)
def test_only_administrators_make_accounts(member: Member, group: str, may: bool) -> None:
    assert member(group).has_perm("auth.add_user") is may


def test_a_right_that_was_taken_away_does_not_come_back(member: Member) -> None:
    editors = Group.objects.get(name="Editors")
    editors.permissions.remove(editors.permissions.get(codename="add_person"))

    install()

    assert not member("Editors").has_perm("tracker.add_person")


def test_groups_that_were_lost_are_made_again() -> None:
    Group.objects.all().delete()

    install()

    assert Group.objects.get(name="Reviewers").permissions.filter(codename="publish_case").exists()


def test_every_kind_of_record_is_under_one_review() -> None:
    install()

    assert Workflow.objects.filter(name="Review").count() == 1
    reviewed = WorkflowContentType.objects.filter(workflow__name="Review")
    assert {row.content_type.model_class() for row in reviewed} == set(record_models())
