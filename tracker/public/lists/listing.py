"""A page of a list as its template draws it: rows, choices, chips, links."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.functional import cached_property
from django.utils.safestring import SafeString

from tracker.public.counted import counted
from tracker.public.filters import Asked, Group, groups
from tracker.public.filters.chips import Chip, chips
from tracker.public.filters.pages import Pages
from tracker.public.index import Index, Selection
from tracker.public.kinds import KINDS, Kind, list_path
from tracker.public.lists.choices import draw_choices
from tracker.public.lists.hanging import Hanging
from tracker.public.lists.links import Link, page_links, sort_links, when_links
from tracker.public.lists.other_names import found_by_other_names, noted
from tracker.public.lists.rows import Row, draw_rows


@dataclass
class Listing:
    """What one page of a list shows, as of an index and a day, in a language."""

    asked: Asked
    selection: Selection
    pages: Pages
    index: Index
    today: date
    language: str

    @property
    def kind(self) -> Kind:
        """The kind of record listed."""
        return KINDS[self.asked.filter.kind]

    @property
    def whole(self) -> str:
        """The address of the list without any choice."""
        return list_path(self.kind.code, self.language)

    @property
    def path(self) -> str:
        """The canonical address of this page of the list."""
        return f"{self.whole}{self.asked.on_page(self.pages.number).query}"

    @property
    def path_of_words(self) -> str:
        """The address of the list with nothing chosen but the words."""
        return f"{self.whole}{Asked(self.asked.filter, {}, words=self.asked.words).query}"

    @property
    def counted(self) -> str:
        """How many records there are, in words."""
        return counted(self.kind.code, self.pages.count)

    @cached_property
    def _rows(self) -> list[Row]:
        order = self.asked.order
        sort = f"name-{self.language}" if order == "name" else order
        references = self.selection.page(sort, self.pages.number, self.pages.size)
        return draw_rows(references, self.selection.index, self.today)

    @property
    def has_synthetic(self) -> bool:
        """Whether any record of this page was generated and describes nobody."""
        return any(row.is_synthetic for row in self._rows)

    def rows(self) -> SafeString:
        """Draw the rows of this page."""
        hanging = Hanging(self.index, self.kind.code, self.language)
        found_by = found_by_other_names(self.asked.words, self.selection, self._rows, self.index)
        rows = (
            f"<tr>{noted(row, found_by)}{hanging.cell(row.reference)}</tr>\n" for row in self._rows
        )
        return SafeString("".join(rows))

    def groups(self) -> list[tuple[Group, SafeString]]:
        """Give the groups of choices that can be made, each with its choices drawn."""
        return [
            (group, draw_choices(group)) for group in groups(self.asked, self.selection, self.index)
        ]

    @cached_property
    def chips(self) -> list[Chip]:
        """The choices that were made."""
        return list(chips(self.asked, self.index))

    def hidden(self) -> Iterator[tuple[str, str]]:
        """Give what the form must carry on, as it has no field for it."""
        names = {facet.name for facet in self.asked.filter.facets if facet.hidden} | {"sort"}
        return (pair for pair in self.asked.pairs() if pair[0] in names)

    def sorts(self) -> list[Link]:
        """Give the orders the list can be in."""
        return sort_links(self.asked)

    def when(self) -> list[Link]:
        """Give the choice between what lies ahead and what has been."""
        return when_links(self.asked, lambda asked: asked.selection(self.index, self.today).count)

    def page_links(self) -> list[Link | None]:
        """Give the pages worth a link."""
        return page_links(self.asked, self.pages)

    @property
    def previous(self) -> str:
        """The query of the page before; "" for the whole list, and where there is none."""
        return self._page(self.pages.previous)

    @property
    def next(self) -> str:
        """The query of the page after, "" for none."""
        return self._page(self.pages.next)

    def _page(self, number: int | None) -> str:
        return self.asked.on_page(number).query if number else ""
