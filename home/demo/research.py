"""The two research pages of the demonstration, whose figures are made up and marked as such."""

import json
from pathlib import Path
from typing import Any, Final

import yaml

DATA: Final = Path(__file__).with_name("data")


def research_pages(language: str) -> list[dict[str, Any]]:
    """Give the fields of each ResearchPage in a language: `km` or `en`."""
    pages = yaml.safe_load((DATA / "research.yaml").read_text("utf-8"))
    return [_fields(page, language) for page in pages]


def _fields(page: dict[str, Any], language: str) -> dict[str, Any]:
    words = dict(page[language])
    body = [_block(block, language) for block in words.pop("body")]
    return {**words, "slug": page["slug"], "issued_on": page["issued_on"], "body": json.dumps(body)}


def _block(block: dict[str, Any], language: str) -> dict[str, Any]:
    ((kind, value),) = block.items()
    if isinstance(value, dict) and (name := value.get("file")):
        data = (DATA / name.format(language=language)).read_text("utf-8")
        value = {**value, "data": data, "file": None}
    return {"type": kind, "value": value}
