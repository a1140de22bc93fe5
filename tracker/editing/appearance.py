"""The admin's one stylesheet of ours: a Khmer font, served from here."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString


def khmer_font() -> SafeString:
    """Give the link to the stylesheet."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))
