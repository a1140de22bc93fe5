"""A list of signatories pasted into a statement's draft."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.models import Page

from home.signatories.lines import MOST_LINES

pytestmark = pytest.mark.django_db
LIST = "1. A Group (AG), Cambodia\n2. B Group, France\n3. B group, France\n----\nC Group, Atlantis"


def address_of(page) -> str:
    return reverse("paste_signatories", args=[page.pk])


def draft_of(page):
    return Page.objects.get(pk=page.pk).get_latest_revision_as_object()


def paste(editor, page, names, step="look", kind="organisation", seen=None):
    shown = editor.get(address_of(page)).context["seen"] if seen is None else seen
    form = {"names": names, "kind": kind, "step": step, "seen": shown}
    return editor.post(address_of(page), form)


def names_in(page) -> list[str]:
    return [row.name for row in draft_of(page).signatories.all()]


def test_what_was_understood_is_shown_and_nothing_is_saved(editor, state):
    page = state()

    response = paste(editor, page, LIST)

    lines = response.context["lines"]
    assert [line.name for line in lines] == [
        "A Group",
        "B Group",
        "B group",
        "",
        "C Group, Atlantis",
    ]
    assert names_in(page) == []


def test_what_is_new_is_added_behind_who_signed_already(editor, state):
    page = state(["Z Group"])

    paste(editor, page, "1. A Group (AG), Cambodia\nz group", step="add")

    rows = draft_of(page).signatories.all()
    assert [(row.name, row.acronym, row.country) for row in rows] == [
        ("Z Group", "", ""),
        ("A Group", "AG", "KH"),
    ]


def test_a_page_that_is_published_is_not_changed_before_its_draft_is(editor, state):
    page = state()

    paste(editor, page, "A Group", step="add")

    assert page.signatories.count() == 0
    assert names_in(page) == ["A Group"]


def test_lines_that_cannot_be_read_stay_in_the_field(editor, state):
    page = state()

    response = paste(editor, page, LIST, step="add")

    assert response.context["form"].initial["names"] == "----"
    assert names_in(page) == ["A Group", "B Group", "C Group, Atlantis"]


def test_a_list_sent_twice_is_added_once(editor, state):
    page = state()

    for _ in range(2):
        paste(editor, page, "A Group", step="add", seen="")

    assert names_in(page) == ["A Group"]


def test_people_are_added_with_their_roles(editor, state):
    page = state()

    paste(editor, page, "Somebody, Head of a group, France", step="add", kind="person")

    (row,) = draft_of(page).signatories.all()
    assert (row.name, row.role, row.country) == ("Somebody", "Head of a group", "FR")


@pytest.mark.parametrize(
    "names", ["", " \n\u200b", "\n".join(["A"] * 10_000), "\n".join(["A"] * (MOST_LINES + 1))]
)
def test_an_empty_or_endless_list_is_refused_and_kept(editor, state, names):
    response = paste(editor, state(), names)

    assert response.status_code == 200
    assert response.context["form"].errors["names"]
    assert response.context["form"]["names"].value() == names


def test_a_name_is_escaped(editor, state):
    response = paste(editor, state(), "<script>alert(1)</script>")

    assert b"<script>alert(1)" not in response.content


def test_who_may_not_change_the_page_is_refused(client, state):
    page = state()
    client.force_login(get_user_model().objects.create_user("reader"))

    assert client.get(address_of(page)).status_code == 302


def test_a_locked_page_stays_as_it_is(editor, state):
    page = state()
    other = get_user_model().objects.create_superuser("other")
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=other)

    response = paste(editor, page, "A Group", step="add")

    assert response.status_code == 200
    assert names_in(page) == []


def test_a_page_that_is_no_statement_has_no_list(editor, index):
    assert editor.get(reverse("paste_signatories", args=[index.pk])).status_code == 404
