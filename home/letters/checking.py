"""What does not fit between a letter's text and its fields, by name."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from home.letters.blanks import Blank, BlankKind, key_of, names_in

Problem = tuple[str, str | Promise]
"""The name of a form's field, and what to do about it."""


def problems_of(texts: Mapping[str, str], blanks: list[Blank], send_to: str) -> Iterator[Problem]:
    """Give what an editor must mend in the texts, by form field, and in the declared fields."""
    known = {blank.key for blank in blanks}
    for field, text in texts.items():
        if strange := _unique(name for name in names_in(text) if key_of(name) not in known):
            said = _("No field below is named so: %(names)s. Add a field, or correct the text.")
            yield field, said % {"names": _quoted(strange)}
    used = {key_of(name) for name in names_in(*texts.values(), send_to)}
    yield from (("fields", problem) for problem in _of_blanks(blanks, used))
    if send_to and not is_address(send_to, blanks):
        yield "send_to", _("Give an e-mail address, or the name of an e-mail field in brackets.")


def is_address(send_to: str, blanks: Iterable[Blank]) -> bool:
    """Tell whether it is an e-mail address or the blank of one."""
    addresses = {blank.key for blank in blanks if blank.kind == BlankKind.EMAIL}
    names = list(names_in(send_to))
    if names:
        return send_to == f"[{names[0]}]" and key_of(names[0]) in addresses
    try:
        validate_email(send_to)
    except ValidationError:
        return False
    return True


def _of_blanks(blanks: list[Blank], used: set[str]) -> Iterator[str]:
    if unused := [blank.name for blank in blanks if blank.key not in used]:
        said = _("Nowhere in the letter: %(names)s. Write it in brackets, or remove the field.")
        yield said % {"names": _quoted(unused)}
    times = Counter(blank.key for blank in blanks)
    if twice := _unique(blank.name for blank in blanks if times[blank.key] > 1):
        yield _("Declared twice: %(names)s.") % {"names": _quoted(twice)}
    if unoffered := [blank.name for blank in blanks if _is_without_options(blank)]:
        said = _("A choice needs at least two options, one a line: %(names)s.")
        yield said % {"names": _quoted(unoffered)}
    if bracketed := [blank.name for blank in blanks if set("[]") & set(blank.name)]:
        yield _("Leave out the brackets: %(names)s.") % {"names": ", ".join(bracketed)}


def _is_without_options(blank: Blank) -> bool:
    return blank.kind == BlankKind.CHOICE and len(blank.options) < len(("this", "that"))


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"[{name}]" for name in names)
