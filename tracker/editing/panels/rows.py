"""Rows of a record in its form, drawn from one pattern: a mass trial has hundreds of them.

Wagtail draws each field of each row through half a dozen templates. Here the empty row is drawn
once, with places for its fields; a row on record is that text with its own fields in their places,
and fields that hold the same are drawn once. Only a row in which something is wrong is drawn by
Wagtail itself.
"""

import json
import re
from collections.abc import Callable, Iterable
from functools import partial
from secrets import token_hex
from typing import Any, Final

from django.forms import HiddenInput
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.widgets import BaseChooser

from tracker.editing.views.known import know

ROW: Final = "wagtailadmin/panels/inline_panel_child.html"
ROWS: Final = "tracker/editing/panels/rows.html"
EMPTY: Final = "__prefix__"  # what Wagtail's script puts a number in place of
_PLACE: Final = mark_safe("\0")
_BETWEEN_TAGS = re.compile(r">\s+<")
_BETWEEN_LINES = re.compile(r"\s*\n\s*")


class RowPattern:
    """One row as text, with places for its fields and for rows of its own."""

    def __init__(self, bound: Any) -> None:
        # Nobody can guess it, so that it stands for the row's number and for nothing typed.
        self.number = f"row{token_hex(8)}"
        self.fields: dict[str, Callable[[Any], str]] = {}
        self.choosers: dict[str, BaseChooser] = {}
        self.nested: dict[str, RowsPattern] = {}
        self._drawn: dict[tuple[str, str | None], str] = {}
        self.empty = self._form_of_places(bound.formset)
        child = bound.child_edit_handler.get_bound_panel(
            instance=self.empty.instance,
            request=bound.request,
            form=self.empty,
            prefix=f"{bound.prefix}-{self.number}",
        )
        context = {"self": bound, "child": child, "can_order": bound.formset.can_order}
        self._pieces = _tightened(render_to_string(ROW, context)).split("\0")

    def draw(self, form: Any, number: int | str) -> str:
        """Draw a form as the row of this number."""
        row = "".join(
            piece if turn % 2 == 0 else self._in_place(form, piece, number)
            for turn, piece in enumerate(self._pieces)
        )
        return row.replace(self.number, str(number))

    def know_what_is_chosen(self, forms: Iterable[Any]) -> None:
        """Read all that these rows name, in one query for each field that names something."""
        forms = list(forms)
        for name, chooser in self.choosers.items():
            know(chooser, [form[name].value() for form in forms])
        for relation, rows in self.nested.items():
            rows.row.know_what_is_chosen(
                row for form in forms for row in form.formsets[relation].forms
            )

    def place_rows(self, bound: Any) -> SafeString:
        """Leave a place for rows of this row."""
        relation = bound.panel.relation_name
        self.nested[relation] = RowsPattern(bound)
        return mark_safe(f"\0{relation}\0")  # noqa: S308  (a name of ours)

    def _in_place(self, form: Any, name: str, number: int | str) -> str:
        if name in self.nested:
            return self.nested[name].draw(form.formsets[name])
        value = form[name].value()
        if name == "ORDER" and value is None and isinstance(number, int):
            value = number + 1
        key = (name, None if value is None else f"{type(value)}{value}")
        if key not in self._drawn:
            self._drawn[key] = self.fields[name](value)
        return self._drawn[key]

    def _form_of_places(self, formset: Any) -> Any:
        """Give an empty form of which each field, once drawn, is a place for what stands in it."""
        form = formset.form(
            auto_id=formset.auto_id,
            prefix=formset.add_prefix(self.number),
            empty_permitted=True,
            use_required_attribute=False,
            **formset.get_form_kwargs(None),
        )
        formset.add_fields(form, None)
        form.pattern = self
        for name, field in form.fields.items():
            if name in ("DELETE", "ORDER"):
                field.widget = HiddenInput()
            if isinstance(field.widget, BaseChooser):
                self.choosers[name] = field.widget
            field.widget.render = partial(self._place, name, field.widget.render)
        return form

    def _place(self, field: str, draw: Callable[..., str], **drawn_with: Any) -> SafeString:
        def draw_value(value: Any) -> str:
            drawn = draw(**{**drawn_with, "value": value})
            return _tightened(drawn) if value is None or isinstance(value, int) else drawn

        self.fields[field] = draw_value
        return mark_safe(f"\0{field}\0")  # noqa: S308  (a name of ours)


class RowsPattern:
    """All rows of one relation, with the button that adds one."""

    def __init__(self, bound: Any) -> None:
        self.bound, self.row = bound, RowPattern(bound)
        context = {
            "self": bound,
            "empty_row": mark_safe(self.row.draw(self.row.empty, EMPTY)),  # noqa: S308  (drawn)
            "options": json.dumps(bound.js_opts()),
            "counts_place": _PLACE,
            "rows_place": _PLACE,
        }
        drawn = _tightened(render_to_string(ROWS, context))
        self._before, self._between, self._after = drawn.split("\0")

    def draw(self, formset: Any) -> str:
        """Draw a formset's rows; one with an error, or without some field, as Wagtail does."""
        rows = "".join(self._row(form, number) for number, form in _in_order(formset))
        return "".join([self._before, _counts(formset), self._between, rows, self._after])

    def _row(self, form: Any, number: int) -> str:
        is_wrong = form.is_bound and not form.is_valid()
        if is_wrong or not self.row.fields.keys() <= form.fields.keys():
            return self.bound.drawn_by_wagtail(form, number)  # type: ignore[no-any-return]
        return self.row.draw(form, number)


def _in_order(formset: Any) -> list[tuple[int, Any]]:
    """Number the rows; those that were put in another order and sent stand in that order."""
    rows = list(enumerate(formset.forms))
    if formset.can_order and formset.is_bound and formset.is_valid():
        rows.sort(key=lambda row: row[1].cleaned_data.get("ORDER") or 1)
    return rows


def _counts(formset: Any) -> SafeString:
    """Draw the hidden fields in which Django counts rows, and what is wrong with all of them."""
    counts = {
        "TOTAL_FORMS": formset.total_form_count(),
        "INITIAL_FORMS": formset.initial_form_count(),
        "MIN_NUM_FORMS": formset.min_num,
        "MAX_NUM_FORMS": formset.max_num,
    }
    fields = format_html_join(
        "",
        '<input type="hidden" name="{0}-{1}" value="{2}" id="id_{0}-{1}">',
        ((formset.prefix, name, count) for name, count in counts.items()),
    )
    wrong = format_html_join(" ", "{}", ((error,) for error in formset.non_form_errors()))
    return fields + format_html('<div class="error-message">{}</div>', wrong) if wrong else fields


def _tightened(html: str) -> str:
    """Leave out blanks that a page does not show; what a person typed must not be in it."""
    return _BETWEEN_LINES.sub("\n", _BETWEEN_TAGS.sub("> <", html))
