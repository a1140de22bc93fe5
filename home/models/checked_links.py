"""What pages link to, and what was found there when it was last looked at."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class CheckedLink(models.Model):
    """One thing that a published page links to or shows, with the result of the last look at it.

    Written by `check_links`, never while a page is read. `status` is what a server of others
    answered, 0 where it did not.
    """

    class Problem(models.TextChoices):
        NONE = "", _("none")
        GONE = "gone", _("nothing is there any more")
        HIDDEN = "hidden", _("readers can't see it")
        REFUSED = "refused", _("the server refuses")
        SILENT = "silent", _("the server does not answer")
        NOT_PUBLIC = "not_public", _("not an address of the public internet")

    class Kind(models.TextChoices):
        PAGE = "page", _("page")
        DOCUMENT = "document", _("document")
        RECORD = "record", _("record")
        ADDRESS = "address", _("address elsewhere")

    page: Any = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="checked_links"
    )
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    target = models.CharField(_("leads to"), max_length=2000)
    status = models.PositiveSmallIntegerField(_("answer"), default=0)
    problem = models.CharField(
        _("problem"), max_length=10, choices=Problem.choices, blank=True, db_index=True
    )
    checked_at = models.DateTimeField(_("checked"))

    class Meta:
        verbose_name = _("link of a page")
        verbose_name_plural = _("links of pages")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "kind", "target"], name="checked_link_once_a_page"
            )
        ]

    def __str__(self) -> str:
        return self.target
