"""Lists tell nobody more than they may know."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client

from tests.factories import CaseFactory
from tests.tracker.editing.needs.worlds import (
    NEEDY,
    SLUGS,
    address,
    contradicted,
    listed,
    references,
    upcoming,
)
from tracker.models import PersonContradiction, Source


def hide(record: object) -> None:
    if isinstance(record, Source):
        record.is_confidential = True
    else:
        record.visibility = "confidential"  # type: ignore[attr-defined]
    record.save()  # type: ignore[attr-defined]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_confidential_record_is_not_listed_for_outsiders(outsider: Client, slug: str) -> None:
    hide(NEEDY[slug]())

    assert listed(outsider, slug) == []


@pytest.mark.parametrize("slug", SLUGS)
def test_a_confidential_record_is_listed_for_those_with_the_right(
    confidant: Client, slug: str
) -> None:
    hidden = NEEDY[slug]()
    hide(hidden)

    assert references(confidant, slug) == [hidden.reference]


def test_a_hearing_of_a_confidential_case_tells_its_title_to_nobody_else(outsider: Client) -> None:
    upcoming(case=CaseFactory(title_en="canary-7f3a", visibility="confidential"))

    assert b"canary-7f3a" not in outsider.get(address("upcoming-hearings")).content
    assert b"canary-7f3a" not in outsider.get("/admin/").content


@pytest.mark.parametrize("slug", SLUGS)
def test_what_a_confidential_record_lacks_is_not_counted(outsider: Client, slug: str) -> None:
    hide(NEEDY[slug]())

    tallies = {each.url: each.count for each in outsider.get("/admin/").context["tallies"]}
    assert tallies[address(slug)] == 0


def test_a_contradiction_names_its_sources_but_not_a_confidential_one(
    outsider: Client, confidant: Client
) -> None:
    contradicted()
    one = PersonContradiction.objects.get().source_id
    Source.objects.filter(pk=one).update(is_confidential=True, title="canary-7f3a")

    (line,) = listed(outsider, "contradictions")
    assert "canary-7f3a" not in line.what
    assert "a confidential source" in line.what
    assert "canary-7f3a" in listed(confidant, "contradictions")[0].what


def test_no_list_holds_a_confidential_note(outsider: Client) -> None:
    upcoming(confidential_notes="canary-7f3a")

    page = outsider.get(address("upcoming-hearings"), {"export": "csv"})
    assert b"canary-7f3a" not in b"".join(page)


def test_who_may_change_no_record_gets_no_list(signed_in) -> None:  # type: ignore[no-untyped-def]
    group = Group.objects.create(name="Onlookers")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    onlooker = signed_in("Onlookers")

    assert onlooker.get(address("languages")).status_code in (302, 403)
    assert b"needs-tall" not in onlooker.get("/admin/").content


def test_strangers_are_sent_to_the_login(client: Client, db: None) -> None:
    assert client.get(address("languages")).status_code == 302
