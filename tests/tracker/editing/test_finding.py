"""Lists and choosers find records by their words, and the index follows what is saved."""

from datetime import date
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from modelsearch.query import Not, PlainText
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.index import get_indexed_models
from wagtail.search.models import IndexEntry

from config.readers_role import READ_BY_READERS, tables
from tests.factories import (
    CaseFactory,
    CourtFactory,
    HearingFactory,
    LawFactory,
    OrganisationFactory,
    PersonFactory,
    PersonNameFactory,
    ProvisionFactory,
    SourceFactory,
)
from tests.services import on_postgresql
from tests.tracker.editing.conftest import draft
from tracker.actions.merge import merge
from tracker.actions.undo_merge import undo_merge
from tracker.demo.loader import load_demo
from tracker.editing.finding import found_by
from tracker.models import Case, Court, Hearing, Organisation, Person, Provision
from tracker.models.searched import Searched, index_again
from tracker.synthetic.generation import Generator, Sizes

pytestmark = pytest.mark.django_db

NAMES = ("name_km", "name_en")
BECAUSE = {"km": "ដូចគ្នា", "en": "The same."}


def entries(model: type[Any]) -> set[str]:
    """The keys of a model's rows in the index."""
    kind = ContentType.objects.get_for_model(model)
    return set(IndexEntry.objects.filter(content_type=kind).values_list("object_id", flat=True))


def keys(model: type[Any]) -> set[str]:
    return {str(key) for key in model._base_manager.values_list("pk", flat=True)}


@pytest.mark.parametrize(
    "typed", ["រាជធានី", "ភ្នំពេញ", "ភ្នំ ពេញ", "ដំបូងរាជ", "municipal", "Phnom Pe", '"penh municipal"']
)
def test_the_chooser_finds_a_court_by_a_word_inside_its_name(editor: Client, typed: str) -> None:
    court = CourtFactory(name_km="សាលាដំបូងរាជធានីភ្នំពេញ", name_en="Phnom Penh Municipal Court")
    CourtFactory(name_km="សាលាដំបូងខេត្តតាកែវ", name_en="Takeo Court of First Instance")

    url = reverse("wagtailsnippetchoosers_tracker_court:choose_results")
    answer = editor.get(url, {"q": typed})

    assert [row.pk for row in answer.context["results"]] == [court.pk]


def test_a_person_is_found_by_a_khmer_word_inside_the_name() -> None:
    person = PersonFactory(name_km="ម៉ែនណាតសុភាពល្អ", name_en="")
    PersonFactory(name_km="រដ្ឋាភិបាល", name_en="")

    assert list(found_by("សុភាព", Person.objects.all(), NAMES)) == [person]


def test_a_word_not_in_the_name_finds_nobody() -> None:
    OrganisationFactory(name_km="សហជីពកម្មករ", name_en="Union of Workers")

    assert not found_by("union កសិករ", Organisation.objects.all(), NAMES)


def test_a_hearing_is_found_by_its_case_and_its_day() -> None:
    hearing = HearingFactory(case=CaseFactory(title_en="Trial of the Union"), held_on="2020-07-31")
    HearingFactory(case=hearing.case, held_on="2021-01-05")

    found = found_by("union 2020-07", Hearing.objects.all(), ("case__title_en", "held_on"))

    assert list(found) == [hearing]


def test_a_hearing_is_found_by_what_its_case_is_called_by_now() -> None:
    hearing = HearingFactory(case=CaseFactory(title_en="Trial of the Union"))
    hearing.case.title_en = "Trial of the Weavers"

    hearing.case.save()

    assert list(found_by("weavers", Hearing.objects.all(), ("case__title_en",))) == [hearing]
    assert not found_by("union", Hearing.objects.all(), ("case__title_en",))


def test_an_article_is_found_by_its_law() -> None:
    article = ProvisionFactory(law=LawFactory(name_en="Penal Code"), article="494")

    found = found_by("penal 494", Provision.objects.all(), ("article", "law__name_en"))

    assert list(found) == [article]


def test_no_confidential_field_is_searched() -> None:
    fields = {
        f"{model._meta.model_name}.{field.field_name}"
        for model in get_indexed_models()
        if issubclass(model, Searched)
        for field in model.get_search_fields()
    }

    assert fields == {
        "person.name_km", "person.name_en", "personname.text",
        "case.title_km", "case.title_en", "case.docket_number", "hearing.held_on",
        "incident.title_km", "incident.title_en", "incident.location_km", "incident.location_en",
        "court.name_km", "court.name_en", "court.other_names",
        "place.name_km", "place.name_en", "place.other_names",
        "organisation.name_km", "organisation.name_en", "organisation.acronym",
        "law.name_km", "law.name_en",
        "provision.article", "provision.heading_km", "provision.heading_en",
        "source.title", "source.publisher", "source.url",
    }  # fmt: skip


