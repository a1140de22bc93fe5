"""What is kept of a page is drawn anew after whatever draws it has changed."""

import pytest

from tracker.public.rendering import revision


@pytest.mark.parametrize("path", ["search/text/linebreaks.py", "templates/tracker/_related.html"])
def test_the_mark_changes_with_what_draws_a_page(settings, tmp_path, path):
    settings.ROOT, settings.LOCALE_PATHS = tmp_path, []
    file = tmp_path / path
    file.parent.mkdir(parents=True)
    file.write_text("before")
    before = revision.__wrapped__()

    file.write_text("after")
    assert revision.__wrapped__() != before
