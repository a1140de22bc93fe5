"""What a page of hits says: their order, why each was found, the words around."""

import pytest
from bs4 import BeautifulSoup

from tests.factories import (
    CaseFactory,
    ChargeFactory,
    CourtFactory,
    DefendantFactory,
    PersonFactory,
    PersonNameFactory,
    ProvisionFactory,
    published,
)
from tests.tracker.public.pages import words

pytestmark = pytest.mark.django_db


def searched(client, typed, language="en", status=200, **more):
    response = client.get(f"/{language}/search/", {"q": typed, **more})
    assert response.status_code == status
    return BeautifulSoup(response.content, "html.parser")


def hits(page):
    return page.select(".hits > li")


def titles(page):
    return [words(hit.select_one("h3 a")) for hit in hits(page)]


def case_in_kandal(**fields):
    court = CourtFactory(name_en="Riverside Court", name_km="សាលាដំបូងខេត្តកណ្ដាល", province="KH-8")
    case = CaseFactory(court=court, **fields)
    published(court, case)
    return case


def test_a_person_of_the_name_comes_before_all_else_of_that_name(client):
    published(CaseFactory(title_en="Sok Riverside", filed_on="2024-01-01"))
    published(PersonFactory(name_en="Sok Riverside"))

    page = searched(client, "sok riverside")
    assert [hit.select_one(".small b").get_text() for hit in hits(page)] == ["Person", "Case"]


def test_what_only_says_the_words_comes_after_what_is_called_so_whatever_its_kind(client):
    published(PersonFactory(name_en="Somebody Else", summary_en="Wrote of the riverside."))
    published(CaseFactory(title_en="Riverside"))

    assert titles(searched(client, "riverside")) == ["Riverside", "Somebody Else"]


def test_what_was_looked_for_is_marked_in_names_and_in_the_words_around(client):
    published(PersonFactory(name_en="Sok Test", summary_en="He wrote that Sok means peace."))

    hit = hits(searched(client, "sok"))[0]
    assert [mark.get_text() for mark in hit.select("h3 mark")] == ["Sok"]
    assert [mark.get_text() for mark in hit.select(".snippet mark")] == ["Sok"]


def test_the_words_around_are_those_of_the_other_language_where_only_it_has_them(client):
    published(PersonFactory(name_en="Sok Test", summary_en="He grows mangoes.", summary_km="ពលរដ្ឋ"))

    snippet = hits(searched(client, "mangoes", "km"))[0].select_one(".snippet span")
    assert (snippet["lang"], snippet.mark.get_text()) == ("en", "mangoes")


def test_what_the_readers_language_says_comes_before_what_the_other_says(client):
    published(PersonFactory(name_en="First", name_km="", summary_km="ស្វាយ mangoes", summary_en="x"))
    published(PersonFactory(name_en="Second", name_km="", summary_en="mangoes", summary_km="ក"))

    assert titles(searched(client, "mangoes", "km")) == ["First", "Second"]
    assert titles(searched(client, "mangoes", "en")) == ["Second", "First"]


def test_another_name_that_was_found_is_told(client):
    person = PersonFactory(name_en="Sok Test")
    PersonNameFactory(person=person, text="Pseudonym Bright")
    published(person)

    why = hits(searched(client, "bright"))[0].select_one(".why")
    assert words(why) == "Also written: Pseudonym Bright"
    assert why.mark.get_text() == "Bright"


def test_a_name_found_by_its_sound_says_so(client):
    published(PersonFactory(name_en="Ken Sovannara", name_km=""))

    hit = hits(searched(client, "sovanarra ken"))[0]
    assert words(hit.select_one(".why")) == "The name sounds like what was typed."


def test_a_name_found_by_its_sound_is_marked_in_the_words_around_too(client):
    summary = "Relatives of Ken Sovannara came."
    published(PersonFactory(name_en="Ken Sovannara", name_km="", summary_en=summary))

    marks = hits(searched(client, "sovanarra ken"))[0].select(".snippet mark")
    assert " ".join(mark.get_text() for mark in marks) == "Ken Sovannara"


def test_where_only_sounds_match_the_names_are_offered_as_meant(client):
    published(PersonFactory(name_en="Ken Sovannara", name_km=""))

    meant = searched(client, "sovanarra ken").select_one(".meant a")
    assert (meant.get_text(), meant["href"]) == ("Ken Sovannara", "?q=Ken+Sovannara")


