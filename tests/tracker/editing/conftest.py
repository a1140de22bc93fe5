from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from tracker.models import Case, Person


@pytest.fixture
def member(db: None) -> Callable[..., User]:
    """Make a user who is in one group or several."""

    def make(*groups: str) -> User:
        name = groups[0].lower().replace(" ", "-")
        user = User.objects.create_user(f"{name}-{User.objects.count()}", password="x")
        user.groups.add(*Group.objects.filter(name__in=groups))
        return user

    return make


@pytest.fixture
def signed_in(member: Callable[..., User]) -> Callable[..., Client]:
    """Give the browser of a user who is in one group or several."""

    def make(*groups: str) -> Client:
        client = Client()
        client.force_login(member(*groups))
        return client

    return make


@pytest.fixture
def editor(signed_in: Callable[..., Client]) -> Client:
    return signed_in("Editors")


@pytest.fixture
def reviewer(signed_in: Callable[..., Client]) -> Client:
    return signed_in("Reviewers")


@pytest.fixture
def confidant(signed_in: Callable[..., Client]) -> Client:
    """An editor who may see what is confidential."""
    return signed_in("Editors", "Confidential readers")


@pytest.fixture
def outsider(editor: Client) -> Client:
    """An editor, who sees nothing confidential."""
    return editor


@pytest.fixture
def draft_person(db: None) -> Person:
    return draft(Person(name_en="Somebody Invented"))


@pytest.fixture
def draft_case(db: None) -> Case:
    return draft(Case(title_en="An invented case", filed_on="2020-08-01"))


def publish_by_two(writer: Client, checker: Client, form: dict[str, str], kind: str) -> Any:
    """Let one person write and submit a record, and another approve it; give the record."""
    writer.post(reverse(f"wagtailsnippets_tracker_{kind}:add"), {**form, "action-submit": "1"})
    record = apps.get_model("tracker", kind).objects.latest("pk")
    approve(checker, record)
    record.refresh_from_db()
    return record


def approve(checker: Client, record: Any) -> Any:
    """Let a reviewer approve a record that is in review."""
    state = record.current_workflow_task_state
    name = f"wagtailsnippets_tracker_{record._meta.model_name}:workflow_action"
    return checker.post(reverse(name, args=[record.pk, "approve", state.pk]), {"comment": ""})


def draft(record: Any) -> Any:
    """Save a record as an editor's draft is saved: not live, with a revision."""
    record.live = False
    record.save()
    record.save_revision()
    return record
