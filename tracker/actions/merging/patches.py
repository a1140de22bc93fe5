"""What changed in a draft, told so that it can be taken back when the draft went on since."""

from typing import Any

from tracker.actions.drafts import Content

Patch = dict[str, Any]


def difference(before: Content, after: Content) -> Patch:
    """Tell how one content of a draft became the other; empty where nothing changed.

    Rows are told apart by their keys, those never saved by their place among such rows.
    """
    values, rows = {}, {}
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name), after.get(name)
        if old == new:
            continue
        if _are_rows(old) and _are_rows(new):
            rows[name] = _row_changes(old or [], new or [])
        else:
            values[name] = [old, new]
    return {**({"values": values} if values else {}), **({"rows": rows} if rows else {})}


def take_back(content: Content, patch: Patch) -> None:
    """Undo a patch in a draft; a value that was changed again since stays."""
    for name, (old, new) in patch.get("values", {}).items():
        if content.get(name) == new:
            content[name] = old
    for name, changes in patch.get("rows", {}).items():
        _take_rows_back(content.setdefault(name, []), changes)


def _are_rows(value: Any) -> bool:
    return value is None or (
        isinstance(value, list) and all(isinstance(row, dict) for row in value)
    )


def _row_changes(old: list[Content], new: list[Content]) -> Patch:
    was, now = _by_key(old), _by_key(new)
    both = [key for key in was if key in now and was[key] != now[key]]
    return {
        "gone": [[place, row] for place, (key, row) in enumerate(was.items()) if key not in now],
        "new": [key for key in now if key not in was],
        "changed": {key: difference(was[key], now[key]) for key in both},
    }


def _take_rows_back(rows: list[Content], changes: Patch) -> None:
    there = _by_key(rows)
    for key, patch in changes["changed"].items():
        if key in there:
            take_back(there[key], patch)
    rows[:] = [row for key, row in there.items() if key not in changes["new"]]
    for place, row in changes["gone"]:
        if str(row["pk"]) not in there:
            rows.insert(place, row)


def _by_key(rows: list[Content]) -> dict[str, Content]:
    fresh = iter(range(len(rows)))
    return {f"new {next(fresh)}" if row.get("pk") is None else str(row["pk"]): row for row in rows}
