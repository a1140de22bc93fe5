"""Two editors on one page: who saves second is told, and nothing is lost."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Revision

from home.models import StandardPage
from tests.home.editing.conftest import edit_address
from tests.home.editing.test_two_people import said, user_of
from tests.home.editing.worlds import draft_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def opened(editor: Any, second: Any, home_page: Any) -> dict[str, str]:
    """What the form says of the draft it was opened with; another has saved since."""
    page = draft_page(home_page, user_of(editor))
    first = page.latest_revision
    page.title = "Theirs"
    later = page.save_revision(user=user_of(second))
    Revision.objects.filter(pk=later.pk).update(created_at=timezone.now() + timedelta(seconds=9))
    return {
        "loaded_revision_id": str(first.pk),
        "loaded_revision_created_at": first.created_at.isoformat(),
        "slug": page.slug,
    }


def title() -> str:
    return str(StandardPage.objects.get().get_latest_revision_as_object().title)


def test_who_saves_second_is_told_and_keeps_what_was_typed(
    editor: Any, second: Any, filled: Any, opened: Any
):
    page = StandardPage.objects.get()

    answer = editor.post(edit_address(page), filled("Mine", **opened))

    assert "Somebody saved this page after you opened it" in answer.content.decode()
    assert f"{user_of(second)} saved this page meanwhile" in said(answer)
    assert answer.context["form"]["title"].value() == "Mine"
    assert title() == "Theirs"


def test_who_saves_again_keeps_both_versions(editor: Any, filled: Any, opened: Any):
    page = StandardPage.objects.get()
    last = page.latest_revision
    again = {
        **opened,
        "loaded_revision_id": str(last.pk),
        "loaded_revision_created_at": last.created_at.isoformat(),
    }

    editor.post(edit_address(page), filled("Mine", **again))

    assert title() == "Mine"
    assert page.revisions.filter(content__title="Theirs").exists()


def test_a_locked_page_is_not_changed_by_another(
    editor: Any, second: Any, filled: Any, opened: Any
):
    page = StandardPage.objects.get()
    StandardPage.objects.update(locked=True, locked_by=user_of(second), locked_at=timezone.now())

    editor.post(edit_address(page), filled("Mine", slug=page.slug))

    assert title() == "Theirs"
