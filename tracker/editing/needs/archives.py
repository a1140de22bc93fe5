"""Sources on the web of which no copy is kept: what is not archived will be gone one day."""

from collections.abc import Iterator
from typing import Any

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from tracker.editing.needs.base import Need
from tracker.editing.needs.parts import Part
from tracker.editing.needs.rights import SOURCE, User
from tracker.models import Source


class WithoutArchivedCopy(Need):
    """Sources with an address and no archived copy."""

    slug = "without-archived-copy"
    label = _("Sources without an archived copy")
    advice = _("Save the page in a web archive and write the address of the copy.")
    kinds = (SOURCE,)
    telling = _("Address")
    dated = _("Published on")
    ordering = "-happened_on"

    def parts(self, user: User) -> Iterator[Part]:
        """Give the sources."""
        yield Part(SOURCE, Source.objects.without_archived_copy(), F("url"), on="published_on")

    def tell(self, line: Any) -> str:
        """Say where the source is found, as long as it is."""
        return str(line.what)

    def field(self, line: Any) -> str:
        """Give the field of the copy."""
        return "archived_url"
