"""The template tag of letters: `{% load letters %}`."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from home.letters.blanks import Piece
from tracker.public.wording import shown

register = template.Library()


@register.simple_tag
def pieces(of: Iterable[Piece]) -> SafeString:
    """Write text and blanks with no white space between them: letter.js reads the letter back."""
    return SafeString("".join(_written(piece) for piece in of))


def _written(piece: Piece) -> SafeString:
    if piece.blank is None:
        return format_html("{}", shown(piece.text))
    kind = "blank" if piece.blank.is_required else "blank may-stay"
    number, text = piece.blank.number, shown(piece.text)
    return format_html('<span class="{}" data-blank="{}">{}</span>', kind, number, text)
