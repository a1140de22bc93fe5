"""The first run fills an empty database; no later run touches what editors made."""

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from wagtail.search.models import IndexEntry

from config import first_run
from config.management.commands import prepare
from tracker.models import Organisation
from tracker.publication.models import PublishedRecord

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(monkeypatch):
    calls = []
    monkeypatch.setattr(prepare, "call_command", lambda name, **options: calls.append(name))
    return calls


def prepared():
    output = StringIO()
    call_command("prepare", stdout=output)
    return output.getvalue()


def test_an_empty_database_gets_the_demo_s_records_and_then_its_pages(loaded):
    prepared()

    assert loaded == ["load_demo", "load_demo_pages"]


def test_a_database_with_a_record_gets_none(loaded):
    Organisation.objects.create(name_en="A union")

    prepared()

    assert loaded == []


def test_records_of_a_version_without_an_index_are_indexed(loaded):
    Organisation.objects.create(name_en="A union")
    IndexEntry.objects.all().delete()

    prepared()

    assert loaded == ["wagtail_update_index"]


def test_a_database_whose_records_were_withdrawn_gets_none(monkeypatch):
    monkeypatch.setattr(PublishedRecord.objects, "exists", lambda: True)

    assert first_run.has_records()


@pytest.mark.usefixtures("loaded")
def test_three_accounts_are_made_and_their_passwords_shown():
    output = prepared()

    for username in ("administrator", "editor", "reviewer"):
        password = output.split(username)[1].split()[0]
        assert get_user_model().objects.get(username=username).check_password(password)


@pytest.mark.usefixtures("loaded")
def test_passwords_are_shown_once_and_never_changed():
    prepared()
    before = list(get_user_model().objects.values_list("username", "password"))

    assert prepared().strip().endswith("Loading the demo: records, then pages …")
    assert list(get_user_model().objects.values_list("username", "password")) == before


@pytest.mark.usefixtures("loaded")
def test_editors_and_reviewers_belong_to_their_groups_and_may_not_do_everything():
    prepared()

    users = get_user_model().objects
    assert users.get(username="editor").groups.filter(name="Editors").exists()
    assert users.get(username="reviewer").groups.get().name == "Reviewers"
    assert not users.filter(is_superuser=True).exclude(username="administrator").exists()
