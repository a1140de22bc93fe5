"""Checks that searches find what is public, and mends it where they don't."""

from argparse import ArgumentParser
from collections.abc import Iterator
from time import sleep
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, InterfaceError, connection

from search.engines import database_engine
from search.engines.elasticsearch import EngineDownError, is_configured
from search.models import SearchChange
from search.outbox import drain
from search.upkeep import (
    Difference,
    RebuildSpoiltError,
    entry_differences,
    held_differences,
    mend_entries,
    mend_held,
    rebuild_elasticsearch,
)

_SHORTEST, _LONGEST = 1.0, 60.0
_HELP: Final = {
    "check": "report what differs from what is public; exits with 1 if anything does",
    "repair": "write anew what differs",
    "rebuild": "make the indices anew; readers go on searching meanwhile",
    "drain": "tell Elasticsearch what changed",
}


class Command(BaseCommand):
    help = "Compare what is searched with what is public, and mend what differs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        what = parser.add_mutually_exclusive_group(required=True)
        for name, told in _HELP.items():
            what.add_argument(f"--{name}", action="store_const", const=name, dest="what", help=told)
        parser.add_argument(
            "--follow", action="store_true", help="with --drain: go on for ever, run as a service"
        )

    def handle(self, *args: Any, what: str, follow: bool, **options: Any) -> None:
        """Do one of the four; raise CommandError, which exits with 1, where all is not well."""
        if what == "drain" and follow:
            self._follow()
        try:
            getattr(self, f"_{what}")()
        except EngineDownError as error:
            raise CommandError(f"Elasticsearch fails ({error}); the database searches.") from None
        except RebuildSpoiltError:
            raise CommandError("The new index missed a change: run it again.") from None

    def _check(self) -> None:
        found = 0
        for difference in _differences():
            found += 1
            self.stdout.write(f"{difference.where}: {difference.problem}")
        if waiting := SearchChange.objects.count():
            self.stdout.write(f"Elasticsearch has yet to be told of {waiting} changes.")
        if found:
            raise CommandError(f"{found} found.")
        self.stdout.write("Nothing differs.")

    def _repair(self) -> None:
        mend_entries()
        if not database_engine().is_index_sound():
            database_engine().rebuild_index()
        if is_configured():
            mend_held()
        self._check()

    def _rebuild(self) -> None:
        mend_entries()
        database_engine().rebuild_index()
        if is_configured():
            self.stdout.write(f"Elasticsearch holds {rebuild_elasticsearch()} things.")
        self._check()

    def _drain(self) -> None:
        self.stdout.write(f"{drain()} changes told.")

    def _follow(self) -> None:
        """Drain until stopped; wait longer after each failure, up to a minute."""
        pause = _SHORTEST
        while True:
            if fault := _fault_of_draining():
                self.stderr.write(f"{fault}; again in {pause:.0f} s.")
                sleep(pause)
                pause = min(2 * pause, _LONGEST)
            else:
                pause = _SHORTEST
            sleep(_SHORTEST)


def _fault_of_draining() -> str:
    """Drain, and say what failed, if anything; a connection that failed is not used again."""
    try:
        drain()
    except EngineDownError as error:
        return f"Elasticsearch fails ({error})"
    except (DatabaseError, InterfaceError) as error:
        connection.close()
        return f"The database fails ({type(error).__name__})"
    return ""


def _differences() -> Iterator[Difference]:
    yield from entry_differences()
    if not database_engine().is_index_sound():
        yield Difference("the database's indices", "are not what the entries say")
    if is_configured():
        yield from held_differences()
