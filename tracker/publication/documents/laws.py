"""The public documents of laws and their provisions."""

import re

from tracker.choices import ChargeGroup, OffenceClass
from tracker.localized import pair
from tracker.models import Law, Provision
from tracker.publication.canonical import Document
from tracker.publication.documents.parts import heading, quote, term


def build_law_document(law: Law) -> Document:
    """Build the document of a law, with its public provisions in order of their articles."""
    provisions = sorted(
        (item for item in law.provisions.all() if item.is_public), key=_order_of_article
    )
    return {
        **heading(law),
        "enacted_in": law.enacted_in,
        "url": law.url,
        "note": {**pair(law, "note")},
        "provisions": [{"provision": quote(item), "article": item.article} for item in provisions],
    }


def _order_of_article(provision: Provision) -> tuple[int, str]:
    found = re.match(r"\d+", provision.article)
    return (int(found[0]) if found else 0, provision.article)


def build_provision_document(provision: Provision) -> Document:
    """Build the document of an article of a law."""
    return {
        **heading(provision),
        "law": quote(provision.law),
        "article": provision.article,
        "charge_group": term(ChargeGroup, provision.charge_group),
        "offence_class": term(OffenceClass, provision.offence_class),
        "minimum_months": provision.minimum_months,
        "maximum_months": provision.maximum_months,
        "note": {**pair(provision, "note")},
    }
