"""The limits of detention before trial, as every person's document states them."""

from tracker.choices import OffenceClass
from tracker.models import DetentionLimit
from tracker.publication.canonical import Document
from tracker.publication.documents.parts import number, quote, term, written


def detention_limits() -> list[Document]:
    """Give the limits on record with the article and the source of each; one query a call."""
    limits = DetentionLimit.objects.select_related("law", "source").order_by("pk")
    return [_limit(limit) for limit in limits]


def _limit(limit: DetentionLimit) -> Document:
    return {
        "offence_class": term(OffenceClass, limit.offence_class),
        "max_months": limit.max_months,
        "share_of_minimum": number(limit.share_of_minimum),
        "article": limit.article,
        "law": quote(limit.law),
        "source": {
            "title": limit.source.title,
            "publisher": limit.source.publisher,
            "published_on": written(limit.source.published_on),
            "url": limit.source.url,
        },
        "checked": limit.is_checked,
    }
