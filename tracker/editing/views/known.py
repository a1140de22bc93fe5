"""What many choosers of a form show, read at once."""

from collections.abc import Iterable
from typing import Any

from wagtail.admin.widgets import BaseChooser


def know(chooser: BaseChooser, values: Iterable[Any]) -> None:
    """Read the rows of these keys for a chooser, with what their names need; others it asks for."""
    keys = {int(value) for value in values if str(value).isascii() and str(value).isdigit()}
    model: Any = chooser.model_class
    viewset = getattr(model, "snippet_viewset", None)
    rows = model._default_manager.select_related(*getattr(viewset, "called_with", ()))
    chooser.known = {str(key): row for key, row in rows.in_bulk(keys).items()}
