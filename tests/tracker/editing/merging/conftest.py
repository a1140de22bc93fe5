from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import DetentionFactory, PersonFactory, published
from tracker.models import Person


@pytest.fixture
def pair(db: None) -> tuple[Person, Person]:
    """Two published people who are one; the second is in prison."""
    kept = PersonFactory(name_en="Kept Person", name_km="បុគ្គល ក")
    dropped = PersonFactory(name_en="Dropped Person", name_km="បុគ្គល ខ", sex="female")
    DetentionFactory(person=dropped)
    published(kept, dropped)
    return kept, dropped


@pytest.fixture
def send() -> Callable[..., Any]:
    """Fill in the form that compares two records, as the browser shows it, and send it."""

    def filled(browser: Client, kept: Any, dropped: Any, **typed: Any) -> Any:
        address = address_of(kept, dropped)
        shown = browser.get(address).context
        form = {
            "seen": shown["comparison"].seen(),
            "move": [row.key for group in shown["groups"] for row in group.rows if row.key],
            "reason_en": "The same birth date.",
            **{f"side-{line.name}": line.side for line in shown["lines"]},
        }
        return browser.post(address, {**form, **typed})

    return filled


def address_of(kept: Any, dropped: Any = None) -> str:
    page = reverse("tracker_merge", args=[kept._meta.model_name, kept.pk])
    return f"{page}?with={dropped.pk}" if dropped else page
