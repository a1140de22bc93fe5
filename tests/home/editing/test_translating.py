"""From a page in one language to its translation, reviewed and published apart from it."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, TranslationSource

from home.editing.authorship import authors_of
from home.editing.standing import standing_of
from home.models import StandardPage
from tests.home.editing.conftest import edit_address
from tests.home.editing.test_two_people import OWN, approve, said, user_of
from tests.home.editing.worlds import (
    draft_page,
    published_page,
    translated,
    translation_of,
    write,
)

pytestmark = pytest.mark.django_db
BODY = [
    ("heading", {"text": "What we ask", "level": "2"}),
    ("text", "<p>Release <b>them</b>.</p><ul><li>Now</li></ul>"),
    ("quote", {"text": "We only planted trees.", "said_by": "A witness", "source_url": ""}),
    ("callout", {"title": "Note", "text": "<p>Read on.</p>"}),
]


@pytest.fixture
def source(home_page: Any) -> StandardPage:
    return published_page(home_page, title="About us", slug="about", summary="Short.", body=BODY)


@pytest.fixture
def khmer(source: Any) -> StandardPage:
    """The draft of a translation in which nothing is translated."""
    return translated(source, "km")


def press(browser: Any, page: Any, action: str) -> Any:
    return browser.post(edit_address(page), {"action": action})


def row(page: Page) -> StandardPage:
    return StandardPage.objects.get(pk=page.pk)


def test_every_sentence_of_our_blocks_is_there_to_be_translated(khmer: Any):
    found = set(StringSegment.objects.values_list("string__data", flat=True))

    words = {"About us", "Short.", "What we ask", "Release <b>them</b>.", "Now", "A witness"}
    assert words | {"We only planted trees.", "Note", "Read on."} <= found


def test_sending_a_live_page_to_be_translated_publishes_nothing(
    editor: Any, source: Any, django_capture_on_commit_callbacks: Any
):
    address = reverse("wagtail_localize:submit_page_translation", args=[source.pk])
    locale = Locale.objects.get(language_code="km")

    with django_capture_on_commit_callbacks(execute=True):
        answer = editor.post(address, {"locales": [locale.pk]})

    made = StandardPage.objects.get(locale=locale)
    assert answer["Location"] == edit_address(made)
    assert not made.live


def test_the_editor_of_a_translation_shows_both_and_offers_a_review(editor: Any, khmer: Any):
    text = editor.get(edit_address(khmer)).content.decode()

    assert "js-translation-editor" in text
    assert "Submit for review" in text


def test_an_editor_submits_a_translation_and_a_reviewer_approves_it(
    editor: Any, reviewer: Any, khmer: Any
):
    write(
        khmer, {"About us": "អំពីយើង", "Release <b>them</b>.": "ដោះលែង <b>ពួកគេ</b>។"}, user_of(editor)
    )
    press(editor, khmer, "submit")

    approve(reviewer, row(khmer))

    page = row(khmer)
    assert page.live
    assert page.title == "អំពីយើង"
    assert "ដោះលែង <b>ពួកគេ</b>។" in page.body[1].value.source
    assert page.body[0].value["text"] == "What we ask"


def test_a_translator_does_not_publish_their_translation(reviewer: Any, second: Any, khmer: Any):
    write(khmer, {"About us": "អំពីយើង"}, user_of(reviewer))

    answer = press(reviewer, khmer, "publish")

    assert OWN in said(answer)
    assert user_of(second).username in said(answer)
    assert not row(khmer).live


def test_a_translator_does_not_approve_their_translation(editor: Any, reviewer: Any, khmer: Any):
    write(khmer, {"About us": "អំពីយើង"}, user_of(reviewer))
    press(editor, khmer, "submit")

    answer = approve(reviewer, row(khmer))

    assert OWN in said(answer)
    assert not row(khmer).live


def test_another_publishes_what_a_translator_wrote(editor: Any, reviewer: Any, khmer: Any):
    write(khmer, {"About us": "អំពីយើង"}, user_of(editor))

    press(reviewer, khmer, "publish")

    assert row(khmer).live
    assert row(khmer).title == "អំពីយើង"


def test_an_editor_publishes_no_translation(editor: Any, khmer: Any):
    press(editor, khmer, "publish")

    assert not row(khmer).live


def test_a_draft_of_a_live_translation_is_not_seen_by_readers(
    editor: Any, reviewer: Any, khmer: Any
):
    press(reviewer, khmer, "publish")
    write(khmer, {"About us": "ថ្មី"}, user_of(reviewer))

    press(reviewer, khmer, "publish")
    press(editor, khmer, "submit")

    assert row(khmer).title == "About us"
    assert row(khmer).get_latest_revision_as_object().title == "ថ្មី"


def test_a_translation_may_have_an_address_in_khmer(editor: Any, reviewer: Any, khmer: Any):
    write(khmer, {"about": "អំពី\u200bយើង"}, user_of(editor))

    press(reviewer, khmer, "publish")

    assert row(khmer).slug == "អំពីយើង"


def test_a_page_begun_in_khmer_is_translated_to_english(
    editor: Any, reviewer: Any, khmer_home: Any
):
    begun = published_page(khmer_home, title="សេចក្ដីថ្លែង ១", locale=khmer_home.locale)
    english = translated(begun, "en")
    write(english, {"សេចក្ដីថ្លែង ១": "Statement", begun.slug: "statement"}, user_of(editor))

    press(reviewer, english, "publish")

    assert row(english).title == "Statement"
    assert row(english).url.startswith("/en/")


def test_a_change_of_the_source_is_told_shown_and_taken_over(
    editor: Any, reviewer: Any, source: Any, khmer: Any
):
    write(khmer, {"About us": "អំពីយើង"}, user_of(editor))
    press(reviewer, khmer, "publish")
    source.summary = "Longer now."
    source.save_revision().publish()

    standing = standing_of(translation_of(khmer))
    text = editor.get(edit_address(khmer)).content.decode()
    assert standing.is_stale
    assert "The original was published again" in text
    assert "Longer now" in editor.get(standing.comparison).content.decode()

    sync = reverse(
        "wagtail_localize:update_translations", args=[TranslationSource.objects.get().pk]
    )
    editor.post(sync, {"publish_translations": "on"})
    assert not standing_of(translation_of(khmer)).is_stale
    assert StringSegment.objects.filter(string__data="Longer now.").exists()
    assert row(khmer).summary == "Short."


def test_readers_are_told_until_a_translation_of_the_newest_text_is_published(
    client: Any, editor: Any, reviewer: Any, source: Any, khmer: Any
):
    press(reviewer, khmer, "publish")
    source.summary = "Longer now."
    source.save_revision().publish()
    write(khmer, {"About us": "អំពីយើង"}, user_of(editor))
    press(reviewer, khmer, "publish")

    assert "older-translation" in client.get(row(khmer).url).content.decode()

    translation_of(khmer).source.update_from_db()
    press(reviewer, khmer, "publish")
    assert "older-translation" not in client.get(row(khmer).url).content.decode()


def test_whoever_may_change_no_translation_starts_no_update(signed_in: Any, khmer: Any):
    monitor = signed_in("Court monitors")
    source = TranslationSource.objects.get()

    answer = monitor.get(reverse("wagtail_localize:update_translations", args=[source.pk]))

    assert answer.status_code in (302, 403)


def test_a_draft_by_hand_makes_its_writer_an_author(editor: Any, home_page: Any):
    page = draft_page(home_page, user_of(editor))

    assert authors_of(page, page.latest_revision) == {User.objects.latest("pk").pk}
