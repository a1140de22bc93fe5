"""Keys of sound by which people are found whatever the spelling of their names."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import reduce
from operator import and_
from typing import Any, Final, Self

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Q
from wagtail.models import Revision

from search.text.names import WHOLE, asked_keys, name_keys, words_keys
from tracker.models.people import Person, PersonName

_AT_ONCE: Final = 500
Names = Mapping[int, set[str]]


class NameKeyQuerySet(models.QuerySet["NameKey"]):
    """Keys of names, kept in step with the names on record."""

    def add_names(self, person: int, names: Iterable[str]) -> None:
        """Add the keys of some names of a person to those there are."""
        self._write((person, key) for name in names for key in name_keys(name))

    def of_people_called(self, text: str) -> Self:
        """Keep keys of people in whose names each word of a text is, or all of it, by its sound."""
        words = words_keys(text)
        whole = {key for key in asked_keys(text) if key.startswith(WHOLE)}
        people = Q(person__in=self.model.objects.filter(key__in=whole).values("person"))
        if words:
            people |= reduce(and_, map(_has_a_name_with, words))
        return self.filter(people)

    def keep(self, people: Iterable[int]) -> None:
        """Let people have the keys of the names they bear by now, drafts included, and no other."""
        everyone = list(people)
        for start in range(0, len(everyone), _AT_ONCE):
            self._keep(everyone[start : start + _AT_ONCE])

    def _keep(self, people: list[int]) -> None:
        with transaction.atomic():
            wanted = _keys_of(names_on_record(people))
            rows = self.filter(person__in=people).values_list("person", "key", "pk")
            stored = {(person, key): row for person, key, row in rows}
            gone = [stored[each] for each in stored.keys() - wanted]
            if gone:
                self.filter(pk__in=gone).delete()
            self._write(wanted - stored.keys())

    def _write(self, wanted: Iterable[tuple[int, str]]) -> None:
        rows = [NameKey(person_id=person, key=key) for person, key in sorted(set(wanted))]
        self.bulk_create(rows, batch_size=_AT_ONCE, ignore_conflicts=True)


class NameKey(models.Model):
    """One key of one name of a person, in a draft or in the published record.

    What the keys are is told in `search/text/names`.
    """

    person: Any = models.ForeignKey("tracker.Person", models.CASCADE, related_name="name_keys")
    key = models.CharField(max_length=80)

    objects = NameKeyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "person"], name="name_key_once"),
        ]

    def __str__(self) -> str:
        return self.key


def _has_a_name_with(keys: Iterable[str]) -> Q:
    return Q(person__in=NameKey.objects.filter(key__in=keys).values("person"))


def names_on_record(people: Collection[int]) -> Names:
    """Give every name of each of these people: of the row, of drafts, and the other names."""
    names: dict[int, set[str]] = defaultdict(set)
    rows = Person.objects.filter(pk__in=people).order_by()
    for person, *called in rows.values_list("pk", "name_km", "name_en"):
        names[person].update(called)
    others = PersonName.objects.filter(person__in=people).order_by()
    for person, text in others.values_list("person", "text"):
        names[person].add(text)
    for revision in _drafts(people):
        names[int(revision.object_id)] |= _names_in(revision.content)
    return names


def _drafts(people: Collection[int]) -> "models.QuerySet[Revision]":
    """Give the newest draft of each person who has one, and what is still to go live."""
    unpublished = Q(live=False) | Q(has_unpublished_changes=True)
    newest = Person.objects.filter(unpublished, pk__in=people).values("latest_revision")
    revisions: models.QuerySet[Revision] = Revision.objects.filter(
        Q(pk__in=newest) | Q(approved_go_live_at__isnull=False),
        content_type=ContentType.objects.get_for_model(Person),
        object_id__in=[str(person) for person in people],
    )
    return revisions


def _names_in(content: Mapping[str, Any]) -> set[str]:
    others = content.get("other_names") or ()
    return {content["name_km"], content["name_en"], *(row["text"] for row in others)}


def _keys_of(names: Names) -> set[tuple[int, str]]:
    return {
        (person, key)
        for person, called in names.items()
        for name in called
        for key in name_keys(name)
    }
