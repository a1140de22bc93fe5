"""What gunicorn refuses before Django sees it is answered in both languages."""

import pytest
from gunicorn.http.errors import InvalidRequestLine, LimitRequestHeaders, LimitRequestLine

from config.serving import refusal


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (LimitRequestLine(9000, 8190), "414"),
        (LimitRequestHeaders("too many"), "431"),
        (InvalidRequestLine("x"), "400"),
    ],
)
def test_a_request_that_cannot_be_parsed_gets_a_page_in_both_languages(error, status):
    head, _, body = refusal(error).partition(b"\r\n\r\n")

    assert head.startswith(f"HTTP/1.1 {status}".encode())
    assert f"Content-Length: {len(body)}".encode() in head
    assert 'lang="en"' in body.decode()
    assert 'lang="km"' in body.decode()
