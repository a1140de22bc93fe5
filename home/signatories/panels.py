"""Rows of many fields in the form of a page, drawn small."""

from collections.abc import Sequence
from typing import Any

from django.forms import BoundField
from wagtail.admin.panels import Panel


class CompactRow(Panel):
    """The fields of a row side by side, with their errors.

    Without what a FieldPanel adds to each (room for comments, help, icons): with it the form of a
    statement with 60 signatories weighs 1.2 MB.
    """

    def __init__(self, field_names: Sequence[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.field_names = list(field_names)

    def clone_kwargs(self) -> dict[str, Any]:
        """Give what a copy is made with."""
        return {**super().clone_kwargs(), "field_names": self.field_names}

    def get_form_options(self) -> dict[str, Any]:
        """Ask for the fields in the form."""
        return {"fields": self.field_names}

    class BoundPanel(Panel.BoundPanel):
        """The fields of one row."""

        template_name = "home/editing/compact_row.html"

        @property
        def fields(self) -> list[BoundField]:
            """The fields, with what was typed."""
            return [self.form[name] for name in self.panel.field_names]
