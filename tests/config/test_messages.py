"""Readers and editors find every sentence of ours in Khmer."""

import re
from pathlib import Path

import polib
import pytest
from django.core.management import call_command

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "site/locale/km/LC_MESSAGES/django.po"


def sentences(catalogue):
    return {(entry.msgctxt, entry.msgid) for entry in catalogue if not entry.obsolete}


@pytest.fixture
def khmer():
    return polib.pofile(str(CATALOGUE))


def test_no_translation_is_missing_or_a_guess(khmer):
    unfinished = [entry.msgid for entry in khmer.untranslated_entries() + khmer.fuzzy_entries()]

    assert unfinished == []


def test_a_translation_keeps_the_names_of_what_is_filled_in(khmer):
    placeholders = r"%\(\w+\)[sd]|\{\w*\}"
    differing = [
        entry.msgid
        for entry in khmer
        if entry.msgstr
        and set(re.findall(placeholders, entry.msgid))
        != set(re.findall(placeholders, entry.msgstr))
    ]

    assert differing == []


@pytest.mark.requires_gettext
def test_every_sentence_in_the_code_is_in_the_catalogue(khmer, tmp_path):
    call_command("gather_messages", into=tmp_path)

    gathered = polib.pofile(str(tmp_path / "km/LC_MESSAGES/django.po"))
    assert sentences(gathered) - sentences(khmer) == set()
