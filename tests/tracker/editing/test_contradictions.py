"""Where two sources say different things, editors note it; readers never see it."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset

from tests.factories import PersonFactory, SourceFactory, everything_public, published
from tests.tracker.editing import filled
from tracker.models import Case, Hearing, Person, PersonContradiction


@pytest.fixture
def noted(db: None) -> dict[str, str]:
    """A row on two sources, as it is typed."""
    return {
        "statement": "date",
        "source": str(SourceFactory().pk),
        "other_source": str(SourceFactory().pk),
        "note": "canary-4c1d: one says May, the other June.",
    }


def test_a_contradiction_is_noted_on_a_person(editor: Client, noted: dict[str, str]) -> None:
    form = filled.person(contradictions=inline_formset([noted]))

    editor.post(reverse("wagtailsnippets_tracker_person:add"), form)

    assert not Person.objects.get().contradictions.get().is_settled


def test_a_contradiction_is_noted_on_a_case(editor: Client, noted: dict[str, str]) -> None:
    form = filled.case(contradictions=inline_formset([noted]))

    editor.post(reverse("wagtailsnippets_tracker_case:add"), form)

    assert Case.objects.get().contradictions.count() == 1


def test_a_contradiction_is_noted_on_a_hearing(
    editor: Client, noted: dict[str, str], draft_case: Case
) -> None:
    fields = {"case": str(draft_case.pk), "held_on": "2021-01-05"}
    form = filled.hearing(contradictions=inline_formset([noted]), **fields)

    editor.post(reverse("wagtailsnippets_tracker_hearing:add"), form)

    assert Hearing.objects.get().contradictions.count() == 1


def test_a_contradiction_is_never_published(db: None) -> None:
    person = PersonFactory()
    PersonContradiction.objects.create(
        person=person, source=SourceFactory(), other_source=SourceFactory(), note="canary-4c1d"
    )

    published(person)

    assert "canary-4c1d" not in everything_public()
