"""Readers and editors find every sentence of ours in Khmer."""

import re
from pathlib import Path

import polib
import pytest
from django.apps import apps
from django.core.management import call_command

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "site/locale/km/LC_MESSAGES/django.po"
CATALOGUES = sorted((ROOT / "site/locale").rglob("*.po"))
# The editors' side: other libraries show little of what they could say.
SPEAKING = ("wagtail", "taggit")
FILLED_IN = r"%\(\w+\)[srd]|%[sd]|\{\w*\}|</?\w+"


def sentences(catalogue):
    return {(entry.msgctxt, entry.msgid) for entry in catalogue if not entry.obsolete}


@pytest.fixture
def khmer():
    return polib.pofile(str(CATALOGUE))


@pytest.fixture(params=CATALOGUES, ids=lambda path: str(path.relative_to(ROOT)))
def catalogue(request):
    return polib.pofile(str(request.param))


def test_no_translation_is_missing_or_a_guess(catalogue):
    unfinished = catalogue.untranslated_entries() + catalogue.fuzzy_entries()

    assert [entry.msgid for entry in unfinished] == []


def test_a_translation_keeps_the_names_of_what_is_filled_in(catalogue):
    differing = [
        entry.msgid
        for entry in catalogue
        if set(re.findall(FILLED_IN, entry.msgid_plural or entry.msgid))
        != set(re.findall(FILLED_IN, entry.msgstr or entry.msgstr_plural[0]))
    ]

    assert differing == []


def test_a_translation_begins_and_ends_with_the_same_white_space(catalogue):
    def around(text):
        return re.match(r"\s*", text).group(), re.search(r"\s*$", text).group()

    differing = [
        entry.msgid
        for entry in catalogue
        if around(entry.msgid) != around(entry.msgstr or entry.msgstr_plural[0])
    ]

    assert differing == []


@pytest.mark.requires_gettext
def test_every_sentence_in_the_code_is_in_the_catalogue(khmer, tmp_path):
    call_command("gather_messages", into=tmp_path)

    gathered = polib.pofile(str(tmp_path / "km/LC_MESSAGES/django.po"))
    assert sentences(gathered) - sentences(khmer) == set()


def test_every_sentence_of_wagtail_is_in_khmer():
    """An upgrade brings sentences; they are named here, to be put into site/locale/admin."""
    folders = [Path(app.path) for app in apps.get_app_configs() if app.name.startswith(SPEAKING)]
    sources = [file for each in folders for file in each.glob("locale/en/LC_MESSAGES/*.po")]

    said = set().union(*(sentences(polib.pofile(str(file))) for file in sources))
    in_khmer = set().union(*(sentences(polib.pofile(str(file))) for file in CATALOGUES))

    assert len(sources) > 10
    assert said - in_khmer == set()
