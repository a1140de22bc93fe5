"""What a list of hits says beside a name: which other one was found, or that it sounds like it."""

from collections.abc import Iterable, Mapping

from django.utils.html import format_html
from django.utils.safestring import SafeString

from search.finding import BY_NAME
from search.models import Language, SearchEntry
from search.text.names import AskedName
from tracker.public.finding.reasons import reason_for
from tracker.public.finding.whys import why
from tracker.public.index import BY_SOUND, Index, Selection
from tracker.public.lists.rows import Row
from tracker.public.looking import look_up


def found_by_other_names(
    words: str, selection: Selection, rows: Iterable[Row], index: Index
) -> Mapping[str, SafeString]:
    """Give what is said of each row that was found by its names; one query, none without words."""
    if selection.hits is None:
        return {}
    slot_of, match_of = selection.index.slot_of, selection.hits.match_of
    matches = {row.reference: match_of.get(slot_of.get(row.reference, -1)) for row in rows}
    named = {key: match for key, match in matches.items() if match in (*BY_NAME, *BY_SOUND)}
    query = look_up(words, index).query
    asked = AskedName(query.text)
    said = {}
    for reference, names in _names_of(named):
        shown = {*(selection.index.title(reference) or ()), reference}
        said[reference] = why(reason_for(named[reference], names, shown, query, asked), query)
    return said


def noted(row: Row, said: Mapping[str, SafeString]) -> SafeString:
    """Give the cells of a row with what is said of it, in the cell that names it."""
    note = said.get(row.reference)
    if not note:
        return row.cells
    before, end, after = row.cells.partition("</th>")
    return SafeString(before + format_html('<p class="why">{}</p>', note) + end + after)


def _names_of(references: Iterable[str]) -> Iterable[tuple[str, list[str]]]:
    wanted = list(references)
    if not wanted:
        return ()
    entries = SearchEntry.objects.filter(reference__in=wanted, language=Language.EN)
    return entries.values_list("reference", "names")
