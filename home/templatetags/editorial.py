"""The template tags of editorial pages: `{% load editorial %}`."""

from django import template
from django.utils.safestring import SafeString
from wagtail.rich_text import RichText, expand_db_html

from home.sharing import json_ld, open_graph
from tracker.public.wording import shown_within

register = template.Library()

register.simple_tag(open_graph)
register.simple_tag(json_ld)


@register.filter
def rich_breaks(text: RichText) -> SafeString:
    """Draw an editor's rich text, with marks where lines of Khmer may break."""
    return shown_within(expand_db_html(text.source))
