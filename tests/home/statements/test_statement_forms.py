"""What an editor is told when a statement is saved."""

import json

import pytest
from wagtail.models import Page
from wagtail.test.utils.form_data import streamfield

from tests.home.statements.forms import edit_address, filled

pytestmark = pytest.mark.django_db


def save(editor, page, **given):
    return editor.post(edit_address(page), filled(**given))


def draft_of(page):
    return Page.objects.get(pk=page.pk).get_latest_revision_as_object()


def errors_in_body(response) -> dict[int, list[str]]:
    (error,) = response.context["form"].errors["body"].as_data()
    return {place: told.messages for place, told in error.block_errors.items()}


def errors_of_notes(response) -> list[dict[str, list[str]]]:
    return response.context["form"].formsets["footnotes"].errors


def test_a_draft_is_saved_with_its_notes_and_signatories(editor, state):
    page = state()

    save(
        editor,
        page,
        texts=("<p>It happened[^a].</p>",),
        notes=({"mark": "[^a]", "text": "A report."},),
        signed=({"name": "A Group", "country": "Cambodia"},),
        issued_on="January 2016",
    )

    draft = draft_of(page)
    assert [note.mark for note in draft.footnotes.all()] == ["a"]
    assert [(row.name, row.country) for row in draft.signatories.all()] == [("A Group", "KH")]
    assert str(draft.issued_on) == "2016-01"


def test_a_mark_without_a_note_is_told_on_its_block(editor, state):
    response = save(editor, state(), texts=("<p>Right.</p>", "<p>Wrong[^nowhere].</p>"))

    (told,) = errors_in_body(response)[1]
    assert "[^nowhere]" in told


def test_a_mark_in_a_link_is_told(editor, state):
    text = '<p><a href="https://example.org/">here[^a]</a></p>'

    response = save(editor, state(), texts=(text,), notes=({"mark": "a", "text": "x"},))

    (told,) = errors_in_body(response)[0]
    assert "inside a link" in told


def test_an_unfinished_mark_is_told(editor, state):
    response = save(editor, state(), texts=("<p>Begun [^a</p>",))

    (told,) = errors_in_body(response)[0]
    assert "[^a" in told


def test_a_note_that_no_text_cites_is_told_on_its_row(editor, state):
    response = save(editor, state(), notes=({"mark": "idle", "text": "x"},))

    (told,) = errors_of_notes(response)[0]["mark"]
    assert "[^idle]" in told


def test_the_second_note_of_a_mark_is_told_on_its_row(editor, state):
    notes = ({"mark": "a", "text": "x"}, {"mark": "A", "text": "y"})

    response = save(editor, state(), texts=("<p>x[^a]</p>",), notes=notes)

    assert errors_of_notes(response)[0] == {}
    assert "mark" in errors_of_notes(response)[1]


def test_a_mark_with_spaces_is_refused(editor, state):
    response = save(editor, state(), notes=({"mark": "two words", "text": "x"},))

    assert "mark" in errors_of_notes(response)[0]


def test_a_note_that_is_deleted_leaves_its_mark_without_one(editor, state):
    note = {"mark": "a", "text": "x", "DELETE": "on"}

    response = save(editor, state(), texts=("<p>x[^a]</p>",), notes=(note,))

    assert 0 in errors_in_body(response)


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ({"name": "A", "country": "Atlantis"}, "country"),
        ({"name": "A", "joined_on": "2020-02", "withdrawn_on": "2019"}, "withdrawn_on"),
        ({"name": "A", "joined_on": "soon"}, "joined_on"),
        ({"name": "A" * 256}, "name"),
    ],
)
def test_what_is_wrong_with_a_signatory_stands_on_its_field(editor, state, row, field):
    response = save(editor, state(), signed=(row,))

    assert field in response.context["form"].formsets["signatories"].errors[0]


def test_what_is_unsafe_in_a_text_is_not_served(editor, client, state):
    page = state()
    link = {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "javascript:alert(1)"}}
    block = {
        "key": "a",
        "type": "unstyled",
        "text": "Hello <script>alert(1)</script>",
        "depth": 0,
        "inlineStyleRanges": [],
        "entityRanges": [{"key": 0, "offset": 0, "length": 5}],
    }
    pasted = json.dumps({"blocks": [block], "entityMap": {"0": link}})

    editor.post(edit_address(page), filled(body=streamfield([("text", pasted)])))
    page.refresh_from_db()
    page.get_latest_revision().publish()

    shown = client.get(page.url).content.decode()
    assert "Hello" in shown
    assert not any(bad in shown for bad in ("<script>alert", "javascript:"))


def test_a_draft_is_previewed_with_its_notes_numbered(editor, state):
    page = state()
    form = filled(
        texts=("<p>It happened[^a].</p>",),
        notes=({"mark": "a", "text": "A report."},),
        signed=({"name": "A Group"},),
    )
    address = f"/admin/pages/{page.pk}/edit/preview/"

    assert editor.post(address, form).json()["is_valid"]

    shown = editor.get(address).content.decode()
    assert all(text in shown for text in ('href="#note-1"', "A report.", "A Group"))
