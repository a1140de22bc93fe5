"""The fact sheet of a record: a PDF of each version, in either language."""

from io import BytesIO

import pikepdf
import pytest

from tests.factories import BECAUSE
from tests.tracker.public.worlds import hearing_on, held_person
from tracker.actions.publish import publish_records
from tracker.actions.withdraw import withdraw
from tracker.publication.models import PublishedRecord

pytestmark = pytest.mark.django_db


def path_of(reference: str, language: str = "en") -> str:
    record = PublishedRecord.objects.get(pk=reference)
    segment = {"person": "people", "case": "cases", "hearing": "hearings"}[record.kind]
    tail = f"-{record.slug}" if record.slug else ""
    return f"/{language}/{segment}/{reference}{tail}/"


@pytest.mark.parametrize("language", ["en", "km"])
def test_each_kind_has_a_sheet_in_each_language(client, language):
    person = held_person()
    hearing = hearing_on("2021-03-04")

    for record in (person, hearing, hearing.case):
        answer = client.get(f"{path_of(record.reference, language)}sheet.pdf")

        assert answer.status_code == 200
        assert answer["Content-Type"] == "application/pdf"
        assert not answer.cookies
        assert pikepdf.open(BytesIO(answer.content)).Root.Lang == language


def test_a_reader_who_has_it_is_told_so(client):
    address = f"{path_of(held_person().reference)}sheet.pdf"
    etag = client.get(address)["ETag"]

    assert client.get(address, headers={"If-None-Match": etag}).status_code == 304


def test_an_older_version_keeps_its_sheet(client):
    person = held_person(name_en="Before")
    person.name_en = "After"
    person.save()
    publish_records([person], note=BECAUSE)

    older = client.get(f"{path_of(person.reference)}v1/sheet.pdf")

    with pikepdf.open(BytesIO(older.content)) as made:
        assert str(made.docinfo["/Title"]).startswith("Before")


def test_a_sheet_has_one_address(client):
    person = held_person()

    answer = client.get(f"/en/people/{person.reference.lower()}/sheet.pdf")

    assert answer.status_code == 301
    assert answer["Location"] == f"{path_of(person.reference)}sheet.pdf"


def test_no_such_version_is_404_and_a_withdrawn_record_410(client):
    person = held_person()
    address = path_of(person.reference)
    assert client.get(f"{address}v7/sheet.pdf").status_code == 404

    withdraw(person, BECAUSE)

    assert client.get(f"{address}sheet.pdf").status_code == 410
