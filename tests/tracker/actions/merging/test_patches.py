"""What changed in a draft is taken back, and what came since is left alone."""

from copy import deepcopy

from tracker.actions.merging.patches import difference, take_back

BEFORE = {
    "name": "Old",
    "note": "Old",
    "rows": [{"pk": 1, "place": 7, "rows": [{"pk": 5, "page": ""}]}, {"pk": 2, "place": 7}],
}
AFTER = {
    "name": "New",
    "note": "Old",
    "rows": [{"pk": 2, "place": 8}, {"pk": 3, "place": 8}, {"pk": None, "place": 8}],
}


def test_a_draft_that_nobody_touched_is_what_it_was():
    content = deepcopy(AFTER)

    take_back(content, difference(BEFORE, AFTER))

    assert content == BEFORE


def test_nothing_changed_is_nothing():
    assert difference(BEFORE, deepcopy(BEFORE)) == {}


def test_a_value_that_was_changed_again_stays():
    content = {**deepcopy(AFTER), "name": "Newer"}

    take_back(content, difference(BEFORE, AFTER))

    assert content["name"] == "Newer"


def test_a_row_that_came_since_stays():
    content = deepcopy(AFTER)
    content["rows"].append({"pk": 9, "place": 1})

    take_back(content, difference(BEFORE, AFTER))

    assert [row["pk"] for row in content["rows"]] == [1, 2, 9]


def test_rows_of_rows_are_told_apart():
    after = deepcopy(BEFORE)
    after["rows"][0]["rows"][0]["page"] = "p. 2"

    patch = difference(BEFORE, after)
    take_back(after, patch)

    assert after == BEFORE


def test_a_row_that_was_never_saved_is_known_by_its_place():
    before = {"rows": [{"pk": None, "person": 2}, {"pk": None, "person": 3}]}
    after = {"rows": [{"pk": None, "person": 1}, {"pk": None, "person": 3}]}

    patch = difference(before, after)
    take_back(after, patch)

    assert after == before
