"""A document is spelled in one way as bytes, so that its hash can be checked by anyone."""

import hashlib

import pytest

from tracker.publication.canonical import canonical_json, sha256_of
from tracker.publication.refs import parse_reference, reference_for, slug_of


def test_keys_are_sorted_and_nothing_stands_between():
    assert canonical_json({"b": [1, None], "a": {"d": True, "c": ""}}) == (
        b'{"a":{"c":"","d":true},"b":[1,null]}'
    )


def test_khmer_is_written_as_it_is():
    assert canonical_json({"km": "ក"}) == '{"km":"ក"}'.encode()


def test_the_hash_is_that_of_the_bytes():
    assert sha256_of({"a": 1}) == hashlib.sha256(b'{"a":1}').hexdigest()


def test_the_order_of_keys_changes_no_hash():
    assert sha256_of({"a": 1, "b": 2}) == sha256_of({"b": 2, "a": 1})


@pytest.mark.parametrize("text", ["P00042", "C00017", "A123456"])
def test_a_reference_is_read_and_written(text):
    assert reference_for(*parse_reference(text)) == text


@pytest.mark.parametrize("text", ["", "P42", "p00042", "S00001", "P00042 ", "P٠٠٠٤٢", "P00042x"])
def test_what_is_no_reference_is_refused(text):
    with pytest.raises(ValueError, match="not a reference"):
        parse_reference(text)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Kem Sokha", "kem-sokha"),
        ("Treason case, 2017–2023", "treason-case-20172023"),
        ("L'Été", "lete"),
        ("ឈ្មោះ", ""),
        ("", ""),
        ("x" * 81, ""),
        (" ".join(["word"] * 40), "-".join(["word"] * 16)),
    ],
)
def test_a_title_is_spelled_for_an_address(title, slug):
    assert slug_of(title) == slug
