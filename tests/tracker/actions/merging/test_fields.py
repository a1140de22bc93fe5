"""Field by field, one value stays."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import (
    BECAUSE,
    CaseFactory,
    CourtFactory,
    HearingFactory,
    PersonFactory,
    PlaceFactory,
    ProvisionFactory,
    document_of,
    published,
)
from tests.tracker.actions.merging.looking import draft_of
from tracker.actions.merge import merge
from tracker.actions.merging.wishes import Wish
from tracker.models import Person

pytestmark = pytest.mark.django_db


def fresh(record):
    return type(record).objects.get(pk=record.pk)


@pytest.mark.parametrize(
    ("own", "other", "stays"),
    [
        ({}, {"birth_year": 1980}, 1980),
        ({"birth_year": 1970}, {"birth_year": 1980}, 1970),
        ({"birth_year": 1970}, {}, 1970),
    ],
)
def test_where_nobody_chooses_the_kept_value_stays_unless_it_says_nothing(own, other, stays):
    kept, dropped = PersonFactory(**own), PersonFactory(**other)

    merge(kept, dropped, BECAUSE)

    assert fresh(kept).birth_year == stays


def test_a_term_that_says_nothing_gives_way():
    kept, dropped = PersonFactory(), PersonFactory(sex="female", consent="given")

    merge(kept, dropped, BECAUSE)

    assert (fresh(kept).sex, fresh(kept).consent) == ("female", "given")


def test_the_value_that_was_chosen_reaches_readers(kept, dropped):
    Person.objects.filter(pk=kept.pk).update(summary_en="One.")
    Person.objects.filter(pk=dropped.pk).update(summary_en="Other.", birth_year=1980)
    published(kept, dropped)

    merge(kept, dropped, BECAUSE, Wish({"summary_en": "both", "birth_year": "kept"}))

    assert document_of(kept)["summary"]["en"] == "One.\n\nOther."
    assert fresh(kept).birth_year is None


def test_a_name_that_was_not_chosen_is_kept_as_another_name(kept, dropped):
    merge(kept, dropped, BECAUSE, Wish({"name_en": "dropped"}))

    assert fresh(kept).name_en == "Dropped Person"
    assert {name.text for name in kept.other_names.all()} == {"Kept Person", "បុគ្គល ខ"}


def test_coordinates_stay_together():
    kept = PlaceFactory()
    dropped = PlaceFactory(latitude="11.4", longitude="104.8")

    merge(kept, dropped, BECAUSE)

    assert str(fresh(kept).longitude) == "104.800000"


def test_a_place_does_not_become_part_of_itself():
    kept = PlaceFactory()
    dropped = PlaceFactory(part_of=kept)

    merge(kept, dropped, BECAUSE, Wish({"part_of": "dropped"}))

    assert fresh(kept).part_of is None


def test_the_sitting_that_it_follows_is_followed_once():
    case = CaseFactory()
    earlier = HearingFactory(case=case, held_on="2021-01-15")
    kept, dropped = HearingFactory(case=case), HearingFactory(case=case, follows=earlier)

    merge(kept, dropped, BECAUSE)

    assert fresh(kept).follows == earlier
    assert fresh(dropped).follows is None


def test_values_that_break_a_rule_together_are_refused():
    kept, dropped = CaseFactory(filed_on="2020"), CaseFactory(filed_on="2019", closed_on="2019-05")

    with pytest.raises(ValidationError, match="closed before it was filed"):
        merge(kept, dropped, BECAUSE, Wish({"closed_on": "dropped"}))
    assert fresh(kept).closed_on is None


@pytest.mark.parametrize("sides", [{"birth_year": "both"}, {"birth_year": "neither"}])
def test_a_choice_that_there_is_not_is_refused(sides):
    kept, dropped = PersonFactory(birth_year=1970), PersonFactory(birth_year=1980)

    with pytest.raises(ValidationError, match="Choose which value stays"):
        merge(kept, dropped, BECAUSE, Wish(sides))


def test_an_article_that_stays_twice_is_refused():
    kept = ProvisionFactory(article="496")
    dropped = ProvisionFactory(law=kept.law, article="495")

    with pytest.raises(ValidationError, match="on record already"):
        merge(kept, dropped, BECAUSE, Wish({"article": "dropped"}))


def test_a_draft_gets_the_value_that_stays():
    kept, dropped = CourtFactory(), CourtFactory(province="KH-12", note_en="A note.")
    published(kept, dropped)
    kept.save_revision()

    merge(kept, dropped, BECAUSE)

    assert (draft_of(kept).province, draft_of(kept).note_en) == ("KH-12", "A note.")


def test_a_value_that_an_editor_wrote_meanwhile_stays_in_the_draft():
    kept, dropped = CourtFactory(), CourtFactory(note_en="A note.")
    published(kept, dropped)
    draft = fresh(kept)
    draft.note_en = "Another note."
    draft.save_revision()

    merge(kept, dropped, BECAUSE)

    assert draft_of(kept).note_en == "Another note."
    assert fresh(kept).note_en == "A note."
