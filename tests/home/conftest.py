"""Pages below the home pages, in either language."""

from typing import Any

import pytest
from wagtail.models import Page

from home.models import HomePage


@pytest.fixture
def home_page() -> Any:
    """The English home page."""
    return HomePage.objects.get(locale__language_code="en")


@pytest.fixture
def add(home_page: Any) -> Any:
    """Make a published page of a type below the English home page, or below another page."""

    def make(model: type[Page], parent: Page | None = None, **fields: Any) -> Any:
        page = model(**{"title": "A page", **fields})
        (parent or home_page).add_child(instance=page)
        return page

    return make


@pytest.fixture
def khmer() -> Any:
    """Make the published Khmer translation of a page, below the Khmer home page."""

    def make(page: Page, **fields: Any) -> Any:
        other = HomePage.objects.get(locale__language_code="km")
        model = type(page)
        key = page.translation_key
        made = model(
            **{"title": "ទំព័រ", "slug": f"{page.slug}-km", "translation_key": key, **fields}
        )
        made.locale = other.locale
        other.add_child(instance=made)
        return made

    return make
