from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import PersonFactory
from tracker.models import Person


@pytest.fixture
def person(db: None) -> Person:
    found: Person = Person.objects.get(pk=PersonFactory().pk)
    return found


@pytest.fixture
def say() -> Callable[..., Any]:
    """Send a comment on a record."""

    def send(browser: Client, record: Any, text: str = "Who said so?", field: str = "") -> Any:
        return browser.post(address_of(record), {"field": field, "text": text})

    return send


def address_of(record: Any) -> str:
    return reverse("tracker_comments", args=[record._meta.model_name, record.pk])


def form_of(record: Any) -> str:
    return reverse(f"wagtailsnippets_tracker_{record._meta.model_name}:edit", args=[record.pk])
