"""Statements below their list."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model

from home.models import Footnote, Signatory, StatementIndex, StatementPage


@pytest.fixture
def index(add: Any) -> StatementIndex:
    """The English list of statements."""
    return add(StatementIndex, title="Statements", slug="statements")


@pytest.fixture
def state(add: Any, index: StatementIndex) -> Callable[..., StatementPage]:
    """Make a published statement with signatories by name and notes by mark."""

    def make(signed: Any = (), notes: Any = (), **fields: Any) -> StatementPage:
        page: StatementPage = add(StatementPage, index, **{"title": "A statement", **fields})
        for each in signed:
            values = {"name": each} if isinstance(each, str) else each
            Signatory.objects.create(page=page, locale=page.locale, **values)
        for mark in notes:
            text = f"What {mark} says"
            Footnote.objects.create(page=page, locale=page.locale, mark=mark, text=text)
        return page

    return make


@pytest.fixture
def editor(client: Any) -> Any:
    """A client that may do everything in the admin."""
    user = get_user_model().objects.create_superuser("editor", password="a long password of tests")
    client.force_login(user)
    return client
