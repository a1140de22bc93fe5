"""Two people stand behind each publication: whoever wrote a change does not publish it."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.tracker.editing import filled
from tests.tracker.editing.conftest import approve, publish_by_two
from tracker.actions.authorship import authors_of
from tracker.models import Person
from tracker.publication.models import PublishedRecord, PublishedVersion

ADD = "wagtailsnippets_tracker_person:add"
EDIT = "wagtailsnippets_tracker_person:edit"
PUBLISH = {"action-publish": "1"}
SUBMIT = {"action-submit": "1"}
WHY = {"change_note_en": "A misprint."}


def said(answer: Any) -> str:
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


def save(browser: Client, person: Person, **fields: Any) -> Any:
    form = filled.person(citations=filled.same_citations(person), **fields)
    return browser.post(reverse(EDIT, args=[person.pk]), form)


@pytest.fixture
def superuser(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("administrator", password="x"))
    return client


@pytest.fixture(params=["reviewer", "superuser"])
def author(request: pytest.FixtureRequest, db: None) -> Client:
    """Somebody who may publish, and writes."""
    return request.getfixturevalue(request.param)


def test_whoever_wrote_a_record_can_not_publish_it(author: Client) -> None:
    answer = author.post(reverse(ADD), {**filled.person(), **PUBLISH})

    assert "You wrote part of this change" in said(answer)
    assert not PublishedRecord.objects.exists()
    assert Person.objects.count() == 1


def test_the_refusal_names_who_may_publish(
    author: Client, signed_in: Any, django_user_model: Any
) -> None:
    signed_in("Reviewers")
    other = django_user_model.objects.latest("pk")

    answer = author.post(reverse(ADD), {**filled.person(), **PUBLISH})

    assert other.username in said(answer)


def test_whoever_wrote_a_record_can_not_approve_it(author: Client) -> None:
    author.post(reverse(ADD), {**filled.person(), **SUBMIT})

    answer = approve(author, Person.objects.get())

    assert "You wrote part of this change" in said(answer)
    assert Person.objects.get().workflow_in_progress
    assert not PublishedRecord.objects.exists()


def test_whoever_wrote_a_part_can_not_approve_the_whole(editor: Client, author: Client) -> None:
    editor.post(reverse(ADD), filled.person())
    save(author, Person.objects.get(), name_en="Mended", **SUBMIT)

    approve(author, Person.objects.get())

    assert not PublishedRecord.objects.exists()


def test_who_adds_a_change_while_approving_is_refused_and_keeps_the_change(
    editor: Client, reviewer: Client
) -> None:
    editor.post(reverse(ADD), {**filled.person(), **SUBMIT})
    action = {"action-workflow-action": "1", "workflow-action-name": "approve"}

    save(reviewer, Person.objects.get(), name_en="Mended", **action)

    person = Person.objects.get()
    assert not person.live
    assert person.get_latest_revision_as_object().name_en == "Mended"


def test_nobody_schedules_what_they_wrote(author: Client) -> None:
    author.post(reverse(ADD), filled.person())
    person = Person.objects.get()
    person.go_live_at = timezone.now() + timedelta(days=1)
    revision = person.save_revision(user=User.objects.get(pk=person.latest_revision.user_id))

    with pytest.raises(ValidationError):
        revision.publish(user=revision.user)

    assert not Person.objects.get().approved_schedule


def test_what_another_scheduled_is_published_when_its_time_comes(
    editor: Client, reviewer: Client
) -> None:
    editor.post(reverse(ADD), filled.person())
    person = Person.objects.get()
    person.go_live_at = timezone.now() + timedelta(days=1)
    revision = person.save_revision(user=person.latest_revision.user)
    revision.publish(user=User.objects.get(username__startswith="reviewers"))
    due = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = due.isoformat()
    revision.approved_go_live_at = due
    revision.save()

    call_command("publish_scheduled")

    assert PublishedVersion.objects.get().number == 1


def test_an_action_refuses_the_author_whoever_calls_it(editor: Client) -> None:
    editor.post(reverse(ADD), filled.person())
    person = Person.objects.get()

    with pytest.raises(ValidationError):
        person.latest_revision.publish(
            user=person.latest_revision.user, skip_permission_checks=True
        )


def test_after_a_publication_its_author_may_publish_another_s_change(
    editor: Client, signed_in: Any, reviewer: Client
) -> None:
    second = signed_in("Reviewers")
    person = publish_by_two(second, reviewer, filled.person(), "person")

    save(editor, person, name_en="Mended", **WHY, **SUBMIT)
    approve(second, Person.objects.get())

    assert PublishedRecord.objects.get().current.number == 2


def test_a_revision_that_changes_nothing_makes_nobody_an_author(
    editor: Client, reviewer: Client
) -> None:
    editor.post(reverse(ADD), filled.person())
    save(reviewer, Person.objects.get())

    person = Person.objects.get()
    first = person.revisions.order_by("pk").first()
    assert person.revisions.count() == 2
    assert authors_of(person, person.latest_revision) == {first.user_id}


def test_the_form_of_an_author_has_no_button_to_publish(reviewer: Client) -> None:
    reviewer.post(reverse(ADD), filled.person())
    page = reviewer.get(reverse(EDIT, args=[Person.objects.get().pk])).content.decode()

    assert "action-submit" in page
    assert "action-publish" not in page


def test_a_reviewer_is_led_to_the_comparison(editor: Client, reviewer: Client) -> None:
    editor.post(reverse(ADD), {**filled.person(), **SUBMIT})
    person = Person.objects.get()

    page = reviewer.get(reverse(EDIT, args=[person.pk])).content.decode()

    assert f"/{person.pk}/revisions/compare/live...latest/" in page


@pytest.mark.parametrize("action", [SUBMIT, PUBLISH], ids=["submit", "publish"])
def test_a_change_of_what_readers_saw_asks_for_a_reason(
    editor: Client, reviewer: Client, action: dict[str, str]
) -> None:
    person = publish_by_two(editor, reviewer, filled.person(), "person")

    answer = save(reviewer, person, name_en="Mended", **action)

    assert list(answer.context["form"].errors) == ["change_note_en"]
    assert not Person.objects.get().has_unpublished_changes


def test_a_change_without_a_reason_is_not_published_by_the_action_either(
    editor: Client, reviewer: Client
) -> None:
    person = publish_by_two(editor, reviewer, filled.person(), "person")
    save(editor, person, name_en="Mended")
    other = User.objects.create_superuser("other")

    with pytest.raises(ValidationError):
        Person.objects.get().latest_revision.publish(user=other)


def test_a_first_publication_says_that_it_is_one(editor: Client, reviewer: Client) -> None:
    publish_by_two(editor, reviewer, filled.person(), "person")

    assert PublishedVersion.objects.get().note_en == "First published."