def test_a_hidden_record_is_not_found_by_who_may_not_see_it(outsider: Client) -> None:
    PersonFactory(name_en="Somebody Invented", visibility="confidential")

    url = reverse("wagtailsnippetchoosers_tracker_person:choose_results")

    assert not outsider.get(url, {"q": "invented"}).context["results"]


def test_readers_have_no_right_to_the_index() -> None:
    assert not [label for label in READ_BY_READERS if label.startswith("wagtailsearch.")]
    assert IndexEntry._meta.db_table not in tables()


def test_saving_a_draft_asks_nothing_of_the_index() -> None:
    person = draft(Person(name_en="Kem Sokha"))
    IndexEntry.objects.all().delete()

    person.save_revision()

    assert not entries(Person)


def test_saving_a_record_costs_one_statement_more(django_assert_num_queries: Any) -> None:
    organisation = OrganisationFactory()
    ContentType.objects.get_for_model(Organisation)

    with django_assert_num_queries(2):
        organisation.save()


def test_what_is_deleted_leaves_the_index() -> None:
    person = draft(Person(name_en="Kem Sokha"))
    PersonNameFactory(person=person, text="Pok Vanny")

    person.delete()

    assert not IndexEntry.objects.filter(content_type__app_label="tracker").exists()


def test_an_error_undoes_what_was_written_to_the_index() -> None:
    point = transaction.savepoint()
    OrganisationFactory(name_en="Union")

    transaction.savepoint_rollback(point)

    assert not entries(Organisation)


def test_merging_and_undoing_it_leave_the_index_right() -> None:
    kept, dropped = CourtFactory(name_en="Takeo Court"), CourtFactory(name_en="Ta Keo Court")

    merged = merge(kept, dropped, BECAUSE)

    rows = Court.objects.filter(pk=kept.pk)
    assert found_by("ta keo", rows, ("name_en", "other_names"))
    undo_merge(merged, BECAUSE)
    assert not found_by("ta keo", rows, ("name_en", "other_names"))


def test_the_demo_comes_with_its_index() -> None:
    load_demo()

    for model in (Person, Case, Hearing, Court):
        assert entries(model) == keys(model)


def test_generated_records_come_with_their_index() -> None:
    Generator(Sizes(3, 1, 1), 1, date(2026, 11, 1), lambda _told: None).make()

    for model in (Person, Case, Hearing):
        assert entries(model) == keys(model)


def test_an_index_that_lacks_rows_is_rebuilt_by_wagtails_command() -> None:
    source = SourceFactory(title="A judgment")
    IndexEntry.objects.all().delete()

    call_command("wagtail_update_index", verbosity=0)

    assert entries(type(source)) == {str(source.pk)}


def test_rows_written_past_the_signals_are_put_in_by_their_keys() -> None:
    court = CourtFactory(name_en="Takeo Court")
    Court.objects.filter(pk=court.pk).update(name_en="Kampot Court")

    index_again(Court, [court.pk])

    assert list(found_by("kampot", Court.objects.all(), NAMES)) == [court]


def test_wagtails_own_search_finds_a_page_by_a_word_inside_its_title(admin_client: Client) -> None:
    page = Page.objects.get(depth=1).add_child(
        instance=Page(title="សាលាដំបូងរាជធានីភ្នំពេញ", slug="court")
    )

    answer = admin_client.get(reverse("wagtailadmin_pages:search"), {"q": "ភ្នំពេញ"})

    assert [each.pk for each in answer.context["pages"]] == [page.pk]


@pytest.mark.skipif(on_postgresql(), reason="PostgreSQL has statistics to plan by")
@pytest.mark.parametrize("query", ["union", Not(PlainText("union"))])
def test_sqlite_asks_its_engine_once_and_not_for_each_row(query: Any) -> None:
    results = get_search_backend().autocomplete(query, Organisation.objects.all())

    plan = results.get_queryset().explain()

    assert "VIRTUAL TABLE INDEX 0:M" in plan
    assert "wagtailsearch_indexentry_content_type_id_object_id" not in plan
