"""The public page of a draft, before anything of it is published."""

from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse

from tests.factories import CaseFactory, ChargeFactory, published
from tests.tracker.editing import filled
from tracker.editing.previewing.pages import preview
from tracker.models import Case, Hearing, Person
from tracker.publication.models import PublishedRecord, PublishedVersion


def previewed(
    browser: Client, record: Any, form: dict[str, str] | None = None, **asked: str
) -> str:
    """Send a form as the preview panel does, if one is given, and read the page in its frame."""
    kind = f"wagtailsnippets_tracker_{record.kind}"
    address = (
        reverse(f"{kind}:preview_on_edit", args=[record.pk])
        if record.pk
        else reverse(f"{kind}:preview_on_add")
    )
    if form is not None:
        assert browser.post(address, form).json()["is_valid"]
    answer = browser.get(address, {"in_preview_panel": "true", **asked})
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(("language", "called"), [("km", "ករណី"), ("en", "A case of two names")])
def test_a_draft_is_seen_in_either_language(
    editor: Client, draft_case: Case, language: str, called: str
) -> None:
    form = filled.case(title_km="ករណី", title_en="A case of two names")

    page = previewed(editor, draft_case, form, mode=language)

    assert f'<html lang="{language}">' in page
    assert called in page


def test_what_is_typed_is_seen_before_it_is_saved(editor: Client, draft_case: Case) -> None:
    form = filled.case(title_en="A new title", charges=[{"description_en": "An invented charge"}])

    page = previewed(editor, draft_case, form, mode="en")

    assert "A new title" in page
    assert "An invented charge" in page


def test_a_person_who_is_not_saved_yet_is_seen(editor: Client, db: None) -> None:
    form = filled.person(detentions=[{}, {}])

    page = previewed(editor, Person(), form, mode="en")

    assert "Somebody Invented" in page


def test_a_hearing_is_seen_though_its_case_is_a_draft(editor: Client, draft_case: Case) -> None:
    form = filled.hearing(case=str(draft_case.pk), held_on="2021-02-01")

    assert "An invented case" in previewed(editor, Hearing(), form, mode="en")


def test_nothing_is_written_by_looking(editor: Client) -> None:
    case = CaseFactory(title_en="As it was")
    published(case)
    charge = ChargeFactory(case=case)
    before = (
        PublishedVersion.objects.count(),
        PublishedRecord.objects.get(pk=case.reference).edition,
    )

    previewed(editor, case, filled.case(title_en="As typed"), mode="en")

    case.refresh_from_db()
    assert (case.title_en, case.charges.get()) == ("As it was", charge)
    after = (
        PublishedVersion.objects.count(),
        PublishedRecord.objects.get(pk=case.reference).edition,
    )
    assert after == before


def test_confidential_notes_are_never_in_a_preview(editor: Client, draft_person: Person) -> None:
    form = filled.person(confidential_notes="canary-77aa", health_notes="canary-77ab")

    assert "canary-77a" not in previewed(editor, draft_person, form, mode="en")


def test_a_draft_that_cannot_be_saved_says_so(rf: RequestFactory, db: None) -> None:
    page = preview(Case(title_en="A case", stage="no such stage"), rf.get("/"), "en")

    assert "No preview yet" in page.content.decode()


def test_a_frame_of_the_admin_may_show_it_and_load_nothing_from_elsewhere(
    editor: Client, draft_case: Case
) -> None:
    address = reverse("wagtailsnippets_tracker_case:preview_on_edit", args=[draft_case.pk])
    editor.post(address, filled.case())

    answer = editor.get(address, {"mode": "en"})

    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_an_unknown_language_is_refused(editor: Client, draft_case: Case) -> None:
    address = reverse("wagtailsnippets_tracker_case:preview_on_edit", args=[draft_case.pk])
    editor.post(address, filled.case())

    assert editor.get(address, {"mode": "xx"}).status_code == 403
