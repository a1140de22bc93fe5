"""The page on which two records stand side by side and become one."""

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from tests.factories import (
    CaseFactory,
    CourtFactory,
    DefendantFactory,
    DetentionFactory,
    OrganisationFactory,
    PersonCitationFactory,
    PersonFactory,
    PersonNameFactory,
    SourceFactory,
)
from tests.tracker.editing import filled
from tests.tracker.editing.merging.conftest import address_of
from tracker.models import Merge, Person
from tracker.publication.models import PublishedRecord

pytestmark = pytest.mark.django_db


def said(answer: Any) -> str:
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


def test_the_other_record_is_chosen_first(reviewer: Client, pair: Any) -> None:
    page = reviewer.get(address_of(pair[0])).content.decode()

    assert 'name="with"' in page


def test_the_other_record_is_found_by_its_reference_too(reviewer: Client, pair: Any) -> None:
    kept, dropped = pair

    answer = reviewer.get(f"{address_of(kept)}?with={dropped.reference.lower()}")

    assert answer.context["view"].dropped == dropped


def test_fields_that_differ_are_shown_with_whose_value_stays(reviewer: Client, pair: Any) -> None:
    lines = reviewer.get(address_of(*pair)).context["lines"]

    sides = {line.name: line.side for line in lines}
    assert sides == {"name_km": "kept", "name_en": "kept", "sex": "dropped"}


def test_what_moves_is_named_and_counted(reviewer: Client, pair: Any) -> None:
    kept, dropped = pair
    case = DefendantFactory(person=dropped, case__title_en="The strike of 2021").case

    page = reviewer.get(address_of(kept, dropped)).content.decode()

    assert "Detentions (1)" in page
    assert f"{case.reference} The strike of 2021" in page


def test_many_records_are_counted_and_the_first_named(reviewer: Client) -> None:
    kept, dropped = CourtFactory(), CourtFactory()
    CaseFactory.create_batch(25, court=dropped)

    page = reviewer.get(address_of(kept, dropped)).content.decode()

    assert "Cases (25)" in page
    assert "and 5 more" in page


def test_the_two_become_one_as_chosen(reviewer: Client, pair: Any, send: Any) -> None:
    kept, dropped = pair

    answer = send(reviewer, kept, dropped, **{"side-name_en": "dropped"})

    done = Merge.objects.get()
    assert answer.url == reverse("tracker_merged", args=[done.pk])
    assert (done.kept, done.dropped) == (kept.reference, dropped.reference)
    person = Person.objects.get(pk=kept.pk)
    assert (person.name_en, person.name_km, person.sex) == ("Dropped Person", "បុគ្គល ក", "female")
    assert person.detentions.count() == 1


def test_the_reason_stands_in_the_change_note(reviewer: Client, pair: Any, send: Any) -> None:
    send(reviewer, *pair)

    row = PublishedRecord.objects.select_related("current").get(pk=pair[0].reference)
    assert row.current.note_en == "The same birth date."


def test_nothing_is_merged_without_a_reason_and_choices_stay(
    reviewer: Client, pair: Any, send: Any
) -> None:
    answer = send(reviewer, *pair, reason_en=" ", **{"side-sex": "kept"})

    assert list(answer.context["reason"].errors) == ["reason_en"]
    assert {line.name: line.side for line in answer.context["lines"]}["sex"] == "kept"
    assert not Merge.objects.exists()


def test_a_row_that_is_unticked_stays_behind(reviewer: Client, pair: Any, send: Any) -> None:
    kept, dropped = pair
    PersonNameFactory(person=dropped, text="Moves")
    name = dropped.other_names.get()

    send(reviewer, kept, dropped, move=[f"other_names-{name.pk}"])

    assert dropped.detentions.count() == 1
    assert name in kept.other_names.all()


def test_periods_that_overlap_are_told_before_anything_is_done(
    reviewer: Client, pair: Any, send: Any
) -> None:
    kept, dropped = pair
    DetentionFactory(person=kept, started_on="2020-01-01", ended_on="2030-01-01")

    page = reviewer.get(address_of(kept, dropped)).content.decode()
    answer = send(reviewer, kept, dropped)

    assert "This period overlaps" in page
    assert "Nothing was merged" in said(answer)
    assert not Merge.objects.exists()


def test_a_form_sent_twice_merges_once(reviewer: Client, pair: Any, send: Any) -> None:
    kept, dropped = pair
    form = {"seen": reviewer.get(address_of(kept, dropped)).context["comparison"].seen()}
    form |= {"reason_en": "The same."}

    first, second = (reviewer.post(address_of(kept, dropped), form) for _ in range(2))

    assert first.url == second.url
    assert Merge.objects.count() == 1


def test_what_changed_meanwhile_is_shown_again(reviewer: Client, pair: Any, send: Any) -> None:
    kept, dropped = pair
    seen = reviewer.get(address_of(kept, dropped)).context["comparison"].seen()
    DetentionFactory(person=dropped, started_on="2010", ended_on="2011")

    answer = send(reviewer, kept, dropped, seen=seen)

    assert "changed meanwhile" in said(answer)
    assert not Merge.objects.exists()


def test_a_choice_that_there_is_not_is_refused(reviewer: Client, pair: Any, send: Any) -> None:
    answer = send(reviewer, *pair, **{"side-sex": "both"})

    assert "Choose which value stays" in said(answer)
    assert not Merge.objects.exists()


