"""Nothing that one test published is remembered in the next: its database was rolled back."""

import pytest


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """Empty the index of what is public, and what was drawn from versions and rows."""
    from django.core.cache import caches

    from tracker.public.index import reset

    reset()
    caches["renderings"].clear()
