"""What an address may hold in the place of a reference or of a version's number."""

from typing import Final

from django.urls import register_converter
from django.urls.converters import StringConverter


class AddressConverter(StringConverter):
    """A reference with whatever follows it: `P00042-kem-sokha`, `p00042`; the view reads it."""

    regex = r"[A-Za-z][0-9]{5,12}(?:-[^/]*)?"


class ReferenceConverter(StringConverter):
    """A reference as it is cited: `C00017`, small letters too."""

    regex = r"[A-Za-z][0-9]{5,12}"


class VersionConverter:
    """A version's number, small enough for every database."""

    regex = r"[1-9][0-9]{0,5}"

    def to_python(self, value: str) -> int:
        """Read the digits as a number."""
        return int(value)

    def to_url(self, value: int) -> str:
        """Write the number as digits."""
        return str(value)


CONVERTERS: Final = {
    "address": AddressConverter,
    "reference": ReferenceConverter,
    "version": VersionConverter,
}
for name, converter in CONVERTERS.items():
    register_converter(converter, name)
