"""A need: what it is called, what it lists, what it can be narrowed by, how many there are."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.editing.needs.parts import Part, how_many
from tracker.editing.needs.places import in_court, in_province
from tracker.editing.needs.rights import User, may_mend

Text = str | Promise
Chosen = Mapping[str, Any]


class Need(ABC):
    """One thing that needs doing; a subclass says of which rows."""

    slug: ClassVar[str]
    label: ClassVar[Text]
    #: One sentence: what is listed and what to do about it.
    advice: ClassVar[Text]
    #: Kinds of record whose forms mend it.
    kinds: ClassVar[tuple[str, ...]]
    #: What each code of `Part.what` tells; a need with one code may leave it out.
    tells: ClassVar[Mapping[str, Text]] = {}
    #: The heading of what is told.
    telling: ClassVar[Text] = _("What")
    #: The heading of the dates, "" where rows have none.
    dated: ClassVar[Text] = ""
    ordering: ClassVar[str] = "-changed_at"

    @abstractmethod
    def parts(self, user: User) -> Iterable[Part]:
        """Give the rows of each table; who may see them is asked afterwards."""

    def is_for(self, user: User) -> bool:
        """Tell whether a user can mend anything of it."""
        return any(may_mend(user, kind) for kind in self.kinds)

    def selected(self, user: User, chosen: Chosen | None = None) -> list[Part]:
        """Give what a user may see, narrowed to what they asked for."""
        seen = [part for each in self.parts(user) if (part := each.for_user(user))]
        if chosen and chosen.get("language"):
            seen = [self.in_language(part, chosen["language"]) for part in seen]
        return [narrowed for part in seen for narrowed in _narrow(part, chosen)]

    def count(self, user: User) -> int:
        """Count the lines that a user may see; one query besides what `parts` asks."""
        return how_many(self.selected(user))

    def in_language(self, part: Part, language: str) -> Part:
        """Give the part with what is wrong in one language; a need without languages keeps all."""
        return part

    def tell(self, line: Any) -> Text:
        """Say what is wrong with a line."""
        return self.tells.get(line.what, "")

    def is_settled_by_word(self, line: Any) -> bool:
        """Whether an editor may say that nothing is wrong with a line after all."""
        return False

    @abstractmethod
    def field(self, line: Any) -> str:
        """Give the field of the form in which to mend a line that is a record itself."""


def _narrow(part: Part, chosen: Chosen | None) -> Iterable[Part]:
    """Give the part as it was asked for, if at all."""
    if not chosen:
        yield part
    elif not chosen.get("kind") or chosen["kind"] == part.kind:
        yield _dated(_placed(part, chosen), chosen)


def _placed(part: Part, chosen: Chosen) -> Part:
    if court := chosen.get("court"):
        part = part.of_records(in_court(part.kind, court))
    if province := chosen.get("province"):
        part = part.of_records(in_province(part.kind, province))
    if writer := chosen.get("written_by"):
        part = part.of_records(Q(latest_revision__user=writer))
    return part


def _dated(part: Part, chosen: Chosen) -> Part:
    days = chosen.get("date")
    if not days:
        return part
    return part.between(*(day.date() if day else None for day in (days.start, days.stop)))
