"""gunicorn, made to answer in both languages and to write no reader's address down."""

import socket
from typing import Any

from gunicorn.glogging import Logger
from gunicorn.http.errors import LimitRequestHeaders, LimitRequestLine, ParseException
from gunicorn.util import write_nonblock
from gunicorn.workers.gthread import ThreadWorker

from config.discretion import DiscreetFormatter

REFUSAL = (
    '<!doctype html><html lang="en"><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width"><title>{reason}</title>'
    "<p>This request is too long or cannot be read. Please shorten the search or the address.</p>"
    '<p lang="km">សំណើនេះវែងពេក ឬមិនអាចអានបាន។ សូមធ្វើឱ្យពាក្យស្វែងរក ឬអាសយដ្ឋានខ្លីជាងនេះ។</p>'
    '<p><a href="/en/">English</a> <a href="/km/" lang="km">ខ្មែរ</a></p></html>'
)
UNREAD_BYTES = 64 * 1024


class DiscreetLogger(Logger):
    """gunicorn's log without addresses and query strings, which it writes when a request is bad."""

    def setup(self, cfg: Any) -> None:
        """Set up as gunicorn does, then take over the wording of each line."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(DiscreetFormatter(self.error_fmt, self.datefmt))


class BilingualWorker(ThreadWorker):
    """Answers what never reaches Django (an address of 9 kB) in the readers' two languages."""

    def handle_error(self, req: Any, client: socket.socket, addr: Any, exc: Exception) -> None:
        """Write a page with the fitting 4xx for what could not be parsed; faults are gunicorn's."""
        if not isinstance(exc, ParseException):
            super().handle_error(req, client, addr, exc)
            return
        try:
            write_nonblock(client, refusal(exc))
            discard_unread(client)
        except OSError:
            self.log.debug("The client left before it was answered.")


def refusal(exc: Exception) -> bytes:
    """Give the whole HTTP response to a request that could not be parsed."""
    status = {LimitRequestLine: "414 URI Too Long", LimitRequestHeaders: "431 Headers Too Large"}
    reason = status.get(type(exc), "400 Bad Request")
    body = REFUSAL.format(reason=reason).encode()
    head = (
        f"HTTP/1.1 {reason}\r\nConnection: close\r\nContent-Type: text/html; charset=utf-8\r\n"
        f"Content-Length: {len(body)}\r\nCache-Control: no-store\r\n"
        "Content-Security-Policy: default-src 'none'\r\n\r\n"
    )
    return head.encode("ascii") + body


def discard_unread(client: socket.socket) -> None:
    """Read away what the client still sends: closing on unread bytes would reset the answer."""
    client.shutdown(socket.SHUT_WR)
    client.settimeout(1)
    left = UNREAD_BYTES
    while left > 0 and (data := client.recv(4096)):
        left -= len(data)
