"""`{% load footnotes %}`: texts drawn with their footnotes numbered."""

from django import template
from django.template import Context
from django.template.base import FilterExpression, NodeList, Parser, Token

from home.footnotes.numbering import Notes

register = template.Library()


class FootnotedNode(template.Node):
    """What stands between the tags, with its marks made links to the notes."""

    def __init__(self, notes: FilterExpression, nodelist: NodeList) -> None:
        self.notes = notes
        self.nodelist = nodelist

    def render(self, context: Context) -> str:
        """Draw what stands between; the notes in the context remember what was cited."""
        drawn = self.nodelist.render(context)
        notes = self.notes.resolve(context)
        return notes.drawn(drawn) if isinstance(notes, Notes) else drawn


@register.tag
def footnoted(parser: Parser, token: Token) -> FootnotedNode:
    """Number the marks between `{% footnoted notes %}` and `{% endfootnoted %}`.

    Raises TemplateSyntaxError where the notes are not named.
    """
    try:
        _, notes = token.split_contents()
    except ValueError as error:
        raise template.TemplateSyntaxError("footnoted takes the notes of a page") from error
    nodelist = parser.parse(("endfootnoted",))
    parser.delete_first_token()
    return FootnotedNode(parser.compile_filter(notes), nodelist)
