"""Blocks that show records: one by its reference, or those that a list's address gives."""

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, FieldBlock, IntegerBlock, StructBlock
from wagtail.blocks.struct_block import StructBlockValidationError

from home.choosing.widgets import RecordChooser
from tracker.public.filters import FILTERS, Asked, UnsoundQueryError, read_query
from tracker.public.index import Index, current_index
from tracker.public.kinds import KINDS
from tracker.publication.refs import parse_reference

MOST_ROWS: Final = 50
LONGEST_QUERY: Final = 1_000


class RecordBlock(FieldBlock):
    """A record by its reference; drawn from its current public version, whatever became of it."""

    def __init__(self, required: bool = True, help_text: Any = None, **kwargs: Any) -> None:
        self._field = {"required": required, "help_text": help_text, "max_length": 16}
        super().__init__(**kwargs)

    @cached_property
    def field(self) -> forms.CharField:
        """A reference, chosen in a dialogue."""
        return forms.CharField(widget=RecordChooser(), validators=[is_reference], **self._field)

    def get_form_state(self, value: str | None) -> Any:
        """Give what the form shows of a chosen record."""
        return self.field.widget.get_value_data(value or None)

    def get_context(self, value: str, parent_context: Any = None) -> dict[str, Any]:
        """Give the record as readers see it, read once for all blocks of a page."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        return {**context, "shown": _records(context, self, value).shown(value)}

    class Meta:
        template = "home/blocks/record.html"
        icon = "doc-full-inverse"
        label = _("record")
        default = ""


class FiltersBlock(FieldBlock):
    """A list's query string: the same in every language, so no text for translators."""

    def __init__(self, required: bool = True, help_text: Any = None, **kwargs: Any) -> None:
        told = {"required": required, "help_text": help_text}
        self.field = forms.CharField(max_length=LONGEST_QUERY, **told)
        super().__init__(**kwargs)

    class Meta:
        default = ""


class RecordListBlock(StructBlock):
    """The first records of a list, by the address that the list has with its filters."""

    title = CharBlock(label=_("title"), required=False, max_length=200)
    kind = ChoiceBlock(
        label=_("kind of record"),
        choices=[(kind.code, kind.many) for kind in KINDS.values()],
        search_index=False,
    )
    query = FiltersBlock(
        label=_("filters"),
        required=False,
        help_text=_(
            "Open the list, choose filters and an order, and paste its address here. "
            "Nothing here means all records of the kind."
        ),
    )
    rows = IntegerBlock(label=_("rows at most"), min_value=1, max_value=MOST_ROWS, default=10)

    class Meta:
        template = "home/blocks/record_list.html"
        icon = "list-ul"
        label = _("list of records")

    def clean(self, value: Any) -> Any:
        """Read the filters as the list itself would, and keep only them."""
        cleaned = super().clean(value)
        query = query_in(cleaned["query"] or "")
        try:
            asked = read_query(FILTERS[cleaned["kind"]], QueryDict(query), current_index())
        except UnsoundQueryError as error:
            raise StructBlockValidationError({"query": _unsound(error)}) from error
        cleaned["query"] = asked.on_page(1).query.removeprefix("?")
        return cleaned

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Give the rows, how many there are in all, and where; read once for all blocks."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        return {**context, "listed": _records(context, self, value).listed(value)}


def query_in(typed: str) -> str:
    """Give the query string of an address, or what was typed where it is one itself."""
    address = typed.strip()
    query = address.partition("#")[0].partition("?")[2]
    return query if "?" in address else _without_a_path(address)


def _without_a_path(address: str) -> str:
    return "" if "/" in address.partition("=")[0] else address


def asked_in(value: Mapping[str, Any], index: Index) -> Asked:
    """Read the filters of a stored block; what is no choice any more is left out."""
    record_filter = FILTERS[value["kind"]]
    try:
        return read_query(record_filter, QueryDict(value["query"] or ""), index)
    except UnsoundQueryError as error:
        return error.rest


def is_reference(text: str) -> None:
    """Raise ValidationError for what is no reference of a record."""
    try:
        parse_reference(text)
    except ValueError:
        raise ValidationError(_("This is no reference of a record.")) from None


def _unsound(error: UnsoundQueryError) -> ValidationError:
    told = (f"{problem.name}={problem.shown}: {problem.reason}" for problem in error.problems)
    return ValidationError(list(told))


def _records(context: Mapping[str, Any], block: Any, value: Any) -> Any:
    """The records of the page that is drawn, or where there is none those of the block alone."""
    from home.naming.shown import ShownRecords

    page = context.get("page")
    shown = getattr(page, "records_shown", None)
    return shown or ShownRecords([(block, value)])
