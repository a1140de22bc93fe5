"""Pieces that the forms of many records are put together from."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)

from tracker.editing.forms import RecordForm, RowForm, RowFormSet


class Rows(InlinePanel):
    """Rows of a record, with rows of their own if need be; they can be put in another order."""

    def get_form_options(self) -> dict[str, Any]:
        """Build the rows of our own forms, which say what is wrong on the field."""
        options: dict[str, Any] = super().get_form_options()
        options["formsets"][self.relation_name] |= {"form": RowForm, "formset": RowFormSet}
        return options


def row(*names: str) -> FieldRowPanel:
    """Put fields side by side."""
    return FieldRowPanel([FieldPanel(name) for name in names])


def pair(name: str) -> FieldRowPanel:
    """Put the Khmer and the English half of a fact side by side."""
    return row(f"{name}_km", f"{name}_en")


def group(heading: Any, *panels: Any) -> MultiFieldPanel:
    """Put panels under one heading."""
    return MultiFieldPanel(list(panels), heading=heading)


def citations() -> Rows:
    """Ask which sources a row rests on."""
    return Rows("citations", [row("source", "locator")], heading=_("Sources"), label=_("source"))


def statement_citations() -> Rows:
    """Ask which sources a record rests on, and for which statement each stands."""
    return Rows(
        "citations",
        [row("statement", "locator"), FieldPanel("source")],
        heading=_("Sources"),
        label=_("source"),
    )


def contradictions() -> Rows:
    """Let editors note where two sources differ, and whether that was settled; never public."""
    return Rows(
        "contradictions",
        [row("statement", "is_settled"), row("source", "other_source"), FieldPanel("note")],
        heading=_("Contradictions between sources"),
        label=_("contradiction"),
        help_text=_("Never public."),
    )


def confidential_tab(kind: str, *names: str) -> ObjectList:
    """Make the tab for those with the right; for others the form lacks its fields."""
    right = f"tracker.view_confidential_{kind}"
    return ObjectList(
        [FieldPanel(name, permission=right) for name in names],
        heading=_("Confidential"),
        permission=right,
    )


def publication_tab(*panels: Any) -> ObjectList:
    """Make the tab about who may see a record, and what this change is."""
    return ObjectList(
        [
            *(panels or [FieldPanel("visibility")]),
            group(
                _("What changed"),
                pair("change_note"),
            ),
        ],
        heading=_("Publication"),
    )


def tab(heading: Any, *panels: Any) -> ObjectList:
    """Make a tab."""
    return ObjectList(list(panels), heading=heading)


def record_form(tabs: Iterable[Any]) -> TabbedInterface:
    """Make the form of a record from its tabs."""
    return TabbedInterface(list(tabs), base_form_class=RecordForm)
