"""Nothing of one test is remembered in the next: what it published, nor the language it read in."""

import pytest


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """Empty the index of what is public and what was drawn from it; go back to English."""
    from django.core.cache import caches
    from django.utils import translation

    from tracker.public import frame, index, suggesting

    translation.deactivate()
    index.reset()
    suggesting.reset()
    frame.forget()
    caches["renderings"].clear()
