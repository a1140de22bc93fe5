"""Two people stand behind what readers are told of a limit of detention before trial."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from tests.factories import (
    BECAUSE,
    DetentionCitationFactory,
    DetentionLimitFactory,
    LawFactory,
    SourceFactory,
    document_of,
    published,
)
from tracker.actions.merge import merge
from tracker.actions.publish import publish_records
from tracker.models import DetentionLimit, Person, RecordLogEntry

KIND = "wagtailsnippets_tracker_detentionlimit"
WHY = "The code of 2007 says so."


@pytest.fixture
def waiting() -> Person:
    """Somebody whom readers can read of, and who waits for a trial."""
    person: Person = DetentionCitationFactory().detention.person
    published(person)
    return person


@pytest.fixture
def limit(waiting: Person) -> DetentionLimit:
    """A limit of eighteen months that readers are told of."""
    made: DetentionLimit = DetentionLimitFactory()
    publish_records([waiting])
    return made


@pytest.fixture
def second(signed_in: Callable[..., Client]) -> Client:
    """Another reviewer."""
    return signed_in("Reviewers")


def add(browser: Client, **fields: str) -> DetentionLimit:
    law, source = LawFactory(), SourceFactory()
    form = {"offence_class": "felony", "max_months": "18", "article": "208", "reason": WHY}
    browser.post(reverse(f"{KIND}:add"), form | {"law": law.pk, "source": source.pk} | fields)
    return DetentionLimit.objects.get()


def save(browser: Client, limit: DetentionLimit, **fields: Any) -> str:
    """Save the form of a limit with some fields changed; give what the page that follows says."""
    row = DetentionLimit.objects.get(pk=limit.pk)
    opened = {
        "max_months": row.max_months or "",
        "article": row.article,
        "law": row.law_id,
        "source": row.source_id,
        "reason": WHY,
    }
    address = reverse(f"{KIND}:edit", args=[limit.pk])
    return browser.post(address, opened | fields, follow=True).content.decode()


def read(person: Person) -> list[tuple[str, int]]:
    """The articles and months that readers are told."""
    publish_records([person])
    told = document_of(person)["detention_limits"]
    return [(limit["article"], limit["max_months"]) for limit in told]


def test_readers_are_told_of_a_new_limit_once_another_reviewer_agrees(
    reviewer: Client, second: Client, waiting: Person
) -> None:
    limit = add(reviewer)
    before = read(waiting)
    save(second, limit)

    assert before == []
    assert [each["article"] for each in document_of(waiting)["detention_limits"]] == ["208"]


def test_nobody_alone_changes_what_readers_are_told(
    reviewer: Client, limit: DetentionLimit, waiting: Person
) -> None:
    save(reviewer, limit, max_months="6")
    told = save(reviewer, limit)

    assert read(waiting) == [("208", 18)]
    assert "once another reviewer has agreed to it" in told


def test_an_editor_agrees_to_nothing(
    editor: Client, reviewer: Client, limit: DetentionLimit, waiting: Person
) -> None:
    save(reviewer, limit, max_months="6")
    save(editor, limit)

    assert read(waiting) == [("208", 18)]


def test_a_reviewer_who_changes_a_proposal_becomes_one_of_its_authors(
    editor: Client, reviewer: Client, second: Client, limit: DetentionLimit, waiting: Person
) -> None:
    save(editor, limit, max_months="6")
    save(reviewer, limit, max_months="12")
    save(reviewer, limit)
    before = read(waiting)
    save(second, limit)

    assert before == [("208", 18)]
    assert read(waiting) == [("208", 12)]


def test_a_change_that_is_taken_back_waits_for_nobody(
    reviewer: Client, limit: DetentionLimit
) -> None:
    save(reviewer, limit, max_months="6")
    save(reviewer, limit, max_months="18")

    assert DetentionLimit.objects.get().shown is None


def test_a_share_that_is_typed_shorter_is_no_change(reviewer: Client) -> None:
    limit = DetentionLimitFactory(max_months=None, share_of_minimum="0.50")
    save(reviewer, limit, share_of_minimum="0.5")

    assert DetentionLimit.objects.get().shown is None


@pytest.mark.parametrize("name", ["law", "source"])
def test_what_readers_are_told_leads_to_the_law_and_the_source_that_was_agreed_on(
    reviewer: Client, limit: DetentionLimit, waiting: Person, name: str
) -> None:
    other = {"law": LawFactory, "source": SourceFactory}[name]()
    save(reviewer, limit, **{name: other.pk})
    publish_records([waiting])

    told = document_of(waiting)["detention_limits"][0]
    assert told[name]["reference"] == getattr(limit, name).reference


def test_without_a_reason_nothing_is_proposed_and_nothing_agreed_to(
    reviewer: Client, second: Client, limit: DetentionLimit
) -> None:
    save(reviewer, limit, max_months="6", reason="")
    assert DetentionLimit.objects.get().max_months == 18
    save(reviewer, limit, max_months="6")

    told = save(second, limit, reason=" ")

    assert DetentionLimit.objects.get().shown is not None
    assert "Say why you propose this, or why you agree to it." in told


def test_the_log_tells_who_proposed_and_who_agreed_and_why(
    reviewer: Client, second: Client, limit: DetentionLimit
) -> None:
    save(reviewer, limit, max_months="6", reason="A new code.")
    save(second, limit, reason="I read it.")

    page = second.get(reverse(f"{KIND}:history", args=[limit.pk])).content.decode()
    actions = ["tracker.propose_limit", "tracker.agree_to_limit"]
    entries = RecordLogEntry.objects.filter(action__in=actions).order_by("pk")
    assert [entry.user_id for entry in entries] == [
        int(browser.session["_auth_user_id"]) for browser in (reviewer, second)
    ]
    assert "Change of the limit proposed: A new code." in page
    assert "Change of the limit agreed to: I read it." in page


def test_whoever_opens_a_limit_that_waits_is_told_what_readers_see(
    reviewer: Client, second: Client, limit: DetentionLimit
) -> None:
    save(reviewer, limit, max_months="6")

    address = reverse(f"{KIND}:edit", args=[limit.pk])
    assert "save it as it is. Readers see now: months: 18" in second.get(address).content.decode()
    assert "Another reviewer has to agree" in reviewer.get(address).content.decode()


def test_the_list_marks_a_limit_that_waits(reviewer: Client, limit: DetentionLimit) -> None:
    save(reviewer, limit, max_months="6")

    page = reviewer.get(reverse(f"{KIND}:list"))
    waits = next(each for each in page.context["table"].columns.values() if each.name == "waits")
    assert waits.get_value(limit) is False
    assert waits.get_value(DetentionLimit.objects.get()) is True


def test_a_limit_stays_the_limit_of_its_class_of_offence(
    reviewer: Client, limit: DetentionLimit
) -> None:
    save(reviewer, limit, offence_class="misdemeanour")

    assert DetentionLimit.objects.get().offence_class == "felony"


@pytest.mark.parametrize("is_told", [True, False])
def test_only_a_limit_that_readers_are_not_told_of_is_deleted(
    reviewer: Client, limit: DetentionLimit, is_told: bool
) -> None:
    if not is_told:
        DetentionLimit.objects.update(shown={"told": None, "by": []})

    reviewer.post(reverse(f"{KIND}:delete", args=[limit.pk]))

    assert DetentionLimit.objects.exists() == is_told


def test_a_source_of_which_readers_are_told_as_that_of_a_limit_is_not_deleted(
    reviewer: Client, limit: DetentionLimit
) -> None:
    save(reviewer, limit, source=SourceFactory().pk)

    name = "wagtailsnippets_tracker_source:delete"
    told = reviewer.post(reverse(name, args=[limit.source_id]), follow=True).content.decode()

    assert "while it is used by" in told
    assert type(limit.source).objects.filter(pk=limit.source_id).exists()


@pytest.mark.parametrize("name", ["law", "source"])
def test_a_law_or_a_source_of_a_limit_that_waits_is_not_merged(
    reviewer: Client, limit: DetentionLimit, name: str
) -> None:
    other = {"law": LawFactory, "source": SourceFactory}[name]()
    save(reviewer, limit, max_months="6")

    with pytest.raises(ValidationError, match="Another reviewer"):
        merge(other, getattr(limit, name), BECAUSE)
