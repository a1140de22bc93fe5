"""Published pages are found by readers, and nothing of any other page is."""

import pytest

from home.models import StandardPage
from search.models import SearchEntry
from tracker.publication.models import PublishedPage

pytestmark = pytest.mark.django_db


def hits(client, typed, language="en", **more):
    response = client.get("/api/v1/search", {"q": typed, "lang": language, **more})
    assert response.status_code == 200
    return response.json()["hits"]


def titles(client, typed, language="en", **more):
    return [hit["title"][language] for hit in hits(client, typed, language, **more)]


def test_a_page_is_found_by_its_title_its_summary_and_its_blocks(client, add):
    body = [("text", "<p>They asked for a <b>lantern</b>.</p>")]
    add(StandardPage, title="About boatmen", summary="Rivers and harbours.", body=body)

    for typed in ("boatmen", "harbours", "lantern", "boatmen lantern"):
        assert titles(client, typed) == ["About boatmen"]
