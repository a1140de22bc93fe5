"""What a reader sees of a statement."""

import re

import pytest
from django.utils import translation
from wagtail.documents import get_document_model

from home.models import Signatory, StatementAttachment
from tracker.dates import PartialDate

pytestmark = pytest.mark.django_db
TEXT = [("text", "<p>It happened[^report].</p>")]


def drawn(client, page) -> str:
    response = client.get(page.url)
    assert response.status_code == 200
    assert not response.cookies
    return response.content.decode()


def test_the_facts_stand_first(client, state):
    page = state(
        ["A Group", "B Group"],
        kind="joint_letter",
        issued_on="2016-01",
        place="Phnom Penh",
        addressees=[("addressee", "The Secretary of State")],
        demands=[("demand", "<p>Release them.</p>")],
        source_url="https://example.org/letter",
        body=TEXT,
    )

    shown = drawn(client, page)

    told = ("Joint letter", "January 2016", "The Secretary", "Phnom Penh", "2 signatories")
    told += ("example.org", "Release them", "It happened", "A Group", "B Group")
    places = [shown.index(text) for text in told]
    assert places == sorted(places)


def test_a_statement_is_dated_by_its_issue(state):
    assert state(issued_on="2016-01").dated_on == PartialDate(2016, 1).earliest


def test_who_withdrew_is_shown_and_not_counted(client, state):
    page = state(["A Group", {"name": "B Group", "withdrawn_on": "2021-03"}])

    shown = drawn(client, page)

    assert "1 signatory" in shown
    assert "<s>B Group</s>" in shown
    assert "withdrawn" in shown


def test_notes_are_numbered_and_linked_both_ways(client, state):
    demands = [("demand", "<p>Ask[^law]</p>")]
    page = state(notes=["report", "law"], demands=demands, body=[*TEXT, *TEXT])

    shown = drawn(client, page)

    assert shown.index("What law says") < shown.index("What report says")
    assert re.findall(r'href="#(note-\d)"', shown) == ["note-1", "note-2", "note-2"]
    backs = re.findall(r'href="#(cited-[\d-]+)"', shown)
    assert backs == ["cited-1-1", "cited-2-1", "cited-2-2"]
    assert all(f'id="{back}"' in shown for back in backs)


def test_a_callout_may_cite_a_note(client, state):
    callout = {"title": "Mark[^a]", "text": "<p>Inside[^a]</p>"}
    page = state(notes=["a"], body=[("callout", callout)])

    shown = drawn(client, page)

    assert shown.count('href="#note-1"') == 2


def test_what_editors_typed_in_a_note_is_escaped(client, state):
    page = state(notes=["a"], body=[("text", "<p>x[^a]</p>")])
    page.footnotes.update(text="<img src=x onerror=alert(1)>", url="javascript:alert(1)")

    shown = drawn(client, page)

    assert "<img src=x" not in shown
    assert 'href="javascript' not in shown


def test_files_are_linked(client, state):
    page = state()
    file = get_document_model().objects.create(title="The letter", file="letter.pdf")
    StatementAttachment.objects.create(page=page, document=file)

    assert "The letter" in drawn(client, page)


def test_countries_are_named_in_the_language_of_the_reader(state):
    page = state([{"name": "A Group", "country": "KH"}])

    with translation.override("km"):
        html = page.serve(_request(page)).render().content.decode()

    assert "កម្ពុជា" in html.replace("\u200b", "")


def _request(page):
    from django.test import RequestFactory

    return RequestFactory().get(page.url)


@pytest.mark.parametrize("many", [3, 60])
def test_eleven_queries_draw_it_however_many_signed(
    client, state, many, django_assert_max_num_queries
):
    body = [("text", f"<p>x[^{n}]</p>") for n in range(30)]
    names = [f"Group {n}" for n in range(many)]
    page = state(names, [str(n) for n in range(30)], body=body)
    client.get(page.url)

    with django_assert_max_num_queries(11):
        drawn(client, page)


def test_a_signatory_is_known_however_the_name_is_typed(state):
    state(["A  GROUP"])

    assert Signatory.objects.get().name_key == "a group"
