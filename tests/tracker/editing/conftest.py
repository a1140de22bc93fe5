from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client

from tracker.models import Case, Person


@pytest.fixture
def member(db: None) -> Callable[..., User]:
    """Make a user who is in a group."""

    def make(group: str) -> User:
        user = User.objects.create_user(f"{group.lower()}-{User.objects.count()}", password="x")
        user.groups.add(Group.objects.get(name=group))
        return user

    return make


@pytest.fixture
def signed_in(member: Callable[..., User]) -> Callable[..., Client]:
    """Give the browser of a user who is in a group."""

    def make(group: str) -> Client:
        client = Client()
        client.force_login(member(group))
        return client

    return make


@pytest.fixture
def editor(signed_in: Callable[..., Client]) -> Client:
    return signed_in("Editors")


@pytest.fixture
def reviewer(signed_in: Callable[..., Client]) -> Client:
    return signed_in("Reviewers")


@pytest.fixture
def outsider(signed_in: Callable[..., Client]) -> Client:
    """An editor whose group may no longer see confidential fields."""
    rights = Permission.objects.filter(codename__startswith="view_confidential")
    Group.objects.get(name="Editors").permissions.remove(*rights)
    return signed_in("Editors")


@pytest.fixture
def draft_person(db: None) -> Person:
    return draft(Person(name_en="Somebody Invented"))


@pytest.fixture
def draft_case(db: None) -> Case:
    return draft(Case(title_en="An invented case", filed_on="2020-08-01"))


def draft(record: Any) -> Any:
    """Save a record as an editor's draft is saved: not live, with a revision."""
    record.live = False
    record.save()
    record.save_revision()
    return record
