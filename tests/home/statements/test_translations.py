"""A statement translated: marks and notes, signatories, dates."""

import pytest
from wagtail.models import Locale
from wagtail_localize.models import String, StringTranslation, TranslationSource

from home.models import Footnote, Signatory

pytestmark = pytest.mark.django_db


@pytest.fixture
def translated(state):
    """The Khmer page of a statement whose text was translated and whose mark was kept."""
    page = state(
        [{"name": "A Group", "country": "KH", "role": "Its head", "withdrawn_on": "2021"}],
        ["a"],
        body=[("text", "<p>It happened[^a].</p>")],
        issued_on="2016-01",
    )
    khmer = Locale.objects.get_or_create(language_code="km")[0]
    page.get_parent().specific.copy_for_translation(khmer).save_revision().publish()
    source, _ = TranslationSource.update_or_create_from_instance(page)
    for segment in source.stringsegment_set.select_related("string", "context"):
        said = {"It happened[^a].": "វា​បាន​កើត​ឡើង[^a]។", "What a says": "របាយការណ៍"}
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=khmer,
            context=segment.context,
            data=said.get(segment.string.data, segment.string.data),
        )
    source.create_or_update_translation(khmer, publish=False)
    # What publishes by itself waits for the end of the test's transaction.
    page.get_translation(khmer).get_latest_revision().publish()
    return page.get_translation(khmer)


def test_marks_and_notes_stay_together(client, translated):
    shown = client.get(translated.url).content.decode()

    assert 'href="#note-1"' in shown
    assert ">១</a>" in shown
    assert "របាយការណ៍" in shown.replace("\u200b", "")


def test_rows_are_of_the_language_of_their_page(translated):
    rows = [*Footnote.objects.filter(page=translated), *Signatory.objects.filter(page=translated)]

    assert {row.locale.language_code for row in rows} == {"km"}


def test_names_and_dates_are_not_given_to_translate(translated):
    words = set(String.objects.values_list("data", flat=True))

    assert "Its head" in words
    assert not words & {"A Group", "KH", "2021", "2016-01", "a"}


def test_a_translation_has_the_dates_and_signatories_of_its_source(translated):
    signatory = translated.signatories.get()

    assert (signatory.name, signatory.country) == ("A Group", "KH")
    assert str(signatory.withdrawn_on) == "2021"
    assert str(translated.specific.issued_on) == "2016-01"
