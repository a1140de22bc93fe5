"""Which language of a record is older, by what was written after what."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests.factories import CaseFactory, ChargeFactory, PersonFactory
from tracker.models import Case, Person

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Set the clock to so many hours after noon."""
    return lambda hours: monkeypatch.setattr(timezone, "now", lambda: NOON + timedelta(hours=hours))


@pytest.fixture
def person(at: Callable[[int], None], db: None) -> Person:
    """A draft begun at noon in both languages."""
    at(0)
    begun = Person(name_km="ឧទាហរណ៍", name_en="Invented", live=False)
    begun.save()
    begun.save_revision()
    return begun


def edit(record: Any, **texts: str) -> Any:
    """Change texts in the newest draft as an editor does, and give the draft."""
    model = type(record)
    draft = model.objects.get(pk=record.pk).get_latest_revision_as_object()
    for name, text in texts.items():
        setattr(draft, name, text)
    if not draft.live:
        draft.save()
    draft.save_revision()
    return model.objects.get(pk=record.pk).get_latest_revision_as_object()


def hours(record: Any) -> tuple[float | None, float | None]:
    """Give after how many hours the Khmer and the English were written."""
    times = (record.km_written_at, record.en_written_at)
    return tuple(time and (time - NOON) / timedelta(hours=1) for time in times)  # type: ignore[return-value]


def test_both_languages_are_dated_when_a_record_is_begun_in_both(person: Person) -> None:
    assert hours(Person.objects.get(pk=person.pk)) == (0, 0)


def test_a_language_that_nobody_wrote_has_no_date(at: Callable[[int], None], db: None) -> None:
    at(0)
    case = Case(title_en="An invented case", live=False)
    case.save()
    case.save_revision()

    assert hours(Case.objects.get(pk=case.pk)) == (None, 0)


def test_a_change_in_one_language_leaves_the_other_older(
    person: Person, at: Callable[[int], None]
) -> None:
    at(5)

    assert hours(edit(person, summary_km="ថ្មី")) == (5, 0)


def test_a_translation_is_as_new_as_what_it_follows(
    person: Person, at: Callable[[int], None]
) -> None:
    at(5)
    edit(person, summary_km="ថ្មី")
    at(9)

    assert hours(edit(person, summary_en="New")) == (5, 5)


def test_saving_without_a_change_dates_nothing(person: Person, at: Callable[[int], None]) -> None:
    at(5)

    assert hours(edit(person, sex="female")) == (0, 0)


def test_the_note_on_a_change_is_no_text_of_the_record(
    person: Person, at: Callable[[int], None]
) -> None:
    at(5)

    assert hours(edit(person, change_note_en="Corrected.")) == (0, 0)


def test_a_text_in_a_row_counts(at: Callable[[int], None], db: None) -> None:
    at(0)
    case = CaseFactory(title_km="រឿង", live=False)
    charge = ChargeFactory(case=case, description_km="បទ")
    case.save_revision()
    at(5)
    draft = Case.objects.get(pk=case.pk).get_latest_revision_as_object()
    charge = draft.charges.get()
    charge.description_km = "បទល្មើស"
    draft.charges = [charge]
    draft.save_revision()

    assert hours(draft)[0] == 5


def test_a_draft_of_a_published_record_dates_what_readers_see_once_it_is_published(
    at: Callable[[int], None], db: None
) -> None:
    person = PersonFactory(name_km="ឧទាហរណ៍", live=True)
    Person.objects.update(created_at=NOON)
    at(5)

    draft = edit(Person.objects.get(pk=person.pk), summary_km="ថ្មី")

    assert hours(draft) == (5, 0)
    assert hours(Person.objects.get(pk=person.pk)) == (None, None)
    draft.latest_revision.publish()
    assert hours(Person.objects.get(pk=person.pk)) == (5, 0)
