"""Whatever is sent, the answer is a page in the reader's language and never a fault of ours."""

import pytest

from config.malformed import has_unreadable_query

UNREADABLE = [
    "/en/?year=%00",
    "/en/?%00=1",
    "/en/?q=%ff%fe",
    "/en/?q=%e1%9e",
    "/en/?q=%ed%a0%80",
    "/en/%00/",
    "/en/%ff/",
    "/en/?q=" + "a" * 10_000,
    "/en/?q=" + "%E1%9E%80" * 1_001,
    "/en/?" + "&".join(f"a={n}" for n in range(1_000)),
]


@pytest.mark.parametrize("address", UNREADABLE, ids=[address[:20] for address in UNREADABLE])
def test_what_cannot_be_read_is_a_bad_request(client, address):
    assert client.get(address).status_code == 400


def test_a_cookie_that_holds_nul_is_a_bad_request(client):
    client.cookies.load(r'sessionid="abcdefgh\000"')

    assert client.get("/en/no-such-page/").status_code == 400


def test_an_unknown_host_is_a_bad_request(client, settings):
    settings.ALLOWED_HOSTS = ["court.example"]

    assert client.get("/en/", headers={"host": "evil.example"}).status_code == 400


def test_a_long_khmer_search_is_readable(rf):
    assert not has_unreadable_query(rf.get("/km/search/?q=" + "%E1%9E%80" * 1_000))


@pytest.mark.parametrize(
    ("address", "accepted", "language"),
    [
        ("/km/?q=%00", "en", "km"),
        ("/en/?q=%00", "km", "en"),
        ("/?q=%00", "km", "km"),
        ("/?q=%00", "fr", "en"),
    ],
)
def test_the_answer_is_in_the_readers_language(client, address, accepted, language):
    response = client.get(address, headers={"accept-language": accepted})

    assert f'<html lang="{language}"' in response.content.decode()
