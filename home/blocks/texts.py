"""Blocks of words: headings, text, quotations, callouts and calls to action."""

from typing import Final

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    PageChooserBlock,
    RichTextBlock,
    StructBlock,
    TextBlock,
    URLBlock,
)

FEATURES: Final = ["bold", "italic", "link", "document-link", "ol", "ul", "superscript"]
"""What editors may do with text. Headings are blocks of their own."""


class HeadingBlock(StructBlock):
    """A heading of a part of the page, which a link can lead to."""

    text = CharBlock(label=_("heading"), max_length=200)
    level = ChoiceBlock(
        label=_("level"),
        choices=[("2", _("part")), ("3", _("part of a part"))],
        default="2",
        search_index=False,
    )

    class Meta:
        template = "home/blocks/heading.html"
        icon = "title"
        label = _("heading")


class QuoteBlock(StructBlock):
    """Somebody's words, with who said them and where they can be read."""

    text = TextBlock(label=_("words"))
    said_by = CharBlock(label=_("who said it"), required=False, default="", max_length=200)
    source_url = URLBlock(label=_("where it can be read"), required=False, default="")

    class Meta:
        template = "home/blocks/quote.html"
        icon = "openquote"
        label = _("quotation")


class CalloutBlock(StructBlock):
    """A remark that stands apart from the text."""

    title = CharBlock(label=_("title"), required=False, default="", max_length=200)
    text = RichTextBlock(label=_("text"), features=FEATURES)

    class Meta:
        template = "home/blocks/callout.html"
        icon = "info-circle"
        label = _("callout")


class CallToActionBlock(StructBlock):
    """One thing to do next: a link to a page here, or to an address elsewhere."""

    text = CharBlock(label=_("what to do"), max_length=120)
    page = PageChooserBlock(label=_("page"), required=False)
    url = URLBlock(label=_("or address"), required=False, default="")

    class Meta:
        template = "home/blocks/call_to_action.html"
        icon = "link"
        label = _("call to action")


def text_block() -> RichTextBlock:
    """Give the block of plain paragraphs, lists and links."""
    return RichTextBlock(
        label=_("text"), features=FEATURES, template="home/blocks/text.html", icon="pilcrow"
    )
