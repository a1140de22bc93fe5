"""Editors make research in the admin: errors stand on their fields, nothing is lost."""

import pytest
from wagtail.models import Locale, Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield
from wagtail_localize.models import Translation, TranslationSource

from home.models import ResearchPage

pytestmark = pytest.mark.django_db


def research(data: str) -> dict[str, object]:
    table = {"caption": "A table", "data": data, "kinds": "", "source": "", "source_url": ""}
    form = {
        "title": "Loans",
        "slug": "loans",
        "summary": "",
        "authors": "",
        "issued_on": "2026-01-02",
        "named_records": inline_formset([]),
        "body": streamfield([("table", {**table, "file": ""})]),
        "action-publish": "1",
    }
    return nested_form_data(form)


def test_an_editor_writes_a_table_in_the_admin(admin_client, home_page):
    address = f"/admin/pages/add/home/researchpage/{home_page.pk}/"

    admin_client.post(address, research("A,B\n1,2\n"))

    page = ResearchPage.objects.get().get_latest_revision_as_object()
    assert page.body[0].value["data"].split() == ["A,B", "1,2"]


def test_a_wrong_table_is_told_on_its_field_and_stays_in_the_form(admin_client, home_page):
    address = f"/admin/pages/add/home/researchpage/{home_page.pk}/"

    answer = admin_client.post(address, research("A,B\nlost,2,3\n"))

    shown = answer.content.decode()
    assert "Row 2 has 3 cells, but there are 2 headings" in shown
    assert "lost,2,3" in shown
    assert not ResearchPage.objects.exists()


def test_a_translation_keeps_the_kind_and_takes_the_words(add):
    value = {"kind": "line", "caption": "Loans", "summary": "They rose.", "data": "Y,N\n1,2\n"}
    page = add(ResearchPage, body=[("chart", {**value, "made_up": True})])
    source, _made = TranslationSource.get_or_create_from_instance(page)
    khmer = Locale.objects.get(language_code="km")
    home = Page.objects.get(pk=page.get_parent().pk)
    assert home.has_translation(khmer)

    translation = Translation.objects.create(source=source, target_locale=khmer)
    translation.save_target(publish=True)

    block = page.get_translation(khmer).body[0]
    assert block.value["kind"] == "line"
    assert block.value["made_up"]
    assert {"Loans", "They rose."} <= {
        segment.string.data for segment in source.stringsegment_set.select_related("string")
    }
