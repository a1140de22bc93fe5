"""At which place in its form a row stands: the form shows the newest draft, not the row's table."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from wagtail.models import Revision

Records = dict[str, dict[int, Any]]


class Positions:
    """The places of the rows of some lines; one query for each relation, one for the drafts."""

    def __init__(self, rows: Iterable[Any], records: Records) -> None:
        self.places: dict[tuple[str, int, str], list[int]] = defaultdict(list)
        parents: dict[tuple[str, str], set[int]] = defaultdict(set)
        for row in rows:
            if row.relation:
                parents[row.kind, row.relation].add(row.record_key)
        for (kind, relation), keys in parents.items():
            known = {key: records[kind][key] for key in keys if key in records[kind]}
            self._read_tables(kind, relation, known)
            self._read_drafts(kind, relation, known)

    def of(self, row: Any) -> int | None:
        """Give the place of a line's row in the form, or None where the form lacks it."""
        keys = self.places[row.kind, row.record_key, row.relation]
        return keys.index(row.row_key) if row.row_key in keys else None

    def _read_tables(self, kind: str, relation: str, records: dict[int, Any]) -> None:
        if not records:
            return
        related = next(iter(records.values()))._meta.get_field(relation)
        parent, model = related.field.attname, related.related_model
        rows = model._default_manager.filter(**{f"{parent}__in": list(records)})
        for record, key in rows.order_by("sort_order", "pk").values_list(parent, "pk"):
            self.places[kind, record, relation].append(key)

    def _read_drafts(self, kind: str, relation: str, records: dict[int, Any]) -> None:
        drafts = {
            record.latest_revision_id: key
            for key, record in records.items()
            if record.has_unpublished_changes and record.latest_revision_id
        }
        found = Revision.objects.filter(pk__in=drafts).values_list("pk", f"content__{relation}")
        for revision, rows in found if drafts else ():
            self.places[kind, drafts[revision], relation] = [row["pk"] for row in rows or ()]
