"""Whoever lacks the right finds nothing confidential at any address of the admin."""

from typing import Any

import pytest
from django.test import Client

from tests.tracker.editing.canaries import (
    CANARY,
    KINDS,
    addresses_of,
    addresses_of_everything,
    addresses_of_lists,
    addresses_that_name_both,
    looked_at,
    plant,
)

World = dict[str, tuple[Any, Any]]
NOT_THERE = {403, 404, 405}


@pytest.fixture(scope="module")
def planted(module_transaction: None) -> World:
    return plant()


@pytest.fixture
def world(planted: World, db: None) -> World:
    return {
        kind: (read_again(known), read_again(hidden)) for kind, (known, hidden) in planted.items()
    }


def read_again(row: Any) -> Any:
    return type(row)._default_manager.get(pk=row.pk)


@pytest.fixture
def outsider(reviewer: Client) -> Client:
    """Somebody who may do everything with records but see what is confidential of them."""
    return reviewer


def leaking(browser: Client, addresses: Any) -> list[str]:
    return [address for address in addresses if CANARY in looked_at(browser, address)[1]]


def test_a_record_that_may_be_known_tells_nothing_confidential(
    outsider: Client, world: World
) -> None:
    addresses = [address for kind in KINDS for address in addresses_of(kind, world[kind][0])]

    assert leaking(outsider, addresses) == []


def test_a_hidden_record_is_not_asked_for_from_a_known_one(outsider: Client, world: World) -> None:
    addresses = [a for kind in KINDS for a in addresses_that_name_both(kind, *world[kind])]

    assert leaking(outsider, addresses) == []


def test_a_hidden_record_is_not_there(outsider: Client, world: World) -> None:
    addresses = [address for kind in KINDS for address in addresses_of(kind, world[kind][1])]

    answers = {address: looked_at(outsider, address) for address in addresses}
    assert {address for address, (_, page) in answers.items() if CANARY in page} == set()
    assert {a: status for a, (status, _) in answers.items() if status not in NOT_THERE} == {}


def test_a_hidden_record_is_not_listed_found_chosen_or_exported(
    outsider: Client, world: World
) -> None:
    found = [leaking(outsider, addresses_of_lists(kind)) for kind in KINDS]

    assert found == [[]] * len(KINDS)


def test_nothing_confidential_stands_anywhere_else(outsider: Client, world: World) -> None:
    assert leaking(outsider, addresses_of_everything()) == []


def test_a_court_monitor_sees_none_of_it(signed_in: Any, world: World) -> None:
    monitor = signed_in("Court monitors")
    everywhere = [*addresses_of_everything()]
    for kind in ("person", "case", "hearing"):
        everywhere += [*addresses_of_lists(kind), *addresses_of(kind, world[kind][0])]

    assert leaking(monitor, everywhere) == []


def test_with_the_right_the_canaries_are_found(confidant: Client, world: World) -> None:
    """The sweep would pass where nothing is planted."""
    known, hidden = world["person"]

    assert len(leaking(confidant, addresses_of("person", known))) >= 2
    assert len(leaking(confidant, addresses_of("person", hidden))) >= 3
    assert len(leaking(confidant, addresses_of_lists("person"))) >= 4
