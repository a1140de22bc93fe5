"""Terms as they stand in the vocabulary's data files."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

VOCABULARY_DIR = Path(__file__).parent


class UnknownCodeError(KeyError):
    """A code that its scheme does not hold; reads as a sentence."""

    def __init__(self, code: object, scheme: str) -> None:
        super().__init__(code)
        self.code = code
        self.scheme = scheme

    def __str__(self) -> str:
        return f"“{self.code}” is not a code of the vocabulary “{self.scheme}”."


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One value of a scheme: a code with a label in each language and what it means.

    `needs_review` stays true until a Khmer-speaking lawyer has read the Khmer label.
    `source` names the published vocabulary the term follows (H25 is HURIDOCS micro-thesaurus 25).
    """

    code: str
    en: str
    km: str
    definition_en: str
    definition_km: str = ""
    needs_review: bool = True
    retired_on: date | None = None
    source: str = ""

    @property
    def is_retired(self) -> bool:
        """Tell whether the term is kept for old records only."""
        return self.retired_on is not None

    def label(self, language: str) -> str:
        """Give the label in Khmer for `km` and its variants, in English for anything else."""
        return self.km if language.split("-")[0] == "km" else self.en


@cache
def read_terms(scheme: str) -> dict[str, Term]:
    """Give a scheme's terms by code, in the order of its file.

    Raises FileNotFoundError for a scheme without a file, ValueError for a code given twice.
    """
    rows = tomllib.loads((VOCABULARY_DIR / f"{scheme}.toml").read_text("utf-8"))["term"]
    terms = {row["code"]: Term(**row) for row in rows}
    if len(terms) != len(rows):
        raise ValueError(f"The vocabulary “{scheme}” gives a code twice.")
    return terms
