"""Reports: chapters of text and of records at stated versions, one numbering, one PDF."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError

from home.blocks.chapters import StatedRecordBlock
from home.models import Footnote, ReportPage
from tests.factories import BECAUSE, IncidentFactory, published
from tests.tracker.public.worlds import held_person
from tracker.actions.publish import publish_records
from tracker.actions.withdraw import withdraw

pytestmark = pytest.mark.django_db


def chosen(record: Any, version: int = 1, extent: str = "facts") -> dict[str, Any]:
    return {"reference": record.reference, "version": version, "extent": extent}


def of_records(*rows: dict[str, Any]) -> tuple[str, Any]:
    return "records", {"title": "The victims", "introduction": "", "records": list(rows)}


def of_text(text: str) -> tuple[str, Any]:
    return "text", {"title": "The law", "text": [("text", text)]}


def drawn(client: Any, page: Any) -> str:
    response = client.get(page.url)
    assert response.status_code == 200
    return str(response.content.decode())


def test_a_report_shows_its_chapters_in_order_with_their_contents(client, add):
    incident = published(IncidentFactory(title_en="Shooting at Veng Sreng"))
    report = add(
        ReportPage,
        subtitle="What was found",
        body=[("text", "<p>Foreword.</p>")],
        chapters=[of_text("<p>Article 494.</p>"), of_records(chosen(incident))],
    )

    shown = drawn(client, report)

    said = ("What was found", "#chapter-2", "Foreword.", "Article 494.", "Shooting at Veng Sreng")
    places = [shown.index(text) for text in said]
    assert places == sorted(places)


def test_a_record_is_shown_as_it_stood_at_the_version_stated(client, add):
    person = held_person(name_en="Name Before")
    report = add(ReportPage, chapters=[of_records(chosen(person))])
    person.name_en = "Name After"
    person.save()
    publish_records([person], note=BECAUSE)

    stated = BeautifulSoup(drawn(client, report), "html.parser").select_one(".stated")

    assert stated is not None
    assert "Name Before" in stated.text
    assert "Name After" not in stated.text
    assert stated.select_one(f'a[href="/id/{person.reference}/v1"]')


def test_nothing_of_a_record_withdrawn_since_is_shown(client, add):
    person = held_person(name_en="Name Withdrawn")
    report = add(ReportPage, chapters=[of_records(chosen(person))])
    withdraw(person, BECAUSE)

    shown = drawn(client, report)

    assert "Name Withdrawn" not in shown
    assert "withdrawn" in shown


def test_notes_are_numbered_through_text_and_records_and_a_source_is_told_once(client, add):
    person = held_person()
    report = add(
        ReportPage,
        chapters=[of_text("<p>Law[^law].</p>"), of_records(chosen(person), chosen(person))],
    )
    report.footnotes = [Footnote(mark="law", text="The Code", locale=report.locale)]
    report.save_revision().publish()

    shown = drawn(client, report)

    assert shown.count('id="note-1"') == 1
    assert shown.count('id="note-2"') == 1
    assert 'href="#note-2"' in shown
    assert "[^" not in shown


def test_the_queries_do_not_grow_with_the_records(client, add, django_assert_max_num_queries):
    people = [held_person(name_en=f"Person {number}") for number in range(5)]
    report = add(ReportPage, chapters=[of_records(*map(chosen, people))])

    with django_assert_max_num_queries(12):
        drawn(client, report)


def test_a_report_is_one_pdf(client, add):
    report = add(
        ReportPage,
        title="White paper",
        chapters=[of_text("<p>One.</p>"), of_records(chosen(held_person(), extent="whole"))],
    )

    answer = client.get(f"{report.url}pdf/")

    assert answer["Content-Type"] == "application/pdf"
    with pikepdf.open(BytesIO(answer.content)) as made:
        assert str(made.docinfo["/Title"]) == "White paper"


def test_a_version_left_empty_becomes_the_current_one():
    person = held_person()
    block = StatedRecordBlock()

    value = block.clean(block.to_python({**chosen(person), "version": None}))

    assert value["version"] == 1


@pytest.mark.parametrize("wrong", [{"reference": "P99999"}, {"version": 9}])
def test_a_record_or_version_that_is_not_published_is_refused_on_its_field(wrong):
    block = StatedRecordBlock()
    value = block.to_python({**chosen(held_person()), **wrong})

    with pytest.raises(ValidationError) as caught:
        block.clean(value)

    assert set(caught.value.block_errors) == set(wrong)