@pytest.mark.parametrize("typed", ["charge:494", "article:494", "បទចោទ:៤៩៤", "charge: 494"])
def test_a_charge_narrows_by_the_article(client, typed):
    provision = ProvisionFactory(article="494")
    charged, other = CaseFactory(title_en="Charged"), CaseFactory(title_en="Other")
    ChargeFactory(case=charged, provision=provision)
    published(provision.law, provision, charged, other)

    assert set(titles(searched(client, typed, kind="case"))) == {"Charged"}


@pytest.mark.parametrize(
    "typed", ["court:riverside", "province:kandal", "ខេត្ត:កណ្តាល", "province:KH-8"]
)
def test_a_court_or_a_province_narrows_by_its_name_in_either_language(client, typed):
    case_in_kandal(title_en="Narrow")
    published(CaseFactory(title_en="Elsewhere"))

    assert titles(searched(client, typed, kind="case")) == ["Narrow"]


def test_a_year_narrows_beside_words(client):
    case_in_kandal(title_en="Land case of old", filed_on="2019-03-01")
    published(CaseFactory(title_en="Land case of late", filed_on="2021-03-01"))

    assert titles(searched(client, "land year:2021", kind="case")) == ["Land case of late"]


def test_fields_narrow_what_is_not_unwanted(client):
    case_in_kandal(title_en="Land case")
    case_in_kandal(title_en="River case")

    assert titles(searched(client, "province:kandal -river", kind="case")) == ["Land case"]


def test_each_of_several_unwanted_words_is_left_out(client):
    for title in ("Land case", "River case", "Forest case"):
        case_in_kandal(title_en=title)

    found = titles(searched(client, "province:kandal -river -forest", kind="case"))

    assert found == ["Land case"]


def test_a_value_that_there_is_not_is_looked_for_as_words_and_told(client):
    published(PersonFactory(name_en="Atlantis Sok"))

    page = searched(client, "province:atlantis")
    assert titles(page) == ["Atlantis Sok"]
    assert "“atlantis” is no value of “Province”" in words(page.select_one(".notice"))


def test_what_a_field_was_understood_as_is_told(client):
    case_in_kandal()

    assert (
        words(searched(client, "province:kandal").select_one(".understood li")) == "Province Kandal"
    )


def test_one_kind_has_the_filters_of_its_list_beside_it(client):
    defendant = DefendantFactory(person=PersonFactory(name_en="Sok Test", sex="female"))
    other = PersonFactory(name_en="Sok Other", sex="male")
    published(defendant.case.court, defendant.case, defendant.person, other)

    form = searched(client, "sok", kind="person").select_one("form.filters")
    assert form["action"] == "/en/people/"
    assert form.select_one('input[name="q"]')["value"] == "sok"
    assert form.select_one('input[name="sex"][value="female"]')


def test_all_hits_can_be_reached_page_by_page(client):
    published(*[PersonFactory(name_en=f"Sok Number{number}", name_km="") for number in range(30)])

    first, second = searched(client, "sok"), searched(client, "sok", page=2)
    assert len({*titles(first), *titles(second)}) == 30
    assert first.select_one('a[rel="next"]')["href"] == "?q=sok&page=2"


def test_a_page_past_the_end_is_not_found_and_leads_to_the_last(client):
    published(PersonFactory(name_en="Sok Test"))

    page = searched(client, "sok", status=404, page=9)
    assert page.select_one(".notice a")["href"] == "?q=sok"


def test_where_nothing_has_all_words_those_found_alone_are_offered(client):
    published(PersonFactory(name_en="Somebody Else", summary_en="Grows mangoes."))

    page = searched(client, "mangoes zzyzx")
    assert [link["href"] for link in page.select(".fewer a")] == ["?q=mangoes"]


def test_where_only_sounds_match_the_words_found_alone_are_offered_too(client):
    published(PersonFactory(name_en="Ken Sovannara", name_km="", summary_en="Grows mangoes."))
    published(PersonFactory(name_en="Sovan Mango", name_km=""))

    page = searched(client, "sovan mangoes")
    assert hits(page)
    assert "?q=mangoes" in [link["href"] for link in page.select(".fewer a")]


def test_what_is_only_unwanted_finds_nothing_and_says_why(client):
    published(PersonFactory())

    assert "only says what is not wanted" in words(searched(client, "-sok").select_one(".answer"))


@pytest.mark.parametrize("query", ["page=0", "page=x", "kind=x", "q=%01"])
@pytest.mark.parametrize(("language", "script"), [("en", "e"), ("km", "។")])
def test_what_cannot_be_is_refused_with_the_reason(client, language, script, query):
    response = client.get(f"/{language}/search/?{query}")

    page = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 400
    assert script in page.select_one(".error > p:not(.status-code)").get_text()
