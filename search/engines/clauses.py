"""What an engine is asked: conditions, each of which an entry must meet in one of its ways."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens that stand one after the other, the last of them perhaps only begun.

    Looked for in an entry's names alone, or in its names and its text.
    """

    tokens: tuple[str, ...]
    is_prefix: bool = False
    in_names: bool = False


Way = tuple[Clause, ...]
"""One way to meet a condition: all of these."""
Condition = tuple[Way, ...]
"""Ways of which one is enough; without any it can't be met."""
Expression = tuple[Condition, ...]
"""Conditions that must all be met; without any, by no entry."""


def can_be_met(expression: Expression) -> bool:
    """Tell whether there is anything to ask an engine."""
    return bool(expression) and all(expression)


def is_of_names(expression: Expression) -> bool:
    """Tell whether names alone are asked for, so that an index of names can answer."""
    return all(clause.in_names for condition in expression for way in condition for clause in way)
