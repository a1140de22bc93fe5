import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tracker.publication.models import PublishedRecord, PublishedVersion

pytestmark = pytest.mark.django_db
SMALL = ("--people=8", "--cases=3", "--hearings=9", "--today=2026-11-02")


def generate_records(*arguments):
    told = StringIO()
    call_command("generate_records", *SMALL, *arguments, stdout=told)
    return told.getvalue()


def test_every_document_says_that_it_describes_nobody():
    generate_records()

    documents = PublishedVersion.objects.values_list("document", flat=True)
    assert {document["synthetic"] for document in documents} == {True}


def test_all_hearings_are_published():
    generate_records()

    assert PublishedRecord.objects.of_kind("hearing").count() == 9


def test_the_command_says_what_it_made():
    told = generate_records()

    assert "8 of person, 3 of case, 9 of hearing" in told
    assert "describe nobody" in told


def test_a_confidential_note_stays_behind():
    generate_records()

    documents = PublishedVersion.objects.values_list("document", flat=True)
    assert "no reader sees" not in json.dumps(list(documents))


def test_it_refuses_to_fill_a_production_site(settings):
    settings.SECURE_SSL_REDIRECT = True

    with pytest.raises(CommandError, match="--even-in-production"):
        generate_records()

    assert not PublishedRecord.objects.exists()


def test_it_fills_a_production_site_when_told_to(settings):
    settings.SECURE_SSL_REDIRECT = True

    generate_records("--even-in-production")

    assert PublishedRecord.objects.exists()


def test_a_negative_number_is_refused():
    with pytest.raises(CommandError, match="people"):
        call_command("generate_records", "--people=-1")
