"""Noting in a transaction what it changes, and telling Elasticsearch soon after it."""

import logging
from collections.abc import Iterable
from threading import Lock, Thread
from typing import Final

from django.db import DatabaseError, InterfaceError, connections, transaction

from search.engines.elasticsearch import EngineDownError, breaker, is_configured
from search.models import SearchChange
from search.outbox.draining import drain

logger = logging.getLogger(__name__)


def note_changes(things: Iterable[int]) -> None:
    """Note things whose entries change, in the transaction that changes them.

    Does nothing on a site without Elasticsearch. What is noted stays until Elasticsearch has it;
    it is told right after the transaction, on a thread of its own, so that no editor waits.
    """
    if not is_configured():
        return
    changed = [SearchChange(thing=thing) for thing in dict.fromkeys(things)]
    if changed:
        SearchChange.objects.bulk_create(changed, batch_size=500)
        transaction.on_commit(_teller.tell_soon, robust=True)


class _Teller:
    """At most one thread of this process tells Elasticsearch; it goes on while it is asked to."""

    def __init__(self) -> None:
        self._is_running = self._is_asked = False
        self._lock = Lock()

    def tell_soon(self) -> None:
        """Begin to tell what changed, or let the thread that does so look once more."""
        with self._lock:
            self._is_asked = True
            if self._is_running:
                return
            self._is_running = True
        try:
            # Not a daemon: a command that published something ends when Elasticsearch knows.
            Thread(target=self._run, name="search-outbox").start()
        except BaseException:
            self._has_died()
            raise

    def _run(self) -> None:
        try:
            while self._goes_on():
                self._try_once()
        except BaseException:
            self._has_died()
            raise
        finally:
            connections.close_all()

    def _has_died(self) -> None:
        """Let the next change begin another thread."""
        with self._lock:
            self._is_running = False

    def _goes_on(self) -> bool:
        with self._lock:
            self._is_running, self._is_asked = self._is_asked, False
            return self._is_running

    def _try_once(self) -> None:
        """Fail in silence but for the breaker's one line: a worker tries again."""
        try:
            if breaker.lets_through():
                drain()
                breaker.held()
        except EngineDownError as error:
            breaker.broke(str(error))
        except (DatabaseError, InterfaceError):
            logger.warning("The search outbox was busy; a worker will drain it.")


_teller: Final = _Teller()
