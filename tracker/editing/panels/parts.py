"""Pieces that the forms of many records are put together from."""

from collections.abc import Iterable
from typing import Any

from django.forms import HiddenInput
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
)

from tracker.editing.forms import RecordForm, RowForm, RowFormSet
from tracker.editing.panels.rows import EMPTY, ROW, RowsPattern


class Rows(InlinePanel):
    """Rows of a record, with rows of their own if need be; they can be put in another order."""

    def get_form_options(self) -> dict[str, Any]:
        """Build the rows of our own forms, which say what is wrong on the field."""
        options: dict[str, Any] = super().get_form_options()
        options["formsets"][self.relation_name] |= {"form": RowForm, "formset": RowFormSet}
        return options

    class BoundPanel(InlinePanel.BoundPanel):
        """Rows that are drawn from one pattern."""

        def __init__(self, **kwargs: Any) -> None:
            # Not InlinePanel's own, which prepares each row to be drawn by itself.
            super(InlinePanel.BoundPanel, self).__init__(**kwargs)
            self.label = self.panel.label
            if self.form is not None:
                self.formset = self.form.formsets[self.panel.relation_name]
                self.child_edit_handler = self.panel.child_edit_handler

        def js_opts(self) -> dict[str, Any]:
            """Give what Wagtail's script needs."""
            return {
                "type": "InlinePanel",
                "formsetPrefix": f"id_{self.formset.prefix}",
                "emptyChildFormPrefix": self.formset.add_prefix(EMPTY),
                "canOrder": self.formset.can_order,
                "maxForms": self.formset.max_num,
                "relationName": self.panel.relation_name,
            }

        def render_html(self, parent_context: Any = None) -> SafeString:
            """Draw the rows, or a place for them where this panel is in a pattern itself."""
            if pattern := getattr(self.form, "pattern", None):
                placed: SafeString = pattern.place_rows(self)
                return placed
            rows = RowsPattern(self)
            rows.row.know_what_is_chosen(self.formset.forms)
            return mark_safe(rows.draw(self.formset))  # noqa: S308  (drawn by templates)

        def drawn_by_wagtail(self, form: Any, number: int) -> str:
            """Draw one row in full, with what is wrong in it."""
            for name in ("DELETE", "ORDER"):
                form.fields[name].widget = HiddenInput()
            child = self.child_edit_handler.get_bound_panel(
                instance=form.instance,
                request=self.request,
                form=form,
                prefix=f"{self.prefix}-{number}",
            )
            context = {"self": self, "child": child, "can_order": self.formset.can_order}
            return render_to_string(ROW, context)


def row(*names: str) -> FieldRowPanel:
    """Put fields side by side."""
    return FieldRowPanel([FieldPanel(name, disable_comments=True) for name in names])


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
            # Shown among the record's states, beside the form.
            PublishingPanel(),
        ],
        heading=_("Publication"),
    )


def tab(heading: Any, *panels: Any) -> ObjectList:
    """Make a tab."""
    return ObjectList(list(panels), heading=heading)


def record_form(tabs: Iterable[Any]) -> TabbedInterface:
    """Make the form of a record from its tabs."""
    return TabbedInterface(list(tabs), base_form_class=RecordForm)
