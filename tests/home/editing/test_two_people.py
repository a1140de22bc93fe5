"""Two people stand behind each page that readers see, whichever way it is published."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.publish_page_revision import (
    PublishPagePermissionError,
    PublishPageRevisionAction,
)
from wagtail.models import PageLogEntry, WorkflowState

from home.editing.authorship import authors_of
from home.models import SectionIndex, StandardPage
from tests.home.editing.conftest import add_address, edit_address
from tests.home.editing.worlds import draft_page, published_page

pytestmark = pytest.mark.django_db
PUBLISH = {"action-publish": "1"}
SUBMIT = {"action-submit": "1"}
OWN = "You wrote part of this change"


def said(answer: Any) -> str:
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


def user_of(browser: Any) -> User:
    return User.objects.get(pk=browser.session["_auth_user_id"])


def approve(browser: Any, page: Any) -> Any:
    state = page.current_workflow_task_state
    name = "wagtailadmin_pages:workflow_action"
    return browser.post(reverse(name, args=[page.pk, "approve", state.pk]), {"comment": ""})


@pytest.fixture
def administrator(client: Any, db: None) -> Any:
    client.force_login(User.objects.create_superuser("administrator", password="x"))
    return client


@pytest.fixture(params=["reviewer", "administrator"])
def author(request: Any) -> Any:
    """Somebody who may publish, and writes."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def own_draft(author: Any, home_page: Any) -> StandardPage:
    return draft_page(home_page, user_of(author))


def is_unseen() -> bool:
    return not StandardPage.objects.filter(live=True).exists()


def test_whoever_begins_a_page_does_not_publish_it(author: Any, home_page: Any, filled: Any):
    answer = author.post(add_address(home_page), filled(**PUBLISH))

    assert OWN in said(answer)
    assert is_unseen()
    assert StandardPage.objects.get().title == "Who we are"


def test_the_refusal_names_who_may_publish(author: Any, second: Any, home_page: Any, filled: Any):
    answer = author.post(add_address(home_page), filled(**PUBLISH))

    assert user_of(second).username in said(answer)


def test_the_form_of_the_author_keeps_the_draft_and_refuses(
    author: Any, own_draft: Any, filled: Any
):
    answer = author.post(edit_address(own_draft), filled("Mended", **PUBLISH))

    assert OWN in said(answer)
    assert is_unseen()
    assert StandardPage.objects.get().get_latest_revision_as_object().title == "Mended"


def test_the_form_of_the_author_has_no_button_to_publish(author: Any, own_draft: Any):
    page = author.get(edit_address(own_draft)).content.decode()

    assert "action-submit" in page
    assert "action-publish" not in page


def test_who_changes_another_s_draft_while_publishing_is_refused(
    editor: Any, reviewer: Any, home_page: Any, filled: Any
):
    page = draft_page(home_page, user_of(editor))

    answer = reviewer.post(edit_address(page), filled("Mended", **PUBLISH))

    assert OWN in said(answer)
    assert is_unseen()
    assert StandardPage.objects.get().get_latest_revision_as_object().title == "Mended"


def test_a_reviewer_publishes_what_an_editor_wrote(
    editor: Any, reviewer: Any, home_page: Any, filled: Any
):
    editor.post(add_address(home_page), filled())
    page = StandardPage.objects.get()

    reviewer.post(edit_address(page), filled(slug=page.slug, **PUBLISH))

    page.refresh_from_db()
    assert page.live
    entry = PageLogEntry.objects.filter(action="wagtail.publish").latest("pk")
    assert entry.user == user_of(reviewer)


def test_a_reviewer_schedules_what_an_editor_wrote(
    editor: Any, reviewer: Any, home_page: Any, filled: Any
):
    editor.post(add_address(home_page), filled())
    page = StandardPage.objects.get()
    later = (timezone.localtime() + timedelta(days=1)).strftime("%Y-%m-%d %H:%M")

    reviewer.post(edit_address(page), filled(slug=page.slug, go_live_at=later, **PUBLISH))

    assert StandardPage.objects.get().approved_schedule
    assert is_unseen()


def test_nobody_schedules_what_they_wrote(author: Any, own_draft: Any, filled: Any):
    later = (timezone.localtime() + timedelta(days=1)).strftime("%Y-%m-%d %H:%M")

    author.post(edit_address(own_draft), filled(go_live_at=later, **PUBLISH))

    assert not StandardPage.objects.get().approved_schedule


def test_what_another_scheduled_is_published_when_its_time_comes(
    editor: Any, reviewer: Any, home_page: Any
):
    page = draft_page(home_page)
    page.go_live_at = timezone.now() + timedelta(days=1)
    revision = page.save_revision(user=user_of(editor))
    revision.publish(user=user_of(reviewer))
    due = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = due.isoformat()
    revision.approved_go_live_at = due
    revision.save()

    call_command("publish_scheduled")

    assert StandardPage.objects.get().live


