"""Where names that only sound like what was typed stand among the hits."""

import pytest

from tests.factories import CaseFactory, CourtFactory, PersonFactory, PlaceFactory, published
from tests.search.golden.asking import hits_of

pytestmark = pytest.mark.django_db


def people(typed: str) -> list[str]:
    return hits_of(typed).get("person", [])


def test_a_name_alike_as_a_whole_goes_before_one_that_has_the_words_among_others():
    for name in ("Sok Ravan Chany", "Sokh Ravan", "Sok Ravan"):
        published(PersonFactory(name_en=name, name_km=""))

    assert people("Sok Ravan") == ["Sok Ravan", "Sokh Ravan", "Sok Ravan Chany"]


def test_a_name_that_sounds_like_a_common_word_goes_after_the_texts_that_have_it():
    published(PersonFactory(name_en="Kourt", name_km=""))
    said = PersonFactory(name_en="Pich Bona", name_km="", summary_en="Brought to court.")
    published(said)

    assert people("court") == ["Pich Bona", "Kourt"]


def test_names_that_are_hardly_alike_are_shown_only_where_none_is_found():
    published(PersonFactory(name_en="Pich Ravan", name_km=""))
    published(PersonFactory(name_en="Rith Rachany", name_km=""))

    assert people("Pich Ravan") == ["Pich Ravan"]


@pytest.mark.parametrize("factory", [CourtFactory, PlaceFactory])
def test_courts_and_places_are_found_by_sound_too(factory):
    published(factory(name_en="", name_km="កំពង់ចាម"))

    assert list(hits_of("Kompong Cham").values()) == [["កំពង់ចាម"]]


def test_a_name_of_one_script_is_found_in_the_other_beside_its_texts():
    published(CaseFactory(title_en="Case of Sovannara"))
    published(PersonFactory(name_en="", name_km="កែន សុវណ្ណារ៉ា"))

    assert people("Sovannara") == ["កែន សុវណ្ណារ៉ា"]
