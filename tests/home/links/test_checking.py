"""Links are looked at by a command alone, and never inside the network the site runs in."""

import socket
from functools import partial
from typing import Any

import pytest
from django.core.management import call_command

from home.links.checking import Checker
from home.links.fetching import Answer, ask, is_public
from home.links.finding import Target, targets_of
from home.models import CheckedLink, NamedRecord, StandardPage
from tests.factories import BECAUSE
from tests.tracker.public.worlds import held_person
from tracker.actions.withdraw import withdraw

pytestmark = pytest.mark.django_db
URL = "https://example.org/report?a=1&b=2"


def text(html: str) -> list[tuple[str, str]]:
    return [("text", html)]


@pytest.fixture
def make(add: Any) -> Any:
    """Make a published page, whose references Wagtail indexes."""
    return partial(add, StandardPage)


def found(checker: Checker, page: Any) -> dict[str, str]:
    checker.check_page(page)
    return dict(CheckedLink.objects.filter(page=page).values_list("kind", "problem"))


def test_addresses_are_found_in_text_and_in_blocks(make: Any):
    quote = {"text": "Words", "said_by": "", "source_url": "https://example.org/source"}
    body = [*text(f'<p><a href="{URL.replace("&", "&amp;")}">x</a></p>'), ("quote", quote)]

    names = {target.name for target in targets_of(make(body=body))}

    assert names == {URL, "https://example.org/source"}


def test_an_address_that_is_none_is_told_and_ends_no_check(make: Any):
    assert found(Checker(pause=0), make(body=text("<p>http://[2001/ says so</p>"))) == {
        "address": "silent"
    }


def test_an_address_is_asked_once_however_many_pages_lead_to_it(make: Any):
    asked: list[str] = []

    def fetch(url: str) -> Answer:
        asked.append(url)
        return Answer(404, "gone")

    checker = Checker(fetch, pause=0)
    for number in range(2):
        checker.check_page(make(title=f"Page {number}", body=text(f'<p><a href="{URL}">x</a></p>')))

    assert asked == [URL]
    assert CheckedLink.objects.filter(problem="gone", status=404).count() == 2


@pytest.mark.parametrize(("live", "problem"), [(True, ""), (False, "hidden")])
def test_a_link_to_a_page_is_broken_where_readers_cannot_see_it(
    make: Any, live: bool, problem: str
):
    other = make(title="Other", live=live)

    linking = make(body=text(f'<p><a linktype="page" id="{other.pk}">x</a></p>'))

    assert found(Checker(), linking) == {"page": problem}


def test_a_link_to_a_deleted_document_is_broken(make: Any):
    linking = make(body=text('<p><a linktype="document" id="9">x</a></p>'))

    assert found(Checker(), linking) == {"document": "gone"}


def naming(make: Any, reference: str) -> Any:
    page = make()
    NamedRecord.objects.create(page=page, reference=reference)
    return StandardPage.objects.get(pk=page.pk)


def test_a_record_that_is_no_longer_public_is_told(make: Any):
    person = held_person()
    page = naming(make, person.reference)
    assert found(Checker(), page) == {"record": ""}

    withdraw(person, BECAUSE)
    assert found(Checker(), page) == {"record": "hidden"}


def test_a_record_that_was_never_public_is_told(make: Any):
    assert found(Checker(), naming(make, "P00042")) == {"record": "gone"}


def test_a_link_that_was_mended_leaves_the_table(make: Any):
    linking = make(body=text(f'<p><a href="{URL}">x</a></p>'))
    Checker(lambda url: Answer(404, "gone"), pause=0).check_page(linking)
    linking.body = []
    linking.save()

    Checker().check_page(linking)

    assert not CheckedLink.objects.exists()


def test_the_command_says_how_much_it_looked_at(make: Any, capsys: Any):
    make(body=text('<p><a linktype="document" id="9">x</a></p>'))

    call_command("check_links")

    assert capsys.readouterr().out.strip() == "1 links looked at, 1 of them broken."


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.8",
        "192.168.1.1",
        "169.254.169.254",
        "::1",
        "fe80::1",
        "fc00::1",
        "0.0.0.0",
        "::ffff:127.0.0.1",
        "224.0.0.1",
        "100.64.0.1",
        "2002:7f00:1::",
        "64:ff9b::a00:1",
    ],
)
def test_no_address_of_the_inside_is_public(address: str):
    assert not is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "https://[::1]/",
        "http://169.254.169.254/latest/",
        "http://2130706433/",
        "http://example.org:8080/",
        "ftp://example.org/",
        "https://user@/",
    ],
)
def test_nothing_inside_is_asked(url: str, monkeypatch: Any):
    monkeypatch.setattr(socket, "create_connection", lambda *_: pytest.fail("connected"))

    assert ask(url).problem in ("not_public", "silent")


def test_a_name_that_leads_inside_is_not_asked(monkeypatch: Any):
    inside = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: inside)
    monkeypatch.setattr(socket, "create_connection", lambda *_: pytest.fail("connected"))

    assert ask("http://example.org/") == Answer(0, "not_public")


def test_targets_are_told_apart_by_kind(make: Any):
    naming = make(body=text(f'<p><a href="{URL}">x</a></p>'))

    assert targets_of(naming) == {Target("address", URL)}
