"""The log of what was done to records: written once, with reasons, read by those who may."""

from importlib import import_module
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse
from wagtail.log_actions import log

from tests.factories import HearingFactory, HearingPartyFactory, PersonFactory, SourceFactory
from tests.tracker.editing import filled
from tests.tracker.editing.conftest import publish_by_two
from tracker.models import Hearing, Person, Record, RecordLogEntry
from tracker.models.audit import CONFIDENTIAL_READ

EDIT = "wagtailsnippets_tracker_{}:edit"
CANARY = "canary-9c4e"


def reads() -> Any:
    return RecordLogEntry.objects.filter(action=CONFIDENTIAL_READ)


def open_form(browser: Client, record: Any) -> None:
    name = EDIT.format(record._meta.model_name)
    assert browser.get(reverse(name, args=[record.pk])).status_code == 200


def history(browser: Client, record: Record) -> str:
    name = f"wagtailsnippets_tracker_{record.kind}:history"
    return browser.get(reverse(name, args=[record.pk])).content.decode()


@pytest.fixture
def guarded(db: None) -> Person:
    return PersonFactory(health_notes=CANARY)


@pytest.fixture
def administrator(signed_in: Any) -> Client:
    return signed_in("Administrators")


def test_whoever_opens_a_form_with_confidential_fields_is_written_down(
    confidant: Client, guarded: Person
) -> None:
    open_form(confidant, guarded)

    entry = reads().get()
    assert entry.object_id == str(guarded.pk)
    assert entry.user == User.objects.get(pk=confidant.session["_auth_user_id"])
    assert entry.timestamp is not None


def test_each_opening_is_written_down_once(confidant: Client, guarded: Person) -> None:
    open_form(confidant, guarded)
    open_form(confidant, guarded)

    assert reads().count() == 2


def test_who_sees_nothing_confidential_is_not_written_down(editor: Client, guarded: Person) -> None:
    open_form(editor, guarded)

    assert not reads().exists()


def test_a_form_with_nothing_confidential_in_it_is_not_written_down(confidant: Client) -> None:
    open_form(confidant, PersonFactory())

    assert not reads().exists()


@pytest.mark.parametrize("fields", [{"is_confidential": True}, {"confidential_notes": CANARY}])
def test_opening_a_confidential_source_is_written_down(
    confidant: Client, fields: dict[str, Any]
) -> None:
    open_form(confidant, SourceFactory(**fields))

    assert reads().count() == 1


def test_reading_the_name_of_a_confidential_party_is_written_down(confidant: Client) -> None:
    hearing = HearingFactory()
    HearingPartyFactory(hearing=hearing, is_confidential=True)

    open_form(confidant, hearing)

    assert reads().count() == 1


def test_comparing_confidential_fields_is_written_down(confidant: Client, guarded: Person) -> None:
    guarded.save_revision()
    name = "wagtailsnippets_tracker_person:revisions_compare"

    confidant.get(reverse(name, args=[guarded.pk, "live", "latest"]))

    assert reads().count() == 1


def test_only_administrators_see_who_read_what(
    confidant: Client, reviewer: Client, administrator: Client, guarded: Person
) -> None:
    open_form(confidant, guarded)

    said = "Confidential fields were read"
    assert said in history(administrator, guarded)
    assert said not in history(reviewer, guarded)
    assert said not in history(confidant, guarded)
    report = reverse("wagtailadmin_reports:site_history")
    assert said in administrator.get(report).content.decode()
    assert said not in confidant.get(report).content.decode()


def test_a_publication_is_logged_with_its_reason(editor: Client, reviewer: Client) -> None:
    form = {**filled.person(), "change_note_en": "Found in the gazette."}

    person = publish_by_two(editor, reviewer, form, "person")

    assert "Published: Found in the gazette." in history(editor, person)


def test_a_withdrawal_is_logged_with_its_reason(editor: Client, reviewer: Client) -> None:
    person = publish_by_two(editor, reviewer, filled.person(), "person")
    address = reverse("wagtailsnippets_tracker_person:unpublish", args=[person.pk])

    reviewer.post(address, {"reason_en": "The family asked for it."})

    assert "The family asked for it." in history(editor, person)


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
def test_the_log_is_exported(administrator: Client, guarded: Person, format_: str) -> None:
    log(instance=guarded, action="wagtail.edit")

    answer = administrator.get(reverse("wagtailadmin_reports:site_history"), {"export": format_})

    assert answer.status_code == 200
    assert b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_the_log_is_filtered_by_what_was_done(administrator: Client, guarded: Person) -> None:
    log(instance=guarded, action="wagtail.edit")
    log(instance=PersonFactory(name_en="Locked Person"), action="wagtail.lock")

    page = administrator.get(
        reverse("wagtailadmin_reports:site_history"), {"action": "wagtail.lock"}
    )

    assert [entry.action for entry in page.context["object_list"]] == ["wagtail.lock"]


def _guarded_against_deletion() -> None:
    """Tests on SQLite do without this trigger, as they empty the tables."""
    if connection.vendor == "sqlite":
        migration = import_module("tracker.migrations.0005_auditing")
        with connection.cursor() as cursor:
            cursor.execute(migration.ON_SQLITE[1])


@pytest.mark.parametrize("change", ["update", "delete"])
def test_nothing_in_the_log_is_changed_or_deleted(guarded: Person, change: str) -> None:
    _guarded_against_deletion()
    entry = log(instance=guarded, action="wagtail.edit")
    rows = RecordLogEntry.objects.filter(pk=entry.pk)

    with pytest.raises(DatabaseError, match="can only be added to"), transaction.atomic():
        rows.update(label="Nothing happened") if change == "update" else rows.delete()

    assert RecordLogEntry.objects.get(pk=entry.pk).label == str(guarded)


def test_what_was_done_to_a_hidden_record_is_not_in_the_report(
    confidant: Client, reviewer: Client
) -> None:
    log(instance=PersonFactory(name_en=CANARY, visibility="confidential"), action="wagtail.edit")

    report = reverse("wagtailadmin_reports:site_history")
    assert CANARY in confidant.get(report).content.decode()
    assert CANARY not in reviewer.get(report).content.decode()


def test_a_deleted_record_is_not_named_to_whoever_may_not_have_known_it(
    confidant: Client, reviewer: Client
) -> None:
    person = PersonFactory(name_en=CANARY, visibility="confidential", live=False)
    log(instance=person, action="wagtail.edit")
    log(instance=person, action="wagtail.delete", deleted=True)
    Person.objects.filter(pk=person.pk).delete()

    report = reverse("wagtailadmin_reports:site_history")
    assert CANARY in confidant.get(report).content.decode()
    assert CANARY not in reviewer.get(report).content.decode()


def test_a_hearing_is_hidden_with_its_case(reviewer: Client) -> None:
    hearing = HearingFactory(case__visibility="confidential", case__title_en=CANARY)
    log(instance=Hearing.objects.get(pk=hearing.pk), action="wagtail.edit")

    page = reviewer.get(reverse("wagtailadmin_reports:site_history")).content.decode()

    assert CANARY not in page
