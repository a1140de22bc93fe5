"""What machines find at fixed addresses."""

from xml.etree import ElementTree as ET

import pytest
from django.test import override_settings

from tests.factories import BECAUSE, PersonFactory, published
from tracker.actions.withdraw import withdraw
from tracker.public import sitemaps

pytestmark = pytest.mark.django_db
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def tree(client, path: str) -> ET.Element:
    response = client.get(path)
    assert response["Content-Type"].startswith("application/xml")
    return ET.fromstring(b"".join(response.streaming_content))


def addresses(client, path: str) -> list[str]:
    return [each.text or "" for each in tree(client, path).iterfind(".//s:loc", NAMES)]


def test_robots_are_told_where_the_sitemap_is_and_where_not_to_go(client):
    lines = client.get("/robots.txt").content.decode().splitlines()

    assert "Disallow: /admin/" in lines
    assert "Disallow: /*?" in lines
    assert any(line.startswith("Sitemap: http") and "/sitemap.xml" in line for line in lines)


def test_every_file_that_the_sitemap_names_is_there(client):
    published(PersonFactory())

    for address in addresses(client, "/sitemap.xml"):
        path = "/" + address.split("/", 3)[3]
        assert addresses(client, path)


def test_a_record_is_listed_in_both_languages_with_links_between_them(client):
    published(PersonFactory(name_en="Sok Test", pk=42))

    urls = tree(client, "/sitemaps/people-1.xml").findall("s:url", NAMES)

    assert len(urls) == 2
    for url in urls:
        links = {link.get("hreflang"): link.get("href") for link in url.iterfind("x:link", NAMES)}
        assert set(links) == {"km", "en", "x-default"}
        assert links["km"].endswith("/km/people/P00042-sok-test/")


def test_a_withdrawn_record_is_listed_no_more(client):
    published(PersonFactory(name_en="Kept"))
    person = PersonFactory(name_en="Gone")
    published(person)
    withdraw(person, BECAUSE)

    assert not any("gone" in address for address in addresses(client, "/sitemaps/people-1.xml"))


def test_many_records_are_split_into_parts_that_hold_each_once(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "PART", 2)
    for _ in range(5):
        published(PersonFactory())

    parts = [path for path in addresses(client, "/sitemap.xml") if "people" in path]
    found = [
        address
        for number in range(1, len(parts) + 1)
        for address in addresses(client, f"/sitemaps/people-{number}.xml")
    ]
    assert len(parts) == 3
    assert len(found) == len(set(found)) == 10


@pytest.mark.parametrize("path", ["people-2", "people-0", "nothing-1", "people-x", "people-999999"])
def test_a_part_that_there_is_not_is_not_found(client, path):
    published(PersonFactory())

    assert client.get(f"/sitemaps/{path}.xml").status_code == 404


@override_settings(BASE_URL="https://example.org")
def test_addresses_are_those_of_the_sites_own_host(client):
    assert all(
        address.startswith("https://example.org/") for address in addresses(client, "/sitemap.xml")
    )


def test_browsers_that_look_for_a_favicon_are_led_to_it(client):
    response = client.get("/favicon.ico")

    assert (response.status_code, response["Location"]) == (302, "/static/favicon.ico")
