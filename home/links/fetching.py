"""Asking servers of others whether an address still answers, and nobody else's.

An editor's link must not make this server knock at machines of its own network (SSRF): only public
addresses are connected to, on the ports of the web, and the address that was checked is the one
connected to, so that a name can't be led elsewhere in between. So at each redirection.
"""

import socket
import ssl
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import ip_address, ip_network
from typing import Any, Final, NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from home.models.checked_links import CheckedLink

Problem = CheckedLink.Problem
SECONDS: Final = 10
REDIRECTIONS: Final = 5
PORTS: Final = {"http": 80, "https": 443}
# Some servers answer HEAD with one of these and GET with the page.
ASK_AGAIN: Final = frozenset({400, 403, 404, 405, 406, 500, 501, 503})
GONE: Final = frozenset({404, 410})
# A translator leads on to the IPv4 address at their end, which may be an inner one (RFC 6052).
NAT64: Final = ip_network("64:ff9b::/96")
HEADERS: Final = {"User-Agent": "KhmerCourtWatch-link-check/1.0", "Accept": "*/*"}
_SAFE: Final = "/%:=&?~#+!$,;'@()*[]"


class Answer(NamedTuple):
    """What came of asking: the status, 0 without one, and what is wrong."""

    status: int
    problem: str


class NotPublicError(Exception):
    """The address is none of the public internet."""


def ask(url: str) -> Answer:
    """Give what a server answers at an address; never raises."""
    try:
        return _judged(_status(url))
    except NotPublicError:
        return Answer(0, Problem.NOT_PUBLIC)
    except (OSError, HTTPException, ValueError):
        return Answer(0, Problem.SILENT)


def _judged(status: int) -> Answer:
    if status in GONE:
        return Answer(status, Problem.GONE)
    return Answer(status, Problem.REFUSED if status >= 400 else Problem.NONE)


def _status(url: str) -> int:
    """Follow redirections to a status; raises ValueError where they don't end."""
    for _turn in range(REDIRECTIONS):
        status, leads_to = _request("HEAD", url)
        if status in ASK_AGAIN:
            status, leads_to = _request("GET", url)
        if not 300 <= status < 400 or not leads_to:
            return status
        url = urljoin(url, leads_to)
    raise ValueError("It leads on and on.")


def _request(method: str, url: str) -> tuple[int, str]:
    parts = urlsplit(url)
    connection = _connection(parts)
    path = quote(parts.path or "/", safe=_SAFE) + (
        f"?{quote(parts.query, safe=_SAFE)}" * bool(parts.query)
    )
    try:
        connection.request(method, path, headers=HEADERS)
        response = connection.getresponse()
        return response.status, response.getheader("Location") or ""
    finally:
        connection.close()


def _connection(parts: SplitResult) -> HTTPConnection:
    """Give a connection, not open yet; raises NotPublicError for what is none of the web."""
    if parts.scheme not in PORTS or parts.port not in (None, PORTS[parts.scheme]):
        raise NotPublicError
    host = (parts.hostname or "").encode("idna").decode()
    connection: Any
    if parts.scheme == "https":
        context = ssl.create_default_context()
        connection = HTTPSConnection(host, timeout=SECONDS, context=context)
    else:
        connection = HTTPConnection(host, timeout=SECONDS)
    # How the standard library opens the socket: of the address that was looked at.
    connection._create_connection = _open_public
    made: HTTPConnection = connection
    return made


def _open_public(place: tuple[str, int], timeout: float, _source: Any = None) -> socket.socket:
    """Connect to the first address of a host; raises NotPublicError where any is not public."""
    host, port = place
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(each[4][0]) for each in found]
    if not addresses or not all(is_public(address) for address in addresses):
        raise NotPublicError
    return socket.create_connection((addresses[0], port), timeout)


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, and no group of machines."""
    ip = ip_address(address)
    if ip in NAT64:
        return False
    inner = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None) or ip
    return bool(ip.is_global and inner.is_global and not inner.is_multicast)
