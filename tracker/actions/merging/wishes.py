"""What an editor asks of a merge: whose value of each field stays, and which rows stay behind."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

KEPT: Final = "kept"
DROPPED: Final = "dropped"
BOTH: Final = "both"


@dataclass(frozen=True)
class Wish:
    """Sides by field name (`kept`, `dropped`, `both`), and rows as `relation-key`.

    A field of which nothing is said keeps the kept record's value, or takes the other's where the
    kept one says nothing.
    """

    sides: Mapping[str, str] = field(default_factory=dict)
    staying: frozenset[str] = frozenset()

    def leaves(self, relation: str, key: int) -> bool:
        """Whether a row of the dropped record is to stay with it."""
        return f"{relation}-{key}" in self.staying