def test_a_record_is_not_compared_with_itself(reviewer: Client, pair: Any) -> None:
    answer = reviewer.get(address_of(pair[0], pair[0]))

    assert "into itself" in said(answer)


def test_sources_are_merged_too(reviewer: Client, send: Any) -> None:
    kept, dropped = SourceFactory(archived_url=""), SourceFactory()
    citation = PersonCitationFactory(source=dropped)

    send(reviewer, kept, dropped)

    citation.refresh_from_db()
    kept.refresh_from_db()
    assert citation.source == kept
    assert kept.archived_url == dropped.archived_url


def test_a_fault_is_told_and_nothing_is_merged(
    reviewer: Client, pair: Any, send: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.actions.merge.publish_records", None)

    answer = send(reviewer, *pair)

    assert "a fault of the site" in said(answer)
    assert not Merge.objects.exists()


@pytest.mark.parametrize("group", ["Editors", "Court monitors"])
def test_only_who_may_publish_merges(signed_in: Any, pair: Any, group: str) -> None:
    browser = signed_in(group)

    answers = [browser.get(address_of(*pair)), browser.post(address_of(*pair), {})]

    assert all(answer.status_code in (302, 403) for answer in answers)
    assert not Merge.objects.exists()


@pytest.mark.parametrize(
    "address",
    [
        "court-watch/merge/person/999999/",
        "court-watch/merge/nonsense/1/",
        "court-watch/merge/user/1/",
        "court-watch/merges/99/",
    ],
)
def test_an_address_that_leads_nowhere_is_not_found(reviewer: Client, address: str) -> None:
    assert reviewer.get(f"/admin/{address}").status_code == 404


@pytest.mark.parametrize("typed", ["999999", "x", "P0", "-1", "1" * 40, "S00001"])
def test_another_record_that_is_none_is_not_found(reviewer: Client, pair: Any, typed: str) -> None:
    assert reviewer.get(f"{address_of(pair[0])}?with={typed}").status_code == 404


def test_the_button_stands_in_the_form_and_in_the_list(reviewer: Client, pair: Any) -> None:
    form = reviewer.get(reverse("wagtailsnippets_tracker_person:edit", args=[pair[0].pk]))
    listed = reviewer.get(reverse("wagtailsnippets_tracker_person:list"))

    assert all(address_of(pair[0]) in page.content.decode() for page in (form, listed))


def test_an_editor_sees_no_button(editor: Client, pair: Any) -> None:
    form = editor.get(reverse("wagtailsnippets_tracker_person:edit", args=[pair[0].pk]))

    assert address_of(pair[0]) not in form.content.decode()


def test_the_form_of_a_merged_record_leads_to_the_one_it_went_into(
    reviewer: Client, send: Any
) -> None:
    kept, dropped = OrganisationFactory(), OrganisationFactory()
    send(reviewer, kept, dropped)
    edit = "wagtailsnippets_tracker_organisation:edit"

    answer = reviewer.get(reverse(edit, args=[dropped.pk]))

    assert answer.url == reverse(edit, args=[kept.pk])
    assert f"{dropped.reference} was merged into {kept.reference}" in said(answer)


def test_a_merged_record_is_neither_listed_nor_chosen(reviewer: Client, send: Any) -> None:
    kept, dropped = (OrganisationFactory(name_en=name) for name in ("Stays Here", "Goes Away"))
    send(reviewer, kept, dropped)

    for name in ("list", "choose"):
        prefix = "wagtailsnippets" if name == "list" else "wagtailsnippetchoosers"
        page = reviewer.get(reverse(f"{prefix}_tracker_organisation:{name}")).content.decode()
        assert "Stays Here" in page
        assert "Goes Away" not in page


def test_two_people_take_part_where_a_draft_becomes_public(
    signed_in: Any, member: Any, pair: Any, send: Any
) -> None:
    kept = pair[0]
    writer = member("Reviewers")
    browser = Client()
    browser.force_login(writer)
    draft = PersonFactory(name_en="A draft", live=False)
    draft.save_revision(user=writer)

    refused = send(browser, kept, draft)
    send(signed_in("Reviewers"), kept, draft)

    assert "somebody else has to publish it" in said(refused)
    assert Merge.objects.get().dropped == draft.reference


def test_a_form_that_was_open_meanwhile_takes_nothing_back(
    editor: Client, reviewer: Client, pair: Any, send: Any
) -> None:
    kept, dropped = pair
    kept.save_revision()
    stale = filled.person(name_en="Kept Person", name_km="បុគ្គល ក")

    send(reviewer, kept, dropped)
    editor.post(reverse("wagtailsnippets_tracker_person:edit", args=[kept.pk]), stale)

    draft = Person.objects.get(pk=kept.pk).get_latest_revision_as_object()
    assert draft.detentions.count() == 1
    assert {name.text for name in draft.other_names.all()} == {"Dropped Person", "បុគ្គល ខ"}


def test_a_likely_duplicate_is_compared_and_merged_from_the_form(
    reviewer: Client, editor: Client
) -> None:
    one, other = (PersonFactory(name_en="Sok Invented", name_km="") for _ in range(2))
    typed = {"name_en": "Sok Invented", "person": one.pk}

    pages = [
        browser.post(reverse("tracker_duplicates"), typed).content.decode()
        for browser in (reviewer, editor)
    ]

    assert [address_of(one, other) in page for page in pages] == [True, False]
