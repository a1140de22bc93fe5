"""What an address may hold in the place of a reference or of a version's number."""

from django.urls import register_converter
from django.urls.converters import IntConverter, StringConverter


class AddressConverter(StringConverter):
    """A reference with whatever follows it: `P00042-kem-sokha`, `p00042`; the view reads it."""

    regex = r"[A-Za-z][0-9]{5,12}(?:-[^/]*)?"


class ReferenceConverter(StringConverter):
    """A reference as it is cited: `C00017`, small letters too."""

    regex = r"[A-Za-z][0-9]{5,12}"


class VersionConverter(IntConverter):
    """A version's number, small enough for every database."""

    regex = r"[1-9][0-9]{0,5}"


register_converter(AddressConverter, "address")
register_converter(ReferenceConverter, "reference")
register_converter(VersionConverter, "version")
