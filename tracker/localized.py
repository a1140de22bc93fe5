"""Facts kept as a pair of fields, one in Khmer and one in English, on one row."""

from typing import Any, TypedDict


class Pair(TypedDict):
    """A text in both languages; an empty string where nobody has written it."""

    km: str
    en: str


def pair(instance: Any, field: str) -> Pair:
    """Give the `field`_km and `field`_en of an instance as one value.

    Raises AttributeError where the instance has no such pair.
    """
    return {"km": getattr(instance, f"{field}_km"), "en": getattr(instance, f"{field}_en")}


def either(text: Pair, language: str) -> str:
    """Give the text in `language`, or in the other one where that is missing."""
    other = text["en"] if language == "km" else text["km"]
    return (text["km"] if language == "km" else text["en"]) or other
