"""While Elasticsearch fails the database answers, nobody waits twice, and one line is logged."""

import logging
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import socket
from threading import Thread
from time import perf_counter

import pytest
from elastic_transport import ApiResponseMeta, HttpHeaders
from elasticsearch import BadRequestError

from search.engines.elasticsearch import breaking, connection, finding, indices
from search.engines.elasticsearch.bitmaps import block_and_bit
from search.finding import Match, find_matches
from search.models import Language
from search.text import parse_query
from tests.search.engines.test_elasticsearch import entries_of

pytestmark = pytest.mark.django_db
NEEDED = pytest.mark.requires_elasticsearch


@pytest.fixture
def written():
    """An entry written by a process that knows no Elasticsearch: nothing waits for it."""
    for entry in entries_of(0):
        entry.save()


def found() -> list[int]:
    return sorted(find_matches(parse_query("sok test"), Language.EN)[Match.NAME])


@pytest.mark.usefixtures("written", "broken_elasticsearch")
def test_the_database_answers_where_nobody_listens(caplog):
    with caplog.at_level(logging.INFO):
        answers = [found() for _reader in range(5)]

    assert answers == [[0]] * 5
    told = [record.getMessage() for record in caplog.records if record.levelno >= logging.INFO]
    assert len(told) == 1
    assert "the database searches instead" in told[0]
    assert "sok" not in told[0].lower()


@pytest.fixture
def answering(monkeypatch, settings):
    """What the client meets instead of an answer; counts how often it was asked."""
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    asked = []

    class Client:
        outcome: object = None

        def search(self, **query):
            asked.append(query)
            if isinstance(self.outcome, Exception):
                raise self.outcome
            return self.outcome

    client = Client()
    client.asked = asked
    monkeypatch.setattr(finding, "readers_client", lambda: client)
    breaking.breaker.held()
    yield client
    breaking.breaker.held()


def found_by_name(*things, timed_out=False, failed=0):
    buckets = [
        {"key": told["block"], "bits": {"value": float(told["bit"])}}
        for told in map(block_and_bit, things)
    ]
    none = {"blocks": {"buckets": []}}
    return {
        "timed_out": timed_out,
        "_shards": {"failed": failed},
        "aggregations": {
            "0": {"blocks": {"buckets": buckets}},
            **{str(place): none for place in range(1, 7)},
        },
    }


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize(
    "outcome",
    [
        found_by_name(timed_out=True),
        found_by_name(failed=1),
        {},
        {**found_by_name(), "aggregations": "full"},
        {**found_by_name(), "aggregations": {}},
        TypeError("a server of another kind"),
    ],
)
def test_half_an_answer_is_none(answering, outcome):
    answering.outcome = outcome

    assert (found(), found()) == ([0], [0])
    assert len(answering.asked) == 1


@pytest.mark.usefixtures("written")
def test_a_query_that_is_too_much_for_it_breaks_nothing_for_the_next(answering):
    meta = ApiResponseMeta(400, "1.1", HttpHeaders(), 0.1, None)
    body = {"error": {"root_cause": [{"type": "too_many_buckets_exception"}]}}
    answering.outcome = BadRequestError("too many", meta, body)

    assert (found(), found()) == ([0], [0])
    assert len(answering.asked) == 2


@pytest.mark.usefixtures("written")
def test_it_is_asked_again_after_a_pause_and_then_on(answering, monkeypatch, caplog):
    now = [1000.0]
    monkeypatch.setattr(breaking, "monotonic", lambda: now[0])
    answering.outcome = {}
    found()
    answering.outcome = found_by_name(42)
    now[0] += breaking.PAUSE - 1
    assert found() == [0]

    now[0] += 2
    with caplog.at_level(logging.INFO):
        assert (found(), found()) == ([42], [42])
    assert "answers again" in caplog.text


def test_one_reader_tries_while_the_others_go_to_the_database(monkeypatch):
    now = [1000.0]
    monkeypatch.setattr(breaking, "monotonic", lambda: now[0])
    breaker = breaking.Breaker()
    breaker.broke("test")
    now[0] += breaking.PAUSE + 1

    assert [breaker.lets_through() for _reader in range(3)] == [True, False, False]


class Faulty(BaseHTTPRequestHandler):
    """A server that answers every request alike."""

    status = 500
    body = b"{}"

    def do_POST(self):
        self.send_response(self.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, *told):
        """Say nothing."""


@pytest.fixture
def faulty(broken_elasticsearch, settings):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Faulty)
    Thread(target=server.serve_forever, daemon=True).start()
    settings.ELASTICSEARCH_URL = f"http://127.0.0.1:{server.server_port}"
    yield Faulty
    server.shutdown()
    server.server_close()


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize("status", [200, 301, 400, 401, 403, 404, 429, 500, 503])
@pytest.mark.parametrize("body", [b"{}", b"<html>", b'{"error": "sok test"}'])
def test_the_database_answers_where_a_server_says_something_else(
    faulty, caplog, monkeypatch, status, body
):
    monkeypatch.setattr(faulty, "status", status)
    monkeypatch.setattr(faulty, "body", body)

    assert found() == [0]
    assert "sok" not in caplog.text.lower()


@pytest.mark.usefixtures("written", "broken_elasticsearch")
def test_one_reader_waits_a_moment_for_a_server_that_is_slow(settings, monkeypatch):
    monkeypatch.setattr(connection, "PATIENCE", 0.3)
    with socket() as slow:
        slow.bind(("127.0.0.1", 0))
        slow.listen()
        settings.ELASTICSEARCH_URL = f"http://127.0.0.1:{slow.getsockname()[1]}"
        times = [timed(found) for _reader in range(3)]

    assert times[0] > 0.3
    assert max(times[1:]) < 0.3


def timed(ask) -> float:
    began = perf_counter()
    assert ask() == [0]
    return perf_counter() - began


@NEEDED
@pytest.mark.usefixtures("elasticsearch")
def test_an_index_of_another_mapping_is_not_asked(monkeypatch):
    for entry in entries_of(0):
        entry.save()
    assert found() == []

    monkeypatch.setattr(indices, "MAPPING", indices.MAPPING + 1)
    assert found() == [0]
