"""The demo's pages are made once, in both languages, and never change what editors wrote."""

from html import unescape

import pytest
from django.db import transaction
from wagtail.models import Locale, Page
from wagtail_localize.models import TranslationSource

from home.demo.loader import load_pages
from home.demo.loader.entries import key_of, read
from home.demo.loader.places import HOME, page_of
from home.demo.loader.references import references
from home.demo.loader.texts import DRAFT
from home.models import EditorialPage, SiteFrame, StatementPage
from tests.factories import PersonFactory, published
from tracker.demo.loader.entries import key
from tracker.public.frame import forget

pytestmark = pytest.mark.django_db

LANGUAGES = ["en", "km"]
every_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    """Load the pages once for this module, without the records, and take them away at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield [page.specific for page in load_pages()]
        transaction.set_rollback(True)
    forget()


def written_in(made, language):
    return [page for page in made if page.locale.language_code == language]


def test_every_entry_is_a_published_page_in_both_languages(made):
    names = [
        "sections",
        "statements",
        "letters",
        "events",
        "timelines",
        "documents",
        "pages",
        "reports",
    ]
    keys = {key_of(entry["id"]) for name in names for entry in read(name)}

    assert all(page.live for page in made)
    for language in LANGUAGES:
        assert {page.translation_key for page in written_in(made, language)} > keys


def test_loading_again_makes_nothing(made):
    before = Page.objects.count()

    assert load_pages() == []
    assert Page.objects.count() == before


def test_what_an_editor_changed_or_moved_stays(made):
    page = page_of("contact", "km").specific
    page.title = "ទាក់ទងយើង"
    page.save_revision().publish()

    load_pages()

    assert page_of("contact", "km").title == "ទាក់ទងយើង"


def test_a_page_that_has_no_section_in_one_language_is_not_made(made):
    page_of("about", "km").delete()
    page_of("contact", "en").delete()

    assert load_pages() == []
    assert page_of("contact", "en") is None


@every_language
def test_every_page_answers_without_a_mark_that_has_no_note(made, client, language):
    for page in [page_of(HOME, language), *written_in(made, language)]:
        response = client.get(page.get_url())

        assert response.status_code == 200, page.url
        assert "[^" not in response.content.decode(), page.url


def test_a_khmer_page_says_that_it_is_a_draft(made, client):
    page = page_of("st-kerry-2016", "km")

    shown = unescape(client.get(page.get_url()).content.decode()).replace("\u200b", "")

    assert DRAFT["km"].split("។")[0] in shown.replace("\u2060", "")


def test_the_translation_editor_would_make_the_same_page(made):
    """As what each sentence is in Khmer is kept, a change of one sentence leaves the others."""
    khmer = Locale.objects.get(language_code="km")
    for page in written_in(made, "en"):
        source = TranslationSource.objects.get_for_instance(page)
        again = source.get_ephemeral_translated_instance(khmer)
        kept = page.get_translation(khmer)

        assert (again.title, again.summary, again.slug) == (kept.title, kept.summary, kept.slug)
        assert again.body.get_prep_value() == kept.body.get_prep_value(), page.title


def test_a_statement_has_its_demands_signatories_and_notes(made):
    entry = next(each for each in read("statements") if each["id"] == "st-kerry-2016")

    page = StatementPage.objects.get(pk=page_of("st-kerry-2016", "km").pk)

    assert len(page.demands) == len(entry["demands"])
    assert page.signatory_count == len(entry["signatories"]) == 23
    assert [note.mark for note in page.footnotes.all()] == [
        "kerry-letter",
        "camdaily-113158",
        "kt-bodyguards-20161107",
    ]


@every_language
def test_the_first_page_and_the_frame_lead_to_the_pages_of_their_language(made, client, language):
    forget()
    shown = client.get(f"/{language}/").content.decode()

    for entry_id in ("statements", "events", "resources", "about", "reading-a-status"):
        assert page_of(entry_id, language).get_url() in shown


def test_navigation_that_editors_set_stays(made):
    SiteFrame.objects.update(navigation_en=[])
    page_of("contact", "en").delete()
    page_of("contact", "km").delete()

    assert len(load_pages()) == 2
    assert not SiteFrame.objects.get().navigation_en


def test_a_record_that_is_not_the_demo_s_is_not_named(made):
    theirs = PersonFactory(pk=key("people", "kem-sokha"), name_en="Somebody else")
    ours = PersonFactory(pk=key("people", "kem-ley"), name_en="Kem Ley")
    published(theirs, ours)

    assert references(["people:kem-ley", "people:kem-sokha"]) == [ours.reference]


def test_all_are_editorial_pages(made):
    assert all(isinstance(page, EditorialPage) for page in made)
