import json
from datetime import date

import pytest
from django import forms
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.db.migrations.writer import MigrationWriter
from django.test.utils import isolate_apps
from modelcluster.models import ClusterableModel

from tracker.dates import (
    Earliest,
    Latest,
    PartialDate,
    PartialDateField,
    PartialDateFormField,
    not_before,
)

JULY = PartialDate(2020, 7)


@pytest.fixture
def stay():
    """Give a throwaway model of a stay somewhere, from one date to another."""
    with isolate_apps("django.contrib.contenttypes"):

        class Stay(ClusterableModel):
            began_on = PartialDateField(null=True, blank=True)
            ended_on = PartialDateField(null=True, blank=True)

            class Meta:
                app_label = "throwaway"
                db_table = "throwaway_stay"
                constraints = [
                    not_before("ended_on", "began_on", "stay_ends_later", "It ends too soon.")
                ]

        yield Stay


@pytest.fixture
def stored_stay(stay, transactional_db):
    with connection.schema_editor() as editor:
        editor.create_model(stay)
    yield stay
    with connection.schema_editor() as editor:
        editor.delete_model(stay)


def form_for(model):
    return forms.modelform_factory(model, fields=["began_on", "ended_on"])


def test_a_date_comes_back_with_its_precision(stored_stay):
    stored_stay.objects.create(began_on=PartialDate(2020, 7, is_estimate=True), ended_on=None)

    row = stored_stay.objects.get()

    assert (row.began_on, row.ended_on) == (PartialDate(2020, 7, is_estimate=True), None)


def test_it_is_stored_as_edtf_and_a_missing_date_as_null(stored_stay):
    stored_stay.objects.create(began_on=date(2020, 7, 31), ended_on="")

    with connection.cursor() as cursor:
        cursor.execute("SELECT began_on, ended_on FROM throwaway_stay")
        assert cursor.fetchone() == ("2020-07-31", None)


def test_rows_are_found_by_their_date(stored_stay):
    stored_stay.objects.create(began_on=JULY)

    assert stored_stay.objects.filter(began_on=JULY).exists()
    assert stored_stay.objects.filter(began_on__startswith="2020").exists()
    assert stored_stay.objects.filter(ended_on__isnull=True).exists()


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2020~", "2020-01-01", "2020-12-31"),
        ("2020-07", "2020-07-01", "2020-07-31"),
        ("2020-07-03~", "2020-07-03", "2020-07-03"),
        (None, None, None),
    ],
)
def test_the_database_knows_the_first_and_the_last_day(stored_stay, edtf, earliest, latest):
    stored_stay.objects.create(began_on=edtf)

    found = stored_stay.objects.annotate(first=Earliest("began_on"), last=Latest("began_on")).get()

    assert (found.first, found.last) == (earliest, latest)


@pytest.mark.parametrize(
    ("began", "ended"),
    [
        ("2020-07", "2020"),
        ("2020-07-31", "2020-07~"),
        ("2020-07-31", "2020-07-31"),
        ("2020-07-31", None),
        (None, "2020"),
    ],
)
def test_dates_that_can_be_in_order_are_kept(stored_stay, began, ended):
    row = stored_stay(began_on=began, ended_on=ended)

    row.full_clean()
    row.save()

    assert stored_stay.objects.count() == 1


@pytest.mark.parametrize(("began", "ended"), [("2020-08", "2020-07~"), ("2021", "2020-12-31")])
def test_the_database_refuses_an_end_before_the_beginning(stored_stay, began, ended):
    with pytest.raises(IntegrityError):
        stored_stay.objects.create(began_on=began, ended_on=ended)


def test_an_end_before_the_beginning_is_shown_on_its_field(stored_stay):
    form = form_for(stored_stay)({"began_on": "August 2020", "ended_on": "2020-07"})

    assert form.errors == {"ended_on": ["It ends too soon."]}


@pytest.mark.django_db
def test_a_form_that_lacks_the_later_field_is_not_held_to_the_order(stay):
    form_class = forms.modelform_factory(stay, fields=["began_on"])
    form = form_class({"began_on": "2021"}, instance=stay(ended_on="2020"))

    assert form.is_valid()


@pytest.mark.django_db
def test_a_form_cleans_to_dates_and_missing_dates(stay):
    form = form_for(stay)({"began_on": "31 July 2020", "ended_on": " "})

    assert form.is_valid()
    assert form.cleaned_data == {"began_on": PartialDate(2020, 7, 31), "ended_on": None}


def test_a_form_shows_an_error_on_the_field(stay):
    form = form_for(stay)({"began_on": "31/02/2020", "ended_on": ""})

    assert form.errors == {"began_on": ["There is no such day in the calendar."]}


def test_a_form_shows_the_stored_date_and_knows_when_it_was_changed(stay):
    def form(typed):
        return form_for(stay)({"began_on": typed}, instance=stay(began_on=JULY))

    assert 'value="2020-07"' in str(form_for(stay)(instance=stay(began_on=JULY))["began_on"])
    assert not form("July 2020").has_changed()
    assert form("August 2020").has_changed()
    assert form("nonsense").has_changed()


def test_a_required_form_field_asks_for_a_date():
    with pytest.raises(ValidationError, match="required"):
        PartialDateFormField().clean("")


def test_a_draft_keeps_dates_through_json(stay):
    draft = json.loads(stay(pk=1, began_on=JULY, ended_on=None).to_json())

    assert (draft["began_on"], draft["ended_on"]) == ("2020-07", None)
    assert stay.from_serializable_data(draft).began_on == JULY


def test_a_fixture_holds_edtf(stay):
    fixture = json.loads(serializers.serialize("json", [stay(pk=1, began_on=JULY)]))

    assert fixture[0]["fields"] == {"began_on": "2020-07", "ended_on": None}


def test_text_that_is_no_date_is_refused_by_the_model(stay):
    with pytest.raises(ValidationError, match="A date is written"):
        stay(began_on="soon").clean_fields()


def test_migrations_can_hold_the_field_and_the_constraint(stay):
    field, _ = MigrationWriter.serialize(stay._meta.get_field("began_on"))
    constraint, _ = MigrationWriter.serialize(stay._meta.constraints[0])

    assert field == "tracker.dates.fields.PartialDateField(blank=True, null=True)"
    assert "field='ended_on'" in constraint
    assert stay._meta.constraints[0].clone() == stay._meta.constraints[0]
