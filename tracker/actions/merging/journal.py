"""What a merge did, as it is kept for the day when it is undone."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from modelcluster.models import get_serializable_data_for_fields

from tracker.actions.drafts import Content
from tracker.actions.merging.patches import Patch


@dataclass
class Journal:
    """Rows moved, gone and made; fields changed; drafts amended; where the public row stood.

    `fields` is by reference: `{"P00001": {"sex": ["unknown", "female"]}}`. What `before` of a
    `Merge` holds is this as JSON; a change of its form must be able to read the older one.
    """

    moved: list[Content] = field(default_factory=list)
    removed: list[Content] = field(default_factory=list)
    added: list[Content] = field(default_factory=list)
    fields: dict[str, dict[str, list[Any]]] = field(default_factory=dict)
    drafts: dict[str, Patch] = field(default_factory=dict)
    scheduled: dict[str, str] = field(default_factory=dict)
    public: Content = field(default_factory=dict)
    led_here: list[str] = field(default_factory=list)
    was_live: bool = False

    def move(self, row: Any, name: str, target: int | None) -> None:
        """Note that a foreign key of a row points at another record now."""
        told = {"model": row._meta.model_name, "field": name, "to": target}
        for move in self.moved:
            if {**move, "keys": []} == {**told, "keys": []}:
                move["keys"].append(row.pk)
                return
        self.moved.append({**told, "keys": [row.pk]})

    def remove(self, row: Any) -> None:
        """Note what a row says that is about to go."""
        told = get_serializable_data_for_fields(row)
        self.removed.append({"model": row._meta.model_name, "row": told})

    def add(self, row: Any) -> None:
        """Note a row that the merge made."""
        self.added.append({"model": row._meta.model_name, "key": row.pk})

    def change(self, record: Any, values: dict[str, Any]) -> None:
        """Note what is about to be written to a record's own fields, by attribute name."""
        if not values:
            return
        now = told_of(record)
        for attribute, value in values.items():
            setattr(record, attribute, value)
        then = told_of(record)
        told = self.fields.setdefault(record.reference, {})
        for name in (each.name for each in record._meta.concrete_fields):
            if now.get(name) != then.get(name):
                told[name] = [told.get(name, [now[name]])[0], then[name]]

    def as_json(self) -> Content:
        """Give it in plain JSON."""
        plain: Content = as_told(asdict(self))
        return plain


def told_of(record: Any) -> Content:
    """Give a record's own fields as JSON tells them, by name."""
    told: Content = as_told(get_serializable_data_for_fields(record))
    # To tell it is to set it to now.
    told.pop("updated_at", None)
    return told


def as_told(value: Any) -> Any:
    """Give a value as JSON brings it back: decimals and moments are texts there."""
    return json.loads(json.dumps(value, cls=DjangoJSONEncoder))


def model_named(name: str) -> type[Any]:
    """Give a model of the tracker by the name a journal knows it by."""
    return apps.get_model("tracker", name)
