"""Whether a translation says what its source says, and what changed in the source since."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import Translation


@dataclass(frozen=True, slots=True)
class Standing:
    """A translation, its source, and when the source's sentences were last taken over."""

    translation: Translation
    source: Page
    taken_at: datetime

    @property
    def is_stale(self) -> bool:
        """Whether the source was published after its sentences were taken over."""
        published = self.source.last_published_at
        return bool(published and published > self.taken_at)

    @property
    def comparison(self) -> str:
        """The address of a comparison of the source then and now, "" where then isn't known."""
        then = _published_by(self.source, self.taken_at)
        if then is None:
            return ""
        keys = [self.source.pk, then, "live"]
        return reverse("wagtailadmin_pages:revisions_compare", args=keys)


def standing_of(translation: Translation) -> Standing:
    """Give where a translation stands; raises DoesNotExist where its source is gone."""
    source: Any = translation.source.get_source_instance()
    return Standing(translation, source, translation.source.last_updated_at)


def _published_by(page: Page, moment: datetime) -> int | None:
    """Give the key of the revision that readers saw at a moment, of those still kept."""
    told = PageLogEntry.objects.filter(page=page, action__startswith="wagtail.publish")
    told = told.filter(timestamp__lte=moment, revision__isnull=False)
    key: int | None = told.order_by("-timestamp").values_list("revision_id", flat=True).first()
    return key
