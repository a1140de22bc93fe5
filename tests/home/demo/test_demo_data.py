"""The demo's files of pages: both languages, no claim without a source, no way to a person."""

import re
from itertools import chain

import pytest
import yaml

from home.blocks.links import PLACES
from home.demo.loader.entries import DATA, key_of, read
from home.demo.loader.references import reference
from home.demo.loader.sources import source
from tracker.dates import PartialDate

KHMER = re.compile("[\u1780-\u17ff]")
MARK = re.compile(r"\[\^([\w.-]+)\]")
BLANK = re.compile(r"\[([^\]^]+)\]")
E_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
TELEPHONE = re.compile(r"(?<![\d/.-])(?:\+?855|0)[\s.-]?\d{2}[\s.-]?\d{3}[\s.-]?\d{3,4}\b")
OURS = ["sections", "statements", "letters", "events", "timelines", "documents", "pages"]
OURS += ["resources", "reports"]
LETTER = ("subject", "recipient", "text", "closing")

every_file = pytest.mark.parametrize("name", [*OURS, "front"])


def content_of(name):
    return yaml.safe_load((DATA / f"{name}.yaml").read_text("utf-8"))


def dicts_in(value):
    if isinstance(value, dict):
        return [value, *chain.from_iterable(map(dicts_in, value.values()))]
    return list(chain.from_iterable(map(dicts_in, value))) if isinstance(value, list) else []


def texts_in(name):
    return [each for each in dicts_in(content_of(name)) if {"en", "km"} & set(each)]


def values_in(key):
    found = chain.from_iterable(dicts_in(content_of(name)) for name in [*OURS, "front"])
    return [each[key] for each in found if key in each]


def words(value):
    return " ".join(value) if isinstance(value, list) else value


@every_file
def test_every_text_is_in_both_languages(name):
    texts = texts_in(name)

    assert texts
    assert all(set(each) >= {"en", "km"} for each in texts)
    assert all(KHMER.search(words(each["km"])) for each in texts)
    assert not [each for each in texts if KHMER.search(words(each["en"]))]


@every_file
def test_both_languages_cite_the_same_sources_and_all_of_them_are_there(name):
    for each in texts_in(name):
        marks = [MARK.findall(words(each[language])) for language in ("en", "km")]
        assert marks[0] == marks[1], each
        assert all(source(mark)["title"] for mark in marks[0])


def test_every_source_that_an_entry_rests_on_is_there():
    assert all(source(each)["publisher"] for each in values_in("source"))


def test_every_statement_and_event_cites_a_source():
    entries = [*read("statements"), *read("events")]

    assert [each["id"] for each in entries if not MARK.search(str(each["body"]))] == []


def test_every_record_named_is_one_of_the_demo_s():
    named = [*chain.from_iterable(values_in("records")), *values_in("record")]

    assert len(named) > 60
    assert all(reference(each) for each in named)


def test_every_page_linked_to_is_made():
    made = {entry["id"] for name in OURS for entry in read(name)}
    chosen = chain.from_iterable(each for each in values_in("pages"))
    linked = {*values_in("below"), *values_in("statement"), *values_in("event"), *chosen}
    linked |= {*values_in("page"), *values_in("section")}

    assert linked - made == set()


def test_every_list_linked_to_is_one_of_the_tracker_s():
    lists = [each for each in values_in("list") if isinstance(each, str)]

    assert lists
    assert {f"{each}/" for each in lists} - set(PLACES) == set()


def test_no_two_pages_have_one_key():
    ids = [entry["id"] for name in OURS for entry in read(name)]

    assert len(set(map(key_of, ids))) == len(ids)


def test_dates_are_dates_of_a_calendar():
    dates = [each for key in ("issued_on", "starts_on", "occurs_on") for each in values_in(key)]

    assert len(dates) > 30
    assert all(PartialDate.parse_edtf(date) for date in dates)


@pytest.mark.parametrize("language", ["en", "km"])
def test_every_blank_of_a_letter_is_declared_and_every_field_is_used(language):
    for letter in read("letters"):
        used = set(BLANK.findall(" ".join(letter[part][language] for part in LETTER)))
        assert used == {field["name"][language] for field in letter["fields"]}


@every_file
@pytest.mark.parametrize("pattern", [E_MAIL, TELEPHONE], ids=["e-mail", "telephone"])
def test_no_file_holds_a_way_to_reach_a_private_person(name, pattern):
    lines = (DATA / f"{name}.yaml").read_text("utf-8").splitlines()

    assert not [line for line in lines if "url: http" not in line and pattern.search(line)]
