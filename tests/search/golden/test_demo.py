"""Everyone in the demo is found first by each spelling on record, in either order of the name."""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from django.db import transaction

from search.models import SearchEntry
from search.tokens import whole_token
from tests.search.golden.asking import references
from tracker.demo.loader import load_demo
from tracker.public.index import current_index
from tracker.public.looking import look_up

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """Load the demo once for this module, and take it away at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_demo()
        yield
        transaction.set_rollback(True)


def names_of_people() -> dict[str, list[str]]:
    """Give the names on record of each person, by reference."""
    entries = SearchEntry.objects.filter(kind="person", language=0)
    return {
        entry.reference: [name for name in entry.names if name != entry.reference]
        for entry in entries
    }


def in_other_orders(name: str) -> Iterator[str]:
    """Give a name as it stands, with its first word last, and with its last word first."""
    words = name.split()
    yield name
    if len(words) > 1:
        yield " ".join([*words[1:], words[0]])
        yield " ".join([words[-1], *words[:-1]])


def first_hit(typed: str) -> str:
    index = current_index()
    found = references(index, "person", look_up(typed, index).hits("person"))
    return found[0] if found else ""


def test_everyone_is_found_first_by_each_spelling_in_either_order(demo: None) -> None:
    people = names_of_people()
    called = defaultdict(set)
    for reference, names in people.items():
        for name in names:
            called[whole_token(name)].add(reference)
    missed = [
        (typed, reference, found)
        for reference, names in people.items()
        for name in names
        for typed in in_other_orders(name)
        if (found := first_hit(typed)) not in {reference, *called[whole_token(name)]}
    ]

    assert len(people) > 200
    assert missed == []
