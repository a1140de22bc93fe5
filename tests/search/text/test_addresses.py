"""The part of an address that names a page has one spelling, in Khmer too."""

import re

import pytest

from search.text.addresses import TYPED, address_part


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("Who we are", "who-we-are"),
        ("  A (small) matter! ", "a-small-matter"),
        ("សេចក្ដីថ្លែងការណ៍រួម ២០២៦", "សេចក្ដីថ្លែងការណ៍រួម-២០២៦"),
        ("អំពី\u200bយើង\u2060", "អំពីយើង"),
        ("Cafe\u0301", "café"),
        ("../../etc", "etc"),
        ("<script>", "script"),
        ("។ ៖", ""),
    ],
)
def test_a_title_becomes_one_part_of_an_address(typed, part):
    assert address_part(typed) == part
    assert address_part(part) == part


def test_every_part_that_is_made_is_one_that_is_served():
    made = address_part("សេចក្ដីថ្លែងការណ៍ ១៧ មករា Statement_2")

    assert re.fullmatch(TYPED, made)
