"""The demo's files say nothing without a source, and nothing that must not be told."""

import re
from pathlib import Path

import pytest

from tracker.dates import PartialDate
from tracker.demo.loader.entries import DATA, UnknownEntryError, key, plain, read

KHMER = re.compile("[\u1780-\u17ff]")
E_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
# A run of eight digits or more that no address of a page holds: dates and amounts are shorter.
TELEPHONE = re.compile(r"(?<![\d/.-])(?:\+?855|0)[\s.-]?\d{2}[\s.-]?\d{3}[\s.-]?\d{3,4}\b")
SOURCED_NAMES = Path(__file__).parents[2] / "data/sourced_khmer_names.txt"
NAMES = sorted(path.stem for path in DATA.glob("*.yaml"))
CITING = ["people", "detentions", "status_reports", "cases", "hearings", "incidents"]
# They may bear their generic official name.
INSTITUTIONS = {"courts", "places", "laws"}

every_file = pytest.mark.parametrize("name", NAMES)


def text_of(name):
    return (DATA / f"{name}.yaml").read_text("utf-8")


def sources_in(value):
    if isinstance(value, dict):
        own = [value[field] for field in ("source", "name_km_source") if field in value]
        return {*value.get("sources", []), *own}.union(*map(sources_in, value.values()))
    return set().union(*map(sources_in, value)) if isinstance(value, list) else set()


@pytest.mark.parametrize("name", CITING)
def test_every_entry_about_people_rests_on_a_source(name):
    assert [entry for entry in read(name) if not entry.get("sources")] == []


@pytest.mark.parametrize("part", ["charges", "decisions"])
def test_every_charge_and_decision_rests_on_a_source(part):
    items = [item for case in read("cases") for item in case.get(part, [])]

    assert items
    assert [item for item in items if not item.get("sources")] == []


def test_every_other_name_says_who_prints_it():
    names = [name for person in read("people") for name in person.get("other_names", [])]

    assert names
    assert all(key("sources", name["source"]) for name in names)


def test_every_source_is_cited_and_every_cited_source_is_there():
    cited = set().union(*(sources_in(read(name)) for name in NAMES))

    assert cited == {source["id"] for source in read("sources")}


def test_khmer_names_of_people_are_those_that_a_source_prints():
    lines = SOURCED_NAMES.read_text("utf-8").splitlines()
    sourced = {line for line in lines if not line.startswith("#")}

    assert {person["name_km"] for person in read("people") if "name_km" in person} == sourced
    assert all(("name_km" in each) == ("name_km_source" in each) for each in read("people"))


@pytest.mark.parametrize("name", [name for name in NAMES if name not in INSTITUTIONS])
def test_nothing_else_about_people_is_in_khmer(name):
    entries = [plain(entry, "name_km") for entry in read(name)]

    assert not KHMER.search(str(entries))


@every_file
@pytest.mark.parametrize("pattern", [E_MAIL, TELEPHONE], ids=["e-mail", "telephone"])
def test_no_file_holds_a_way_to_reach_a_private_person(name, pattern):
    lines = [line for line in text_of(name).splitlines() if "url: http" not in line]

    assert not pattern.search("\n".join(lines))


@every_file
def test_no_file_speaks_of_health_or_of_files_that_readers_lack(name):
    told = re.sub(r"(?m)^(#|  (title|url|name_en): ).*$", "", text_of(name))

    assert not re.search(r"(?i)\bhealth\b|hospitali|seed file|stored copy|retrieved", told)


def test_dates_are_dates_of_a_calendar():
    dates = re.findall(r"(?m)_on: '?([^'\n]+)'?$", "\n".join(text_of(name) for name in NAMES))

    assert len(dates) > 800
    assert all(PartialDate.parse_edtf(date) for date in dates)


def test_hearings_are_not_before_the_one_they_follow():
    held_on = {hearing["id"]: hearing["held_on"] for hearing in read("hearings")}
    followed = [
        (each["follows"], each["held_on"]) for each in read("hearings") if "follows" in each
    ]

    assert followed
    assert all(held_on[earlier] < later for earlier, later in followed)


def test_a_link_to_nothing_is_refused():
    with pytest.raises(UnknownEntryError, match="nobody"):
        key("people", "nobody")
