"""A hearing is recorded on one short page, and the next sitting follows from a postponement."""

from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from tests.factories import CaseFactory, HearingFactory
from tracker.dates import phnom_penh_today
from tracker.models import Case, Hearing

EDIT_CASE = "wagtailsnippets_tracker_case:edit"


@pytest.fixture
def case(db: None) -> Case:
    made: Case = CaseFactory()
    return made


def address(**asked: Any) -> str:
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    return f"{reverse('record_hearing')}?{query}"


def typed(case: Case, **fields: str) -> dict[str, str]:
    known = {"case": str(case.pk), "key": str(uuid4()), "hearing_kind": "trial"}
    return {**known, "held_on": "5 May 2021", "outcome": "held", **fields}


def draft_of(hearing: Hearing) -> Any:
    return Hearing.objects.get(pk=hearing.pk).get_latest_revision_as_object()


def test_an_editor_records_a_hearing_as_a_draft_at_the_court_of_the_case(
    editor: Client, case: Case
) -> None:
    editor.post(address(case=case.pk), typed(case, held_on="៥ ឧសភា ២០២១"))

    hearing = Hearing.objects.get()
    assert (str(hearing.held_on), hearing.outcome, hearing.live) == ("2021-05-05", "held", False)
    assert hearing.court == case.court
    assert hearing.latest_revision.user.username.startswith("editors")


def test_the_next_sitting_is_made_from_the_postponement(editor: Client, case: Case) -> None:
    form = typed(case, outcome="postponed", postponed_to="19/05/2021")

    editor.post(address(), form)

    first, following = Hearing.objects.order_by("held_on")
    assert str(following.held_on) == "2021-05-19"
    assert (following.follows, following.court, following.live) == (first, case.court, False)
    assert following.outcome == "scheduled"


def test_a_day_that_a_hearing_was_moved_to_says_that_it_was_postponed(
    editor: Client, case: Case
) -> None:
    editor.post(address(), typed(case, outcome="unknown", postponed_to="19/05/2021"))

    assert Hearing.objects.earliest("held_on").outcome == "postponed"


def test_a_hearing_that_was_held_is_not_postponed(editor: Client, case: Case) -> None:
    answer = editor.post(address(), typed(case, outcome="held", postponed_to="19/05/2021"))

    assert "postponed_to" in answer.context["form"].errors
    assert not Hearing.objects.exists()


def test_a_form_that_is_sent_twice_is_saved_once(editor: Client, case: Case) -> None:
    form = typed(case, outcome="postponed", postponed_to="19/05/2021")

    for _click in range(2):
        editor.post(address(), form)

    assert Hearing.objects.count() == 2
    assert Hearing.objects.earliest("held_on").revisions.count() == 1


def test_a_date_to_come_is_recorded_as_announced(editor: Client, case: Case) -> None:
    editor.post(address(), typed(case, held_on="2199-01-02", outcome="unknown"))

    assert Hearing.objects.get().outcome == "scheduled"


def test_what_came_of_a_planned_sitting_is_saved_in_its_draft(editor: Client, case: Case) -> None:
    planned = HearingFactory(
        case=case, held_on="2021-05-05", outcome="scheduled", starts_at="09:00"
    )

    editor.post(address(case=case.pk), typed(case, outcome="verdict_reserved"))

    assert Hearing.objects.count() == 1
    assert draft_of(planned).outcome == "verdict_reserved"
    assert str(draft_of(planned).starts_at) == "09:00:00"


def test_the_draft_of_a_published_sitting_leaves_its_row_alone(editor: Client, case: Case) -> None:
    planned = HearingFactory(
        case=case,
        held_on="2021-05-05",
        outcome="scheduled",
        first_published_at="2021-01-01T00:00:00Z",
    )

    editor.post(address(hearing=planned.pk), typed(case))

    planned.refresh_from_db()
    assert (planned.outcome, planned.live) == ("scheduled", True)
    assert draft_of(planned).outcome == "held"


