"""Events, with only what a test is about given."""

from typing import Any

import pytest

from home.models import EventPage


@pytest.fixture
def event(add: Any) -> Any:
    """Make a published event of a day below the English home page."""

    def make(**fields: Any) -> EventPage:
        return add(EventPage, **{"kind": "meeting", "starts_on": "2023-07-22", **fields})

    return make
