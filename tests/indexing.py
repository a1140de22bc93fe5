"""Nothing of one test is remembered in the next: what it published, nor the language it read in."""

import pytest


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """Empty the index of what is public and what was drawn from it; go back to English.

    That editors set nothing around the pages is known, as it is in a process that serves: asking
    takes a query in half a minute, which would fall to whichever page a test opens first.
    """
    from django.core.cache import caches
    from django.utils import translation

    from tracker.public import frame, index, suggesting

    translation.deactivate()
    index.reset()
    suggesting.reset()
    for language in ("km", "en"):
        frame.remember(language, frame.NOTHING)
    caches["renderings"].clear()
