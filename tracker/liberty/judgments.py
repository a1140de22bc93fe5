"""What a judgment makes of a person's liberty."""

from collections.abc import Iterable

from tracker.liberty.facts import CLEARING, CONVICTING, Custody, Judgment


def conviction_during(custody: Custody, judgments: Iterable[Judgment]) -> Judgment | None:
    """Give the first conviction while the person was held, or None.

    A decision on appeal in another case changes nothing about what the person is held for.
    """
    found = [
        judgment
        for judgment in judgments
        if judgment.verdict in CONVICTING
        and not judgment.is_in_absentia
        and (judgment.verdict == "convicted" or judgment.may_concern(custody))
        and custody.covers(judgment.decided_on.earliest)
    ]
    return min(found, key=lambda judgment: judgment.decided_on, default=None)


def status_after(judgment: Judgment, custodies: Iterable[Custody]) -> str:
    """Give the status that a judgment alone leads to, "" where it changes none.

    It changes none for someone who stays in custody, and what it means for them is told there.
    """
    held = [item for item in custodies if item.covers(judgment.decided_on.earliest)]
    if judgment.verdict in CLEARING:
        return "" if _stays_held(judgment, held) else _cleared(judgment, custodies)
    if judgment.is_in_absentia and judgment.verdict in CONVICTING and not _is_free(judgment):
        return "" if _is_shown_later(judgment, held) else "wanted"
    return "" if held else _status_at_large(judgment)


def _is_free(judgment: Judgment) -> bool:
    """Whether the sentence is known to leave the person out of prison."""
    return judgment.is_suspended or judgment.is_only_fined


def _status_at_large(judgment: Judgment) -> str:
    """What a conviction makes of someone who is not held; where they went is not told."""
    if judgment.verdict not in CONVICTING or judgment.is_only_fined:
        return ""
    if judgment.is_suspended:
        return "suspended_sentence"
    return "unknown" if judgment.verdict in ("convicted", "increased") else ""


def _cleared(judgment: Judgment, custodies: Iterable[Custody]) -> str:
    if judgment.verdict == "acquitted":
        return "acquitted"
    was_held = any(item.since <= judgment.decided_on for item in custodies)
    return "released" if was_held else "unknown"


def _stays_held(judgment: Judgment, held: list[Custody]) -> bool:
    return _is_shown_later(judgment, held) or any(not judgment.may_concern(item) for item in held)


def _is_shown_later(judgment: Judgment, held: list[Custody]) -> bool:
    return any(item.is_shown_after(judgment.decided_on.latest) for item in held)
