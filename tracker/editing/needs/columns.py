"""The columns of a list: what is the same in every line is left out."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn

from tracker.editing.needs.agreeing import AgreeColumn
from tracker.editing.needs.base import Need
from tracker.editing.needs.languages import LackingLanguage
from tracker.editing.needs.lines import Line
from tracker.editing.needs.rights import SOURCE


class _LinkColumn(TitleColumn):
    """The name, which leads to the field to mend."""

    def get_link_url(self, instance: Line, parent_context: Any) -> str:
        """Give the address of the field."""
        return instance.url


def columns(need: Need) -> list[Column]:
    """Give the columns of a need."""
    several = len(need.kinds) > 1
    wanted: list[Column | None] = [
        _LinkColumn("name", label=_("Record"), sort_key="called"),
        _what(need) if _tells(need) else None,
        _date(need) if need.dated else None,
        Column("kind", label=_("Kind"), sort_key="of_kind") if several else None,
        Column("reference", label=_("Reference"), sort_key="record_key"),
        Column("state", label=_("State")) if need.kinds != (SOURCE,) else None,
        Column("written_by", label=_("Last written by")),
        DateColumn("changed_at", label=_("Changed"), sort_key="changed_at"),
    ]
    return [column for column in wanted if column]


def _what(need: Need) -> Column:
    kind = AgreeColumn if isinstance(need, LackingLanguage) else Column
    return kind("what", label=need.telling, sort_key="what_code")


def _date(need: Need) -> Column:
    return Column("on", label=need.dated, sort_key="happened_on", classname="needs-list__date")


def _tells(need: Need) -> bool:
    return type(need).tell is not Need.tell or bool(need.tells)
