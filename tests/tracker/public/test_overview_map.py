"""The map's outlines: every province once, under its official code."""

import re

import pytest

from tracker.choices import Province
from tracker.public.maps.outlines import HEIGHT, WIDTH, code_of, outlines


def test_every_province_has_one_outline_under_its_official_code():
    codes = [outline.code for outline in outlines()]

    assert sorted(codes) == sorted(set(Province.codes) - {"abroad"})


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Bantey Meanchey", "KH-1"),
        ("Ratanakiri Province", "KH-16"),
        ("Tbong Khmum", "KH-25"),
        ("Phnom Penh", "KH-12"),
    ],
)
def test_loosely_spelled_names_stand_for_official_codes(name, code):
    assert code_of(name) == code


def test_a_name_that_nobody_knows_is_no_province():
    with pytest.raises(KeyError):
        code_of("Atlantis")


def test_the_paths_together_are_small_enough_for_a_page():
    assert sum(len(outline.path) for outline in outlines()) < 18_000


def test_every_label_stands_on_the_plane():
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in (item.label for item in outlines()))


def test_paths_hold_nothing_but_moves_and_lines():
    assert all(re.fullmatch(r"(M\d+ \d+l[-\d ]+z)+", outline.path) for outline in outlines())


def test_kandal_is_drawn_before_phnom_penh_which_it_encloses():
    codes = [outline.code for outline in outlines()]

    assert codes.index("KH-8") < codes.index("KH-12")
