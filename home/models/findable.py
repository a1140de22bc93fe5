"""Pages that readers find: in the search, in lists, and on the records that they name."""

from collections.abc import Iterable
from typing import Any, ClassVar, Final

from django.db import transaction
from django.utils.functional import Promise
from wagtail.models import COMMENTS_RELATION_NAME, Page

_OF_DRAFTS: Final = frozenset(
    {
        COMMENTS_RELATION_NAME,
        "draft_title",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
    }
)
"""What alone is written where a draft is saved, every few seconds of typing."""


class FindablePage(Page):
    """A page that the public plane is told of, in the transaction that writes it.

    `reader_kind` is the code under which readers find pages of a type, by default the model's name;
    `reader_labels` what they call one and many of them, by default what editors do.
    """

    reader_kind: ClassVar[str] = ""
    reader_labels: ClassVar[tuple[str | Promise, str | Promise] | None] = None

    class Meta:
        abstract = True

    @classmethod
    def kind_code(cls) -> str:
        """Give the code of this type of page, as addresses of searches have it: `statement`."""
        return cls.reader_kind or str(cls._meta.model_name).removesuffix("page")

    def searchable_texts(self) -> Iterable[str]:
        """Give the texts by which the page is found, but for its title; a type adds its own."""
        raise NotImplementedError

    def records_named(self) -> Iterable[str]:
        """Give the references of the records that the page names."""
        raise NotImplementedError

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Write the page, and tell the public plane: also of pages below where they move along."""
        from home.publicity.keeping import keep_public, keep_tree_public

        if kwargs.get("update_fields") and _OF_DRAFTS.issuperset(kwargs["update_fields"]):
            return super().save(*args, **kwargs)
        with transaction.atomic():
            before = Page.objects.filter(pk=self.pk).only("url_path", "translation_key").first()
            result = super().save(*args, **kwargs)
            if before and before.url_path != self.url_path:
                keep_tree_public(self)
            else:
                keys = [before.translation_key] if before else []
                keep_public([*keys, self.translation_key])
        return result
