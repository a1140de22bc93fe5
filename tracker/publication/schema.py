"""The JSON Schemas of public documents (2020-12), kept with the code and served to readers.

A document names its schema: `person/1` is the file `person-1.json`. A field is only ever added
under a new number, so that what was published stays valid.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from tracker.publication.canonical import Document

SCHEMA_DIR: Final = Path(__file__).parent / "schemas"


def schema_names() -> list[str]:
    """Give the file names of all schemas, such as `person-1.json`."""
    return sorted(path.name for path in SCHEMA_DIR.glob("*.json"))


@cache
def read_schema(name: str) -> dict[str, Any]:
    """Give a schema by its file name; raises KeyError for one that there is not."""
    if name not in schema_names():
        raise KeyError(name)
    schema: dict[str, Any] = json.loads((SCHEMA_DIR / name).read_text("utf-8"))
    return schema


def validate(document: Document) -> None:
    """Raise jsonschema's ValidationError if a document is not as its schema says."""
    _validator(document["schema"].replace("/", "-") + ".json").validate(document)


@cache
def _validator(name: str) -> Draft202012Validator:
    resources = ((each, DRAFT202012.create_resource(read_schema(each))) for each in schema_names())
    registry: Registry[Any] = Registry().with_resources(resources)
    return Draft202012Validator({"$ref": name}, registry=registry)
