from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.contrib.contenttypes.models import ContentType
from django.test import Client

from tests.factories import HearingFactory
from tracker.models import Assignment, Hearing

PASSWORD = "a long password of the tests"


@pytest.fixture
def monitor(db: None) -> User:
    return make_monitor("monitor")


@pytest.fixture
def other_monitor(db: None) -> User:
    return make_monitor("other")


def make_monitor(name: str) -> User:
    """Make somebody who may enter the admin and monitor hearings, and nothing else."""
    user = User.objects.create_user(name, password=PASSWORD)
    right, _made = Permission.objects.get_or_create(
        content_type=ContentType.objects.get_for_model(Hearing),
        codename="monitor_hearing",
        defaults={"name": "Can monitor"},
    )
    entrance = Permission.objects.get(codename="access_admin")
    user.user_permissions.add(right, entrance)
    return user


@pytest.fixture
def hearing(monitor: User) -> Hearing:
    """A planned hearing of a case that the monitor is assigned to."""
    made: Hearing = HearingFactory(held_on="2021-05-05", outcome="scheduled")
    made.live = False
    made.first_published_at = None
    made.save()
    Assignment.objects.create(monitor=monitor, case=made.case)
    return made


@pytest.fixture
def phone(monitor: User) -> Client:
    return client_of(monitor)


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def draft_of(hearing: Hearing) -> Any:
    return Hearing.objects.get(pk=hearing.pk).get_latest_revision_as_object()
