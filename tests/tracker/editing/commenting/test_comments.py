"""Comments on a record: written, settled, opened again."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.factories import PersonFactory
from tests.tracker.editing.commenting.conftest import address_of, form_of
from tests.tracker.editing.conftest import draft
from tracker.models import Person, RecordComment


def text_of(browser: Client, record: Any) -> str:
    return browser.get(address_of(record)).content.decode()


def test_a_comment_is_listed_with_its_field_author_and_time(
    editor: Client, person: Person, say: Any
) -> None:
    say(editor, person, "Is the year right?", "name_en")

    page = text_of(editor, person)
    comment = RecordComment.objects.get()
    assert "Is the year right?" in page
    assert comment.author.get_username() in page
    assert str(comment.written_at.year) in page
    assert comment.field == "name_en"


def test_the_form_of_a_record_leads_to_its_comments_and_counts_the_open_ones(
    editor: Client, person: Person, say: Any
) -> None:
    say(editor, person, "One")
    say(editor, person, "Two")
    editor.post(address_of(person), {"settle": RecordComment.objects.earliest("pk").pk})

    page = editor.get(form_of(person)).content.decode()
    assert address_of(person) in page
    assert "Comments (1)" in page


def test_a_settled_comment_is_folded_in_with_who_settled_it(
    editor: Client, reviewer: Client, person: Person, say: Any
) -> None:
    say(editor, person, "Say when")
    comment = RecordComment.objects.get()

    reviewer.post(address_of(person), {"settle": comment.pk})

    page = text_of(editor, person)
    assert page.index("<details", page.index("</form>")) < page.index("Say when")
    assert RecordComment.objects.get().settled_by.username in page


def test_a_settled_comment_is_opened_again(editor: Client, person: Person, say: Any) -> None:
    say(editor, person)
    key = RecordComment.objects.get().pk
    editor.post(address_of(person), {"settle": key})

    editor.post(address_of(person), {"reopen": key})

    comment = RecordComment.objects.get()
    assert (comment.settled_at, comment.settled_by) == (None, None)


def test_a_double_click_adds_once(editor: Client, person: Person, say: Any) -> None:
    say(editor, person)
    say(editor, person)

    assert RecordComment.objects.count() == 1


def test_the_same_words_on_another_field_or_later_are_another_comment(
    editor: Client, person: Person, say: Any
) -> None:
    say(editor, person)
    say(editor, person, field="name_en")
    RecordComment.objects.update(written_at=timezone.now() - timedelta(minutes=2))

    say(editor, person)

    assert RecordComment.objects.count() == 3


@pytest.mark.parametrize(
    "sent",
    [
        {"text": ""},
        {"text": "  \n "},
        {"text": "x" * 2001},
        {"text": "nul\0"},
        {"text": "x", "field": "no such"},
        {},
    ],
    ids=["empty", "blank", "long", "nul", "unknown field", "nothing"],
)
def test_bad_input_is_told_and_nothing_kept(
    editor: Client, person: Person, sent: dict[str, str]
) -> None:
    page = editor.post(address_of(person), sent)

    assert page.status_code == 200
    assert page.context["form"].errors
    assert not RecordComment.objects.exists()


@pytest.mark.parametrize("key", ["", "x", "-1", "٣", "²", "9" * 30, "9" * 5000, "1\0"])
def test_settling_what_is_not_there_is_told(editor: Client, person: Person, key: str) -> None:
    page = editor.post(address_of(person), {"settle": key}, follow=True)

    assert "There is no such comment here any more." in page.content.decode()


def test_a_comment_on_another_record_is_not_settled_from_here(
    editor: Client, person: Person, say: Any
) -> None:
    say(editor, person)

    editor.post(address_of(PersonFactory()), {"settle": RecordComment.objects.get().pk})

    assert RecordComment.objects.open().count() == 1


def test_hostile_text_is_escaped(editor: Client, person: Person, say: Any) -> None:
    say(editor, person, "<script>alert(1)</script>")

    page = text_of(editor, person)
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_form_is_safe_from_other_sites(person: Person, member: Any) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(member("Editors"))
    page = browser.get(address_of(person)).content.decode()
    token = page.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]

    sent = {"field": "", "text": "Hello", "csrfmiddlewaretoken": token}
    assert browser.post(address_of(person), {"text": "Hello"}).status_code == 403
    assert browser.post(address_of(person), sent).status_code == 302


def test_a_deleted_account_leaves_its_comments(editor: Client, person: Person, say: Any) -> None:
    other = User.objects.create_user("leaver")
    RecordComment.objects.create(kind="person", object_id=person.pk, text="Stays", author=other)

    other.delete()

    page = text_of(editor, person)
    assert "Stays" in page
    assert "a deleted account" in page


def test_a_deleted_record_takes_its_comments_along(editor: Client, say: Any) -> None:
    record = draft(Person(name_en="Invented Person"))
    say(editor, record)

    record.delete()

    assert not RecordComment.objects.exists()


def test_fifty_comments_ask_no_more_of_the_database_than_five(
    editor: Client, person: Person
) -> None:
    def add(number: int) -> None:
        for each in range(number):
            author = User.objects.create_user(f"author-{number}-{each}")
            RecordComment.objects.create(
                kind="person", object_id=person.pk, text=f"No. {each}", author=author
            )

    add(5)
    text_of(editor, person)
    with CaptureQueriesContext(connection) as few:
        text_of(editor, person)
    add(45)
    with CaptureQueriesContext(connection) as many:
        text_of(editor, person)

    assert len(many) == len(few)
