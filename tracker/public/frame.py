"""What editors set around every page: the links at its top, the parts of its foot, announcements.

The pages' app, which stands above this one, gives it. What it gave is kept for half a minute in
each process, so that a page of records asks one query less; a change made in this process ends
that at once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import Final

from django.utils.timezone import now

KEPT_SECONDS: Final = 30


@dataclass(frozen=True, slots=True)
class FrameLink:
    """A link at the top or the foot of every page."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class FootPart:
    """A part of the foot: its heading, its text as safe HTML, its links."""

    title: str
    text: str
    links: tuple[FrameLink, ...]


@dataclass(frozen=True, slots=True)
class Announcement:
    """What every page says at its top for a time, as safe HTML."""

    text: str
    level: str
    since: datetime | None
    until: datetime | None

    def is_made(self, moment: datetime) -> bool:
        """Tell whether it is to be shown at a moment."""
        has_begun = self.since is None or self.since <= moment
        return has_begun and (self.until is None or moment < self.until)


@dataclass(frozen=True, slots=True)
class Frame:
    """All of it in one language; empty where editors set nothing."""

    navigation: tuple[FrameLink, ...] = ()
    foot: tuple[FootPart, ...] = ()
    announcements: tuple[Announcement, ...] = ()

    def made_now(self) -> list[Announcement]:
        """Give the announcements to show at this moment."""
        moment = now()
        return [each for each in self.announcements if each.is_made(moment)]


Source = Callable[[str], Frame]
NOTHING: Final = Frame()

_sources: list[Source] = []
_held: dict[str, tuple[float, Frame]] = {}


def draw_from(source: Source) -> None:
    """Take what editors set from a function of the language, in the place of any before."""
    _sources[:] = [source]


def frame_for(language: str, *, may_ask: bool = True) -> Frame:
    """Give what editors set in a language.

    Where the database may not be asked, after a fault, gives what is remembered, however old.
    """
    since, frame = _held.get(language, (0.0, None))
    if frame is not None and (not may_ask or monotonic() - since < KEPT_SECONDS):
        return frame
    if not may_ask or not _sources:
        return NOTHING
    frame = _sources[0](language)
    remember(language, frame)
    return frame


def remember(language: str, frame: Frame) -> None:
    """Take this as what editors set, for the next half minute."""
    _held[language] = monotonic(), frame


def forget() -> None:
    """Forget what was given: it has just been changed."""
    _held.clear()
