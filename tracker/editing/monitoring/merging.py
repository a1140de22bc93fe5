"""Two monitors at one hearing: what each answered is kept, and nobody's answer is lost unseen."""

from dataclasses import dataclass

from tracker.editing.monitoring import names
from tracker.editing.monitoring.values import Values


@dataclass(frozen=True, slots=True)
class Merged:
    """What the draft is to say, which fields this changes, and what others said meanwhile."""

    values: Values
    changed: frozenset[str]
    conflicts: Values


def merge(base: Values, sent: Values, now: Values) -> Merged:
    """Put what was typed over a draft that may have changed since the form was opened.

    `base` is what the form said when it was opened, `now` what the draft says. A field that both
    changed, each in another way, stays as it was typed and is named in `conflicts` with the
    other's value; names of people are merged line by line.
    """
    values, conflicts = dict(now), {}
    for name, typed in sent.items():
        opened, current = base.get(name, now[name]), now[name]
        if _is_names(name):
            values[name] = names.merged(opened, typed, current)
        elif typed != opened:
            values[name] = typed
            if current not in (opened, typed):
                conflicts[name] = current
    changed = frozenset(name for name, value in values.items() if value != now[name])
    return Merged(values, changed, conflicts)


def _is_names(name: str) -> bool:
    return name.startswith(("bench-", "party-"))