def test_a_sitting_that_was_moved_again_moves_the_one_that_follows(
    editor: Client, case: Case
) -> None:
    editor.post(address(), typed(case, outcome="postponed", postponed_to="2021-05-19"))
    first = Hearing.objects.earliest("held_on")

    moved = typed(case, outcome="postponed", postponed_to="2021-06-02")
    editor.post(address(hearing=first.pk), moved)

    days = [str(hearing.held_on) for hearing in Hearing.objects.order_by("held_on")]
    assert days == ["2021-05-05", "2021-06-02"]


def test_a_sitting_that_is_on_record_for_that_day_is_taken_for_the_next(
    editor: Client, case: Case
) -> None:
    known = HearingFactory(case=case, held_on="2021-05-19", outcome="scheduled")

    editor.post(address(), typed(case, outcome="postponed", postponed_to="2021-05-19"))

    assert Hearing.objects.count() == 2
    assert draft_of(known).follows.outcome == "postponed"


def test_a_postponement_to_an_earlier_day_is_refused_on_its_field(
    editor: Client, case: Case
) -> None:
    form = typed(case, outcome="postponed", postponed_to="2021-05-01")

    answer = editor.post(address(), form)

    assert "postponed_to" in answer.context["form"].errors
    assert not Hearing.objects.exists()


def test_a_hearing_before_its_case_was_filed_is_refused_on_its_date(
    editor: Client, case: Case
) -> None:
    answer = editor.post(address(), typed(case, held_on="2019"))

    assert "held_on" in answer.context["form"].errors


@pytest.mark.parametrize("asked", [{"case": "9999"}, {"case": "x"}, {"hearing": "٣"}])
def test_an_address_that_names_no_record_is_not_found(
    editor: Client, case: Case, asked: dict[str, str]
) -> None:
    assert editor.get(address(**asked)).status_code == 404


@pytest.mark.parametrize("day", ["", "x" * 500, "2021-13-45"])
def test_a_date_that_cannot_be_read_is_told_on_its_field(
    editor: Client, case: Case, day: str
) -> None:
    answer = editor.post(address(), typed(case, held_on=day))

    assert "held_on" in answer.context["form"].errors


def test_a_confidential_case_is_not_found_without_the_right(outsider: Client) -> None:
    hidden = CaseFactory(visibility="confidential")

    assert outsider.get(address(case=hidden.pk)).status_code == 404
    answer = outsider.post(address(), typed(hidden))
    assert "case" in answer.context["form"].errors


def test_a_locked_hearing_is_left_alone(editor: Client, case: Case) -> None:
    planned = HearingFactory(case=case, outcome="scheduled", locked=True)

    answer = editor.post(address(hearing=planned.pk), typed(case))

    assert answer.context["form"].non_field_errors()
    assert planned.revisions.count() == 0


def test_somebody_without_the_right_to_add_hearings_is_turned_away(
    editor: Client, case: Case
) -> None:
    Permission.objects.get(codename="add_hearing").group_set.clear()

    assert editor.get(address(case=case.pk)).status_code == 302


def test_the_page_begins_with_today_and_the_chosen_case(editor: Client, case: Case) -> None:
    page = editor.get(address(case=case.pk)).content.decode()

    assert case.title_en in page
    assert f'value="{phnom_penh_today()}"' in page


def test_a_case_leads_to_the_page(editor: Client, case: Case) -> None:
    case.save_revision()

    page = editor.get(reverse(EDIT_CASE, args=[case.pk])).content.decode()

    assert address(case=case.pk) in page


@pytest.mark.parametrize(("outcome", "leads"), [("scheduled", True), ("held", False)])
def test_a_sitting_of_which_nothing_came_yet_leads_to_the_page(
    editor: Client, case: Case, outcome: str, leads: bool
) -> None:
    hearing = HearingFactory(case=case, outcome=outcome)

    page = editor.get(reverse("wagtailsnippets_tracker_hearing:list")).content.decode()

    assert (address(hearing=hearing.pk) in page) is leads


def test_a_case_is_found_by_a_chooser_not_in_a_list_of_all(editor: Client, case: Case) -> None:
    page = editor.get(address()).content.decode()

    assert '<select name="case"' not in page
    assert "snippets/choose/tracker/case" in page or "data-chooser-url" in page
