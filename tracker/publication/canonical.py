"""One spelling of a document as bytes, so that its hash can be checked by anyone."""

import hashlib
import json
from typing import Any

Document = dict[str, Any]


def canonical_json(document: Document) -> bytes:
    """Write a document as UTF-8 JSON with sorted keys and no white space between tokens.

    Documents hold strings, integers, booleans, nulls, lists and objects; for these the result is
    that of the JSON Canonicalization Scheme (RFC 8785), as long as keys are ASCII.
    """
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8")


def sha256_of(document: Document) -> str:
    """Give the SHA-256 of a document's canonical JSON, in hexadecimal."""
    return hashlib.sha256(canonical_json(document)).hexdigest()
