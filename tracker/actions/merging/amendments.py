"""Changes to the drafts of many records, gathered while rows move and written once."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Revision

from tracker.actions.drafts import Content
from tracker.actions.merging.patches import Patch, difference, take_back
from tracker.publication.batches import batched

Amendment = Callable[[Content], None]


class Amendments:
    """What is to change in the newest drafts of records, and in those still to go live."""

    def __init__(self) -> None:
        self._wanted: dict[type[Any], dict[int, list[Amendment]]] = {}

    def add(self, record: Any, amendment: Amendment) -> None:
        """Change a record's drafts, after what was asked for before."""
        of_model = self._wanted.setdefault(type(record), defaultdict(list))
        of_model[record.pk].append(amendment)

    def write(self) -> dict[str, Patch]:
        """Write them; gives what became of each draft, by its key."""
        patches: dict[str, Patch] = {}
        for model, wanted in self._wanted.items():
            for keys in batched(sorted(wanted)):
                patches |= _amend(model, {key: wanted[key] for key in keys})
        return patches


def take_drafts_back(patches: dict[str, Patch]) -> None:
    """Undo what was written to drafts, as far as it was not changed since."""
    for keys in batched(patches):
        revisions = list(Revision.objects.filter(pk__in=keys))
        for revision in revisions:
            take_back(revision.content, patches[str(revision.pk)])
        Revision.objects.bulk_update(revisions, ["content"])


def _amend(model: type[Any], wanted: dict[int, list[Amendment]]) -> dict[str, Patch]:
    patches, changed = {}, []
    for revision in _drafts_of(model, list(wanted)):
        before = deepcopy(revision.content)
        for amendment in wanted[int(revision.object_id)]:
            amendment(revision.content)
        if patch := difference(before, revision.content):
            patches[str(revision.pk)] = patch
            changed.append(revision)
    Revision.objects.bulk_update(changed, ["content"])
    return patches


def _drafts_of(model: type[Any], keys: list[int]) -> Iterator[Any]:
    newest = model._base_manager.filter(pk__in=keys, latest_revision__isnull=False)
    kind = ContentType.objects.get_for_model(model)
    to_go_live = Q(content_type=kind, object_id__in=[str(key) for key in keys])
    found = {
        **Revision.objects.in_bulk(list(newest.values_list("latest_revision", flat=True))),
        **Revision.objects.filter(to_go_live, approved_go_live_at__isnull=False).in_bulk(),
    }
    return iter(found.values())
