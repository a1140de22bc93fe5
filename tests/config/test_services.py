"""The three services answer, so that tests which use them fail for reasons of their own."""

import json
from urllib.request import urlopen

import psycopg
import pytest

from tests import services


@pytest.mark.requires_postgresql
def test_postgresql_is_recent_enough_for_the_site():
    with psycopg.connect(services.POSTGRESQL_URL) as connection:
        assert connection.info.server_version >= 150_000


@pytest.mark.requires_elasticsearch
def test_elasticsearch_says_it_is_healthy():
    with urlopen(f"{services.ELASTICSEARCH_URL}/_cluster/health") as response:
        assert json.load(response)["status"] in {"green", "yellow"}


@pytest.mark.requires_chromium
def test_a_browser_opens_a_page(page):
    page.goto("data:text/html;charset=utf-8,<h1>ភ្នំពេញ</h1>")

    assert page.locator("h1").inner_text() == "ភ្នំពេញ"


@pytest.mark.requires_chromium
def test_a_page_cannot_reach_another_host(page, foreign_requests):
    page.goto("data:text/html,<img src='https://example.org/pixel.png'>")

    assert foreign_requests == ["https://example.org/pixel.png"]
    foreign_requests.clear()
