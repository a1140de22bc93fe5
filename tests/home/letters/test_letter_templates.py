"""Letter templates: blanks and fields that fit each other, and a letter whole without scripts."""

import re

import pytest
from django.core.exceptions import ValidationError

from home.letters.blanks import Blank, paragraphs_of
from home.models import StandardPage
from tests.home.letters.conftest import BLANKS

pytestmark = pytest.mark.django_db


def drawn(client, page) -> str:
    response = client.get(page.url)
    assert response.status_code == 200
    assert not response.cookies
    return response.content.decode()


def refused(letter, **fields) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as caught:
        letter(**fields)
    return caught.value.message_dict


def test_a_blank_is_found_however_its_name_is_typed():
    blank = Blank(1, "ឈ្មោះ\u200bសមាជិក", "line")

    (paragraph,) = paragraphs_of("ជូន [ឈ្មោះសមាជិក] និង [sic]", [blank])

    assert [(piece.text, piece.blank) for piece in paragraph] == [
        ("ជូន ", None),
        ("[ឈ្មោះសមាជិក]", blank),
        (" និង [sic]", None),
    ]


def test_empty_lines_part_paragraphs_and_other_lines_stay():
    paragraphs = paragraphs_of("One\r\ntwo\r\n \r\n\r\nThree\n", [])

    assert [[piece.text for piece in each] for each in paragraphs] == [["One\ntwo"], ["Three"]]


def test_without_scripts_the_whole_letter_stands_with_its_blanks_and_no_form(client, letter):
    shown = drawn(client, letter())

    assert 'data-blank="1">[Senator name]</span>' in shown
    assert "I ask you to speak." in shown
    assert re.search(r'<section class="letter-form no-print"[^>]*\bhidden\b', shown)


def test_nothing_of_the_form_could_be_sent(client, letter):
    shown = drawn(client, letter())

    form = shown[shown.index("data-letter-form") : shown.index("data-letter>")]
    assert "<form" not in form
    assert " name=" not in form


def test_a_blank_without_a_field_is_named_on_the_part_where_it_stands(letter):
    found = refused(letter, closing="Sincerely, [Nobody knows]\n[My words]")

    assert list(found) == ["closing"]
    assert "[Nobody knows]" in found["closing"][0]


def test_a_field_that_the_letter_does_not_use_is_named(letter):
    found = refused(letter, blanks=[*BLANKS, {"name": "Telephone"}])

    assert list(found) == ["fields"]
    assert "[Telephone]" in found["fields"][0]


@pytest.mark.parametrize(
    "change",
    [
        {"blanks": [*BLANKS, {"name": "senator  name"}]},
        {"blanks": [*BLANKS[:3], {**BLANKS[3], "options": "only one\n\n"}, *BLANKS[4:]]},
        {"send_to": "x@example.org\r\nBcc: y@example.org [Address]"},
        {"send_to": "[Role] [Address]"},
    ],
)
def test_what_cannot_be_filled_in_is_refused(letter, change):
    assert set(refused(letter, **change)) <= {"fields", "send_to"}


def test_markup_in_a_letter_is_text(client, letter):
    blanks = [*BLANKS, {"name": "<i>x</i>", "help": "<script>y</script>"}]

    shown = drawn(client, letter(blanks=blanks, subject="<b>Now</b> [<i>x</i>]"))
    assert "<b>Now" not in shown
    assert "<i>x" not in shown
    assert "<script>y" not in shown


def test_the_statement_enclosed_is_linked_while_it_is_published(client, letter, add):
    statement = add(StandardPage, title="The joint statement")
    page = letter(statement=statement)

    assert f'href="{statement.url}"' in drawn(client, page)
    statement.unpublish()
    assert "The joint statement" not in drawn(client, page)


def test_a_letter_can_be_written_in_the_admin(admin_client, home_page):
    response = admin_client.get(f"/admin/pages/add/home/lettertemplatepage/{home_page.pk}/")

    assert response.status_code == 200
