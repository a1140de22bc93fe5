"""Setting a sheet as PDF by Typst: Khmer shaped, tagged for screen readers (PDF/UA-1)."""

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

import typst

from tracker.public.paper.reading import Block

_FOLDER: Final = Path(__file__).parent


@dataclass(frozen=True)
class Sheet:
    """What is set: its title and language, the lines above and below, and its blocks.

    `foot` stands on every page, `colophon` at the end; `contents` is the heading of a table of
    contents, "" for none. All of it is data to Typst: none of it is ever read as markup.
    """

    title: str
    language: str
    blocks: list[Block]
    site: str
    kicker: str = ""
    subtitle: str = ""
    foot: str = ""
    colophon: list[str] = field(default_factory=list)
    contents: str = ""
    author: str = ""
    page_of: str = "{page} / {pages}"


def typeset(sheet: Sheet, made_at: datetime) -> bytes:
    """Give the PDF of a sheet; the same sheet and time give the same bytes.

    `made_at` is the time that the file names as its own. Raises typst.TypstError where a block is
    none of those that `sheet.typ` knows.
    """
    return typst.compile(
        str(_FOLDER / "sheet.typ"),
        root=str(_FOLDER),
        font_paths=[str(_FOLDER / "fonts")],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards="ua-1",  # tagged so that it can be read out: ISO 14289-1
        sys_inputs={"data": json.dumps(asdict(sheet), ensure_ascii=False)},
        timestamp=int(made_at.timestamp()),
    )
