"""What needs mending on pages: counted, filtered, and told only to those who may mend it."""

from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from home.models import CheckedLink
from tests.home.editing.test_translating import BODY
from tests.home.editing.worlds import published_page, translated

pytestmark = pytest.mark.django_db
REPORTS = (
    "pages_without_translation",
    "stale_translations",
    "broken_links",
    "images_without_text",
)


def listed(browser: Any, report: str, **query: str) -> list[Any]:
    answer = browser.get(reverse(report), query)
    assert answer.status_code == 200
    return list(answer.context["object_list"])


def spreadsheet(browser: Any, report: str) -> str:
    answer = browser.get(reverse(report), {"export": "csv"})
    return b"".join(answer.streaming_content).decode("utf-8-sig")


@pytest.fixture
def source(home_page: Any) -> Any:
    return published_page(home_page, title="=About us", slug="about", body=BODY)


@pytest.fixture
def broken(source: Any) -> CheckedLink:
    return CheckedLink.objects.create(
        page=source,
        kind="address",
        target="https://example.org/gone",
        status=404,
        problem="gone",
        checked_at=timezone.now(),
    )


@pytest.mark.parametrize("report", REPORTS)
def test_a_court_monitor_sees_no_report(signed_in: Any, report: str):
    assert signed_in("Court monitors").get(reverse(report)).status_code in (302, 403)


@pytest.mark.parametrize("report", REPORTS)
def test_an_editor_finds_the_report_in_the_menu(editor: Any, report: str):
    assert reverse(report) in editor.get(reverse("wagtailadmin_home")).content.decode()


def test_a_page_is_listed_until_readers_have_it_in_both_languages(editor: Any, source: Any):
    assert source.page_ptr in listed(editor, "pages_without_translation")

    khmer = translated(source, "km")
    assert source.page_ptr in listed(editor, "pages_without_translation")

    khmer.get_latest_revision().publish()
    assert listed(editor, "pages_without_translation") == []


def test_a_translation_is_listed_when_its_source_was_published_again(editor: Any, source: Any):
    khmer = translated(source, "km")
    assert listed(editor, "stale_translations") == []

    source.save_revision().publish()
    assert listed(editor, "stale_translations") == [khmer.page_ptr]


def test_a_broken_link_is_listed_with_what_was_found(editor: Any, broken: Any, source: Any):
    CheckedLink.objects.create(
        page=source, kind="address", target="https://fine.org", checked_at=timezone.now()
    )

    assert listed(editor, "broken_links") == [broken]
    assert listed(editor, "broken_links", kind="page") == []


def test_an_image_without_description_is_listed(editor: Any):
    model = get_image_model()
    for title, said in (("Silent", ""), ("Told", "A court house")):
        model.objects.create(title=title, description=said, file=get_test_image_file())

    assert [image.title for image in listed(editor, "images_without_text")] == ["Silent"]


def test_a_spreadsheet_runs_no_formula(editor: Any, broken: Any):
    assert "'=About us" in spreadsheet(editor, "broken_links")
    assert "'=About us" in spreadsheet(editor, "pages_without_translation")


@pytest.mark.parametrize("report", REPORTS)
def test_a_filter_that_makes_no_sense_is_no_fault(editor: Any, report: str):
    assert editor.get(reverse(report), {"kind": "x", "locale": "x", "p": "x"}).status_code == 200
