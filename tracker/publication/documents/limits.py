"""The limits of detention before trial, as the document of a person who waited states them."""

from tracker.choices import OffenceClass
from tracker.liberty.facts import AWAITING_TRIAL
from tracker.models import DetentionLimit, Person, Source
from tracker.publication.canonical import Document
from tracker.publication.documents.parts import number, quote, term, written
from tracker.publication.limits import LONGEST

Limits = list[Document]


def detention_limits() -> Limits:
    """Give the limits that readers are told of, with the article and the source of each.

    One query, and two more for a limit that waits with another law or source.
    """
    rows = DetentionLimit.objects.select_related("law", "source").order_by("pk")
    return [_limit(limit) for row in rows if (limit := row.for_readers())]


def limits_on(person: Person, limits: Limits | None = None) -> Limits:
    """Give the limits that bear on a person's detention: by the classes of the charges.

    The longest is always among them, as it holds where a class is not known. Who never waited for
    trial has none.
    """
    if not any(item.basis in AWAITING_TRIAL for item in person.detentions.all()):
        return []
    classes = {LONGEST, *_classes_of_charges(person)}
    on_record = detention_limits() if limits is None else limits
    return [limit for limit in on_record if limit["offence_class"]["code"] in classes]


def _classes_of_charges(person: Person) -> set[str]:
    cases = [defence.case for defence in person.defences.all() if defence.case.is_public]
    charged = [charge.provision for case in cases for charge in case.charges.all()]
    return {item.offence_class for item in charged if item and item.is_public}


def _limit(limit: DetentionLimit) -> Document:
    return {
        "offence_class": term(OffenceClass, limit.offence_class),
        "max_months": limit.max_months,
        "share_of_minimum": number(limit.share_of_minimum),
        "article": limit.article,
        "law": quote(limit.law),
        "source": _source(limit.source.for_readers()),
        "checked": limit.is_checked,
    }


def _source(source: Source) -> Document | None:
    if source.is_confidential:
        return None
    return {
        "reference": source.reference,
        "title": source.title,
        "publisher": source.publisher,
        "published_on": written(source.published_on),
        "url": source.url,
    }
