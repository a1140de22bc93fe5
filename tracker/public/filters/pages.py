"""A list by pages: which one this is, and which ones are worth a link."""

from dataclasses import dataclass
from typing import Final

PAGE_SIZE: Final = 25
_AROUND = 2


@dataclass(frozen=True)
class Pages:
    """The pages of `count` records, of which this is number `number`, from 1."""

    number: int
    count: int
    size: int = PAGE_SIZE

    @property
    def last(self) -> int:
        """The number of the last page; an empty list has one, too."""
        return max(1, -(-self.count // self.size))

    @property
    def is_past_the_end(self) -> bool:
        """Whether there is no such page."""
        return self.number > self.last

    @property
    def previous(self) -> int | None:
        """The page before this one."""
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        """The page after this one."""
        return self.number + 1 if self.number < self.last else None

    @property
    def first_row(self) -> int:
        """The place in the whole list of the first row shown, from 1; 0 in an empty list."""
        return (self.number - 1) * self.size + 1 if self.count else 0

    @property
    def last_row(self) -> int:
        """The place in the whole list of the last row shown."""
        return min(self.number * self.size, self.count)

    def linked(self) -> list[int | None]:
        """Give the first page, the last and those around this one; None where some are left out."""
        near = range(max(1, self.number - _AROUND), min(self.last, self.number + _AROUND) + 1)
        linked: list[int | None] = []
        for page in sorted({1, *near, self.last}):
            if linked and page != (linked[-1] or 0) + 1:
                linked.append(None)
            linked.append(page)
        return linked
