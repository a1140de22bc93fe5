"""A monitor's report becomes a draft of the hearing under their name; readers see none of it."""

import json
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.factories import BECAUSE, HearingFactory, HearingPartyFactory, published
from tests.tracker.editing.monitoring.conftest import client_of, draft_of
from tracker.actions.merge import merge
from tracker.actions.undo_merge import undo_merge
from tracker.editing.monitoring.values import values_of
from tracker.models import FormSave, Hearing
from tracker.publication.models import PublishedVersion

CANARY = "canary-7f3a"


def address(hearing: Hearing) -> str:
    return reverse("monitor_report", args=[hearing.pk])


def typed(hearing: Hearing, base: Any = None, **fields: str) -> dict[str, str]:
    """Fill the form in as a browser sends it; names are written with _ for -."""
    opened = values_of(draft_of(hearing)) if base is None else base
    boxes = {name: value for name, value in opened.items() if value or "there-" not in name}
    named = {name.replace("__", "-"): value for name, value in fields.items()}
    return {**boxes, **named, "key": str(uuid4()), "base": json.dumps(opened)}


def test_what_a_monitor_saw_becomes_a_draft_under_their_name(
    phone: Client, hearing: Hearing, monitor: User
) -> None:
    form = typed(
        hearing,
        outcome="held",
        summary_km="បើកសវនាការ",
        check__judges_attentive="partly",
        en__judges_attentive="One slept.",
    )

    phone.post(address(hearing), form)

    draft = draft_of(hearing)
    entry = draft.checklist.get()
    assert (draft.outcome, draft.summary_km) == ("held", "បើកសវនាការ")
    assert (entry.question, entry.answer) == ("judges_attentive", "partly")
    assert entry.note_en == "One slept."
    assert draft.latest_revision.user == monitor


def test_a_report_is_never_published_by_sending_it(phone: Client, monitor: User) -> None:
    hearing = HearingFactory(held_on="2021-05-05", outcome="scheduled")
    hearing.first_published_at = "2021-01-01T00:00:00Z"
    hearing.save()
    hearing.case.assignments.create(monitor=monitor)
    published(hearing.case, hearing)
    before = PublishedVersion.objects.count()

    phone.post(address(hearing), typed(hearing, outcome="held"))

    hearing.refresh_from_db()
    assert (hearing.outcome, hearing.has_unpublished_changes) == ("scheduled", True)
    assert draft_of(hearing).outcome == "held"
    assert PublishedVersion.objects.count() == before


def test_a_name_is_kept_in_the_script_it_is_written_in(phone: Client, hearing: Hearing) -> None:
    form = typed(hearing, bench__judge="កឹម ឧទាហរណ៍\nTest Judge\nសុខ ឧទាហរណ៍ / Test Other")

    phone.post(address(hearing), form)

    named = [(row.name_km, row.name_en) for row in draft_of(hearing).bench.all()]
    assert named == [
        ("កឹម ឧទាហរណ៍", ""),
        ("", "Test Judge"),
        ("សុខ ឧទាហរណ៍", "Test Other"),
    ]


def test_somebody_in_a_role_may_stay_without_a_name(phone: Client, hearing: Hearing) -> None:
    phone.post(address(hearing), typed(hearing, there__witness="yes"))

    party = draft_of(hearing).parties.get()
    assert (party.role, party.name_km, party.name_en) == ("witness", "", "")


def test_a_party_is_named_confidentially_and_not_shown_again(
    phone: Client, hearing: Hearing
) -> None:
    phone.post(address(hearing), typed(hearing, party__witness=CANARY))

    assert draft_of(hearing).parties.get().is_confidential
    assert CANARY not in phone.get(address(hearing)).content.decode()


def test_a_report_keeps_whom_its_writer_does_not_see(phone: Client, hearing: Hearing) -> None:
    HearingPartyFactory(hearing=hearing, name_en=CANARY, is_confidential=True)
    HearingPartyFactory(hearing=hearing, name_en="Test Lawyer")

    phone.post(address(hearing), typed(hearing, party__defence_lawyer="Test Second"))

    named = {party.name_en for party in draft_of(hearing).parties.all()}
    assert named == {CANARY, "Test Second"}


