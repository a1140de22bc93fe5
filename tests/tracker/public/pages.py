"""Opening records' pages in tests."""

from typing import Any

from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tracker.public.kinds import path_of
from tracker.publication.models import PublishedRecord


def opened(client: Client, record: PublishedRecord, language: str = "en", query: str = "") -> Any:
    """Give the parsed page of a public record; the answer must be 200."""
    response = client.get(path_of(record, language) + query)
    assert response.status_code == 200, response
    return BeautifulSoup(response.content, "html.parser")


def queries_of(client: Client, record: PublishedRecord) -> int:
    """Count what opening the page of a record asks of the database."""
    with CaptureQueriesContext(connection) as context:
        opened(client, record)
    return len(context)


def words(tag: Any) -> str:
    """Give the text of a tag as it reads, without marks for line breaks."""
    text = " ".join(tag.get_text().split())
    return text.replace("\u200b", "").replace("\u2060", "")


def row(page: Any, label: str) -> Any:
    """Give the value beside a label in the page's facts."""
    for term in page.select("dl.facts dt"):
        if words(term) == label:
            return term.find_next_sibling("dd")
    raise AssertionError(f"no row {label!r}")
