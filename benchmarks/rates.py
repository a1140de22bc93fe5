"""How many requests a second a server answers, and how long each takes."""

import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from itertools import cycle
from pathlib import Path
from statistics import quantiles

from benchmarks.sites import HOST

CONNECTIONS = 8
HEADERS = {"X-Forwarded-Proto": "https", "Accept-Language": "en"}
SCRIPT = Path(__file__).with_name("paths.lua")


@dataclass(frozen=True)
class Rate:
    """Requests a second, milliseconds for half and for 99 of 100 of them, and how many failed."""

    per_second: float
    p50: float
    p99: float
    failed: int


def measure(port: int, paths: Sequence[str], seconds: float) -> Rate:
    """Ask for the paths in turn, again and again, over eight connections."""
    if shutil.which("wrk"):
        return _with_wrk(port, paths, seconds)
    end = time.monotonic() + seconds
    return _with_threads(port, [_until(end, part) for part in _parts(paths)])


def measure_once(port: int, paths: Sequence[str]) -> Rate:
    """Ask for each path one time, so that nothing that was kept for it can help."""
    return _with_threads(port, [iter(paths[place::CONNECTIONS]) for place in range(CONNECTIONS)])


def warm_up(port: int, paths: Sequence[str], rounds: int = 4) -> None:
    """Let every worker, most likely, have answered every path."""
    for _ in range(rounds):
        measure_once(port, paths)


def _with_wrk(port: int, paths: Sequence[str], seconds: float) -> Rate:
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as listed:
        listed.write("\n".join(paths))
        listed.flush()
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds:.0f}s", "--timeout", "30s"]
        command += [f"-s{SCRIPT}", f"http://{HOST}:{port}", "--", listed.name]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = json.loads(printed.splitlines()[-1])
    return Rate(**found)


def _parts(paths: Sequence[str]) -> list[Sequence[str]]:
    """The paths as each connection goes through them, all beginning at another one."""
    starts = [len(paths) * place // CONNECTIONS for place in range(CONNECTIONS)]
    return [[*paths[start:], *paths[:start]] for start in starts]


def _until(end: float, paths: Sequence[str]) -> Iterator[str]:
    for path in cycle(paths):
        if time.monotonic() > end:
            return
        yield path


def _with_threads(port: int, work: Iterable[Iterable[str]]) -> Rate:
    began = time.monotonic()
    with ThreadPoolExecutor(CONNECTIONS) as threads:
        parts = threads.map(partial(_ask, port), work)
        answered = [answer for part in parts for answer in part]
    seconds = time.monotonic() - began
    times = sorted(taken for taken, _status in answered)
    cuts = quantiles(times, n=100) if len(times) > 1 else [times[0]] * 99
    failed = sum(status >= 400 for _taken, status in answered)
    return Rate(len(times) / seconds, cuts[49], cuts[98], failed)


def _ask(port: int, paths: Iterable[str]) -> list[tuple[float, int]]:
    answered = []
    with closing(HTTPConnection(HOST, port, timeout=30)) as connection:
        for path in paths:
            began = time.perf_counter()
            connection.request("GET", path, headers=HEADERS)
            response = connection.getresponse()
            response.read()
            answered.append(((time.perf_counter() - began) * 1000, response.status))
    return answered