def test_a_confidential_note_is_added_and_never_given_back(phone: Client, hearing: Hearing) -> None:
    Hearing.objects.filter(pk=hearing.pk).update(confidential_notes="planted-1b2c")

    answer = phone.post(
        address(hearing),
        typed(hearing, confidential_note=CANARY),
        headers={"accept": "application/json"},
    )

    notes = draft_of(hearing).confidential_notes
    assert notes.startswith("planted-1b2c")
    assert CANARY in notes
    shown = answer.content.decode() + phone.get(address(hearing)).content.decode()
    assert CANARY not in shown
    assert "planted-1b2c" not in shown


def test_a_report_that_is_sent_twice_is_saved_once(phone: Client, hearing: Hearing) -> None:
    form = typed(hearing, confidential_note=CANARY)

    for _sending in range(2):
        answer = phone.post(address(hearing), form, headers={"accept": "application/json"})

    assert answer.status_code == 200
    assert draft_of(hearing).confidential_notes.count(CANARY) == 1
    assert hearing.revisions.count() == 1
    assert FormSave.objects.count() == 1


def test_the_key_of_somebody_elses_report_is_refused(
    phone: Client, hearing: Hearing, other_monitor: User
) -> None:
    form = typed(hearing, outcome="held")
    phone.post(address(hearing), form)
    hearing.case.assignments.create(monitor=other_monitor)

    answer = client_of(other_monitor).post(address(hearing), form)

    assert answer.status_code == 400


def test_a_report_on_a_hearing_that_was_merged_counts_as_sent_on_the_other(
    phone: Client, hearing: Hearing
) -> None:
    phone.post(address(hearing), typed(hearing, outcome="held"))
    other = HearingFactory(case=hearing.case, held_on="2021-05-06", live=False)
    done = merge(other, hearing, BECAUSE)
    listed = phone.get(reverse("monitor_hearings")).context["past"]
    undo_merge(done, BECAUSE)

    assert {each.pk for each in listed if each.sent_at} == {other.pk}
    assert FormSave.objects.of(hearing).count() == 1


def test_a_postponement_seen_in_court_plans_the_next_sitting(
    phone: Client, hearing: Hearing
) -> None:
    phone.post(address(hearing), typed(hearing, postponed_to="19 May 2021"))

    following = Hearing.objects.get(follows=hearing)
    assert draft_of(hearing).outcome == "postponed"
    assert (str(following.held_on), following.live) == ("2021-05-19", False)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("postponed_to", "2021-05-01"),
        ("postponed_to", "soon"),
        ("outcome", "invented"),
        ("check__judges_attentive", "invented"),
        ("en__judges_attentive", "A note without an answer."),
        ("summary_en", "x" * 20_001),
        ("bench__judge", "x" * 300),
    ],
)
def test_what_cannot_be_saved_is_told_on_its_field(
    phone: Client, hearing: Hearing, field: str, text: str
) -> None:
    form = typed(hearing, **{field: text})

    answer = phone.post(address(hearing), form, headers={"accept": "application/json"})

    told = field.replace("__", "-").replace("en-", "check-")
    assert answer.status_code == 422
    assert answer.json()["errors"][told]
    assert hearing.revisions.count() == 0


def test_a_browser_without_our_script_gets_its_words_back(phone: Client, hearing: Hearing) -> None:
    form = typed(hearing, summary_en="What I saw.", postponed_to="soon")

    answer = phone.post(address(hearing), form)

    assert answer.status_code == 422
    assert "What I saw." in answer.content.decode()


@pytest.mark.parametrize("base", ["", "{", "[]", '{"outcome": 3}', "null"])
def test_a_form_whose_beginnings_are_lost_is_saved_all_the_same(
    phone: Client, hearing: Hearing, base: str
) -> None:
    form = {**typed(hearing, outcome="held"), "base": base, "key": "no key"}

    phone.post(address(hearing), form)

    assert draft_of(hearing).outcome == "held"


def test_a_report_that_changes_nothing_makes_no_revision(phone: Client, hearing: Hearing) -> None:
    phone.post(address(hearing), typed(hearing))

    assert hearing.revisions.count() == 0


def test_a_hearing_that_somebody_locked_is_left_alone(phone: Client, hearing: Hearing) -> None:
    Hearing.objects.filter(pk=hearing.pk).update(locked=True)

    answer = phone.post(
        address(hearing), typed(hearing, outcome="held"), headers={"accept": "application/json"}
    )

    assert answer.status_code == 423
    assert hearing.revisions.count() == 0
