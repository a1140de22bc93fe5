"""Countries by their ISO 3166-1 code, named in English and Khmer as Unicode CLDR names them."""

from functools import lru_cache
from typing import Final

from babel import Locale

from search.text.normalise import normalise

LANGUAGES: Final = ("en", "km")
# In CLDR with two letters, but no countries: unions, zones, pseudo-locales, what is unknown.
_NO_COUNTRIES: Final = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
# As letters are signed: CLDR has a fuller name, and some names in brackets.
_ALSO: Final = {
    "usa": "US",
    "us": "US",
    "u.s.a.": "US",
    "u.s.": "US",
    "united states of america": "US",
    "uk": "GB",
    "u.k.": "GB",
    "great britain": "GB",
    "burma": "MM",
    "myanmar": "MM",
    "hong kong": "HK",
    "macau": "MO",
    "south korea": "KR",
    "republic of korea": "KR",
    "czech republic": "CZ",
    "east timor": "TL",
    "turkey": "TR",
    "viet nam": "VN",
    "lao pdr": "LA",
    "palestine": "PS",
}


def country_name(code: str, language: str) -> str:
    """Give the name of a country, or its code where CLDR knows none."""
    return _names("km" if language == "km" else "en").get(code, code)


def country_names(language: str) -> list[str]:
    """Give the names of all countries, in the order of the language."""
    return sorted(_names("km" if language == "km" else "en").values(), key=normalise)


def country_code(text: str) -> str:
    """Give the code of a country named in either language or by its code, or nothing."""
    typed = text.strip()
    if len(typed) == 2 and typed.isupper() and typed in _names("en"):
        return typed
    return _codes().get(normalise(typed).removeprefix("the "), "")


@lru_cache(maxsize=len(LANGUAGES))
def _names(language: str) -> dict[str, str]:
    territories = Locale(language).territories
    return {
        code: name
        for code, name in territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES
    }


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    named = {
        normalise(name): code for language in LANGUAGES for code, name in _names(language).items()
    }
    return {**named, **_ALSO}
