"""Two gunicorn workers on the loopback interface, for as long as they are measured."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection

from benchmarks.sites import HOST, ROOT, Site

WORKERS = 2
SECONDS_TO_START = 60


@contextmanager
def served(site: Site, application: str = "config.wsgi") -> Iterator[int]:
    """Serve an application with the site's own gunicorn settings; gives the port."""
    port = _free_port()
    command = [sys.executable, "-m", "gunicorn", "--config", "site/config/gunicorn.py", application]
    environment = site.environment(PORT=str(port), WEB_WORKERS=str(WORKERS))
    with subprocess.Popen(command, cwd=ROOT, env=environment) as server:
        try:
            _wait_for(port, server)
            yield port
        finally:
            server.terminate()
            server.wait(timeout=30)


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < end and server.poll() is None:
        with closing(HTTPConnection(HOST, port, timeout=30)) as connection:
            try:
                connection.request("GET", "/", headers={"X-Forwarded-Proto": "https"})
                connection.getresponse().read()
            except OSError:
                time.sleep(0.2)
            else:
                return
    raise RuntimeError("The server did not start.")
