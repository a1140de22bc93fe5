"""Names by which a record was known stay as other names, so that both are found."""

from typing import Any

from tracker.actions.drafts import Content, put_rows
from tracker.actions.moving import Move
from tracker.models import Person, PersonName


def keep_names(move: Move, former: dict[str, str]) -> None:
    """Keep the names of both records that are not the kept one's name now as its other names.

    `former` holds the names that the kept one had before, by field. Cases, incidents and
    organisations have no other names: what they were called stays in their history.
    """
    names = {name: (former[name], getattr(move.dropped, name)) for name in former}
    if isinstance(move.kept, Person):
        _keep_names_of_person(move, names)
    elif hasattr(move.kept, "other_names"):
        _keep_names_in_lines(move, [text for texts in names.values() for text in texts])


def names_of(record: Any) -> dict[str, str]:
    """Give the two fields a record is called by, English first, where it has a name."""
    fields = [name for name in ("name_en", "name_km") if hasattr(record, name)]
    return {name: getattr(record, name) for name in fields}


def _keep_names_of_person(move: Move, names: dict[str, tuple[str, str]]) -> None:
    kept: Any = move.kept
    known = {*names_of(kept).values(), *kept.other_names.values_list("text", flat=True)}
    made = set()
    for field, script in (("name_km", "khmer"), ("name_en", "latin")):
        for text in dict.fromkeys(names[field]):
            if text and text not in known:
                row = PersonName.objects.create(person_id=kept.pk, text=text, script=script)
                move.journal.add(row)
                made.add(row.pk)
    fresh = Person.objects.get(pk=kept.pk).serializable_data()["other_names"]
    told = [row for row in fresh if row["pk"] in made]
    move.drafts.add(kept, lambda content: put_rows(content, "other_names", told))


def _keep_names_in_lines(move: Move, names: list[str]) -> None:
    kept = move.kept
    known = {*names_of(kept).values(), ""}
    wanted = [*names, *move.dropped.other_names.splitlines()]

    def extended(text: str) -> str:
        lines = text.splitlines()
        fresh = [name for name in dict.fromkeys(wanted) if name not in {*known, *lines}]
        return "\n".join([*lines, *fresh])

    def extend(content: Content) -> None:
        content["other_names"] = extended(content["other_names"])

    text = extended(kept.other_names)
    move.journal.change(kept, {"other_names": text})
    type(kept)._base_manager.filter(pk=kept.pk).update(other_names=text)
    move.drafts.add(kept, extend)
