"""Permanent references: which letter stands for which kind, and how an address spells them."""

import re
import unicodedata
from typing import Final, NamedTuple

KIND_OF_PREFIX: Final = {
    "P": "person",
    "C": "case",
    "H": "hearing",
    "I": "incident",
    "K": "court",
    "D": "place",
    "O": "organisation",
    "L": "law",
    "A": "provision",
}
PREFIX_OF_KIND: Final = {kind: prefix for prefix, kind in KIND_OF_PREFIX.items()}
_KINDS: Final = list(KIND_OF_PREFIX.values())
MOST_KINDS: Final = 16
"""A record's number is its key times this, and the place of its kind: never change either."""
PAGE_PREFIX: Final = "W"
"""Begins the reference of an editorial page: of whatever type, they are numbered together."""
PAGES: Final = 15
PARTS_OF_PAGES: Final = 14
MOST_PARTS: Final = 64
"""A page's text is found in so many parts: never change it either."""
LONGEST_SLUG: Final = 80
_REFERENCE = re.compile(r"([A-Z])([0-9]{5,12})")


class Reference(NamedTuple):
    """A reference taken apart: the kind of record and its key."""

    kind: str
    key: int


def parse_reference(text: str) -> Reference:
    """Read `P00042` as its kind and key; raises ValueError for anything else."""
    found = _REFERENCE.fullmatch(text)
    if found is None or found[1] not in KIND_OF_PREFIX:
        raise ValueError(f"{text[:20]!r} is not a reference such as P00042.")
    return Reference(KIND_OF_PREFIX[found[1]], int(found[2]))


def reference_for(kind: str, key: int) -> str:
    """Write the reference of a record of a kind, with at least five digits."""
    return f"{PREFIX_OF_KIND[kind]}{key:05d}"


def page_reference(key: int) -> str:
    """Write the reference of an editorial page, `W00012`."""
    return f"{PAGE_PREFIX}{key:05d}"


def number_of(reference: str) -> int:
    """Give the number of a reference among those of all kinds; ValueError for no reference."""
    if reference.startswith(PAGE_PREFIX):
        return MOST_KINDS * int(reference[1:]) + PAGES
    kind, key = parse_reference(reference)
    return MOST_KINDS * key + _KINDS.index(kind)


def number_of_part(reference: str, part: int) -> int:
    """Give the number of a part of a page's text; the first, 0, has the page's own."""
    if not part:
        return number_of(reference)
    return MOST_KINDS * (MOST_PARTS * int(reference[1:]) + part) + PARTS_OF_PAGES


def whole_number(number: int) -> int:
    """Give the number of the page of which a number is a part's; any other number as it is."""
    if number % MOST_KINDS != PARTS_OF_PAGES:
        return number
    return MOST_KINDS * (number // MOST_KINDS // MOST_PARTS) + PAGES


def entry_reference(number: int) -> str:
    """Give the reference of the entry of a page, `W00012`, or of a later part, `W00012.3`."""
    whole = reference_of(whole_number(number))
    part = number // MOST_KINDS % MOST_PARTS if number % MOST_KINDS == PARTS_OF_PAGES else 0
    return f"{whole}.{part}" if part else whole


def reference_of(number: int) -> str:
    """Give the reference of a number that `number_of` gave."""
    key, kind = divmod(number, MOST_KINDS)
    return page_reference(key) if kind == PAGES else reference_for(_KINDS[kind], key)


def slug_of(title: str) -> str:
    """Spell a Latin title for an address: `Kem Sokha` → `kem-sokha`; Khmer gives an empty slug."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > LONGEST_SLUG:
            break
        slug = longer
    return slug