def test_an_editor_submits_and_a_reviewer_approves(
    editor: Any, reviewer: Any, home_page: Any, filled: Any
):
    editor.post(add_address(home_page), filled(**SUBMIT))

    approve(reviewer, StandardPage.objects.get())

    assert StandardPage.objects.get().live
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_APPROVED


def test_whoever_wrote_a_page_does_not_approve_it(author: Any, home_page: Any, filled: Any):
    author.post(add_address(home_page), filled(**SUBMIT))

    answer = approve(author, StandardPage.objects.get())

    assert OWN in said(answer)
    assert is_unseen()
    assert StandardPage.objects.get().workflow_in_progress


def test_who_adds_a_change_while_approving_is_refused_and_keeps_the_change(
    editor: Any, reviewer: Any, home_page: Any, filled: Any
):
    editor.post(add_address(home_page), filled(**SUBMIT))
    page = StandardPage.objects.get()
    action = {"action-workflow-action": "1", "workflow-action-name": "approve"}

    reviewer.post(edit_address(page), filled("Mended", slug=page.slug, **action))

    assert is_unseen()
    assert StandardPage.objects.get().get_latest_revision_as_object().title == "Mended"


def test_a_reviewer_approves_from_the_form(editor: Any, reviewer: Any, home_page: Any, filled: Any):
    editor.post(add_address(home_page), filled(**SUBMIT))
    page = StandardPage.objects.get()
    action = {"action-workflow-action": "1", "workflow-action-name": "approve"}

    reviewer.post(edit_address(page), filled(slug=page.slug, **action))

    assert StandardPage.objects.get().live


def test_the_bulk_action_leaves_out_what_its_user_wrote(author: Any, own_draft: Any, second: Any):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    author.post(f"{address}?id={own_draft.pk}")
    assert is_unseen()

    second.post(f"{address}?id={own_draft.pk}")
    assert not is_unseen()


def test_the_admin_s_api_refuses_the_author(author: Any, own_draft: Any):
    address = f"/admin/api/main/pages/{own_draft.pk}/action/publish/"

    author.post(address, content_type="application/json")

    assert is_unseen()


def test_an_action_refuses_the_author_whoever_calls_it(author: Any, own_draft: Any):
    user = user_of(author)

    with pytest.raises(PublishPagePermissionError):
        PublishPageRevisionAction(own_draft.latest_revision, user=user).execute()
    with pytest.raises(ValidationError):
        own_draft.latest_revision.publish(user=user, skip_permission_checks=True)


def test_returning_to_an_older_version_is_a_change_like_any_other(
    author: Any, home_page: Any, filled: Any
):
    page = published_page(home_page, title="First")
    first = page.latest_revision
    page.title = "Second"
    page.save_revision().publish()
    name = "wagtailadmin_pages:revisions_revert"

    answer = author.post(
        reverse(name, args=[page.pk, first.pk]), filled("First", slug=page.slug, **PUBLISH)
    )

    assert OWN in said(answer)
    assert StandardPage.objects.get().title == "Second"


def test_a_copy_begins_as_a_draft(author: Any, home_page: Any):
    page = published_page(home_page)
    form = {"new_title": "Copy", "new_slug": "copy", "new_parent_page": home_page.pk}

    author.post(
        reverse("wagtailadmin_pages:copy", args=[page.pk]), {**form, "publish_copies": "on"}
    )

    assert not StandardPage.objects.get(slug="copy").live


def test_an_alias_shows_what_two_people_published(reviewer: Any, editor: Any, home_page: Any):
    page = published_page(home_page, title="First")
    alias = page.create_alias(update_slug="mirror")
    page.title = "Second"
    page.save_revision(user=user_of(editor)).publish(user=user_of(reviewer))

    alias.refresh_from_db()
    assert alias.title == "Second"


def test_a_revision_that_changes_nothing_makes_nobody_an_author(
    editor: Any, reviewer: Any, home_page: Any
):
    page = draft_page(home_page, user_of(editor))
    last = page.save_revision(user=user_of(reviewer))

    assert authors_of(page, last) == {user_of(editor).pk}


def test_pages_that_are_added_below_change_nothing(editor: Any, home_page: Any, add: Any):
    section = add(SectionIndex, title="Section")
    add(StandardPage, section)

    section = SectionIndex.objects.get()
    assert authors_of(section, section.save_revision(user=user_of(editor))) == set()


def test_the_first_page_takes_two_people_too(author: Any, home_page: Any):
    home_page.introduction = "<p>Mine.</p>"
    revision = home_page.save_revision(user=user_of(author))

    with pytest.raises(ValidationError):
        revision.publish(user=user_of(author))
