from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import BECAUSE
from tests.tracker.editing import filled
from tracker.actions.merge import merge
from tracker.models import Person

ADD = "wagtailsnippets_tracker_person:add"
OF_ITSELF = {"headers": {"accept": "application/json"}}


@pytest.fixture
def form() -> dict[str, str]:
    return filled.person() | {"begun_with": str(uuid4())}


def test_a_form_that_is_sent_twice_begins_one_record(editor: Client, form: dict[str, str]) -> None:
    editor.post(reverse(ADD), form)
    first = Person.objects.get()

    editor.post(reverse(ADD), form | {"name_en": "Somebody Else"})

    assert Person.objects.get().pk == first.pk
    assert Person.objects.get().name_en == "Somebody Else"


def test_rows_of_a_form_that_is_sent_twice_are_there_once(editor: Client) -> None:
    form = filled.person(detentions=[{}]) | {"begun_with": str(uuid4())}
    editor.post(reverse(ADD), form)

    editor.post(reverse(ADD), form)

    person = Person.objects.get()
    assert person.detentions.count() == 1
    assert person.citations.count() == 1


def test_a_late_save_that_comes_of_itself_undoes_nothing(
    editor: Client, form: dict[str, str]
) -> None:
    editor.post(reverse(ADD), form | {"name_en": "What was typed last"})

    late = editor.post(reverse(ADD), form, **OF_ITSELF)

    assert late.status_code == 400
    assert Person.objects.get().name_en == "What was typed last"


def test_a_record_that_went_on_to_review_is_not_begun_again(
    editor: Client, form: dict[str, str]
) -> None:
    editor.post(reverse(ADD), form | {"action-submit": "1"})
    person = Person.objects.get()

    again: Any = editor.post(reverse(ADD), form | {"name_en": "Somebody Else"})

    assert again.url == reverse("wagtailsnippets_tracker_person:edit", args=[person.pk])
    assert Person.objects.get().name_en == person.name_en


def test_a_record_into_which_another_was_merged_is_not_begun_again(
    editor: Client, form: dict[str, str]
) -> None:
    editor.post(reverse(ADD), form)
    person = Person.objects.get()
    merge(person, Person.objects.create(name_en="Merged Into It", live=False), BECAUSE)

    editor.post(reverse(ADD), form | {"name_en": "Somebody Else"})

    person.refresh_from_db()
    assert person.name_en == "Somebody Invented"


def test_the_key_of_somebody_else_s_form_is_refused(
    editor: Client, reviewer: Client, form: dict[str, str]
) -> None:
    editor.post(reverse(ADD), form)

    assert reviewer.post(reverse(ADD), form).status_code == 400
    assert Person.objects.count() == 1


def test_two_forms_begin_two_records(editor: Client) -> None:
    for _form in range(2):
        editor.post(reverse(ADD), filled.person() | {"begun_with": str(uuid4())})

    assert Person.objects.count() == 2


def test_the_form_of_a_new_record_bears_a_key(editor: Client) -> None:
    page = editor.get(reverse(ADD)).content.decode()

    assert 'name="begun_with" value="' in page
