"""The demo's files of pages: each a list of entries with an `id`, and texts in both languages."""

from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, get_args
from uuid import UUID, uuid5

import yaml

Language = Literal["en", "km"]
Entry = dict[str, Any]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)

DATA: Final = Path(__file__).parents[1] / "data"
_DEMO: Final = UUID("6f1c2a52-0d0f-4c55-9a6f-4b3e6f0d7c11")
# The C reader is ten times as quick; not every build of the library has it.
_SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def read(name: str) -> list[Entry]:
    """Give the entries of a file in its order, shared by all callers: change none of them."""
    with (DATA / f"{name}.yaml").open(encoding="utf-8") as file:
        entries: list[Entry] = yaml.load(file, _SafeLoader)  # noqa: S506 (a safe loader)
    return entries


def key_of(*names: object) -> UUID:
    """Give the key of a page or of a part of it: the same on every machine and at every run.

    Both languages share it, by which wagtail-localize knows them for translations of each other.
    """
    return uuid5(_DEMO, "/".join(map(str, names)))


def said(texts: dict[str, str] | None, language: Language) -> str:
    """Give what an entry says in a language; "" where it says nothing."""
    return texts[language].strip() if texts else ""
