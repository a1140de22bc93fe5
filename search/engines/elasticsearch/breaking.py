"""A circuit breaker: while Elasticsearch fails, nobody waits for it, and one line is logged."""

import logging
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic
from typing import Final

logger = logging.getLogger(__name__)
PAUSE: Final = 30.0
"""Seconds until somebody tries again."""


@dataclass
class Breaker:
    """Whether Elasticsearch is asked; one for each process."""

    _retry_at: float | None = None
    _lock: Lock = field(default_factory=Lock)

    def lets_through(self) -> bool:
        """Tell whether to ask; while it is broken, yes to one caller each `PAUSE` seconds."""
        if self._retry_at is None:
            return True
        with self._lock:
            if self._retry_at is None or monotonic() < self._retry_at:
                return self._retry_at is None
            self._retry_at = monotonic() + PAUSE
            return True

    def broke(self, reason: str) -> None:
        """Ask no more for a while."""
        with self._lock:
            was_whole, self._retry_at = self._retry_at is None, monotonic() + PAUSE
        if was_whole:
            logger.warning("Elasticsearch fails (%s): the database searches instead.", reason)

    def held(self) -> None:
        """Ask on."""
        if self._retry_at is None:
            return
        with self._lock:
            was_broken, self._retry_at = self._retry_at is not None, None
        if was_broken:
            logger.info("Elasticsearch answers again.")


breaker = Breaker()
