"""Pages that are kept from the public, told in SQL."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from wagtail.models import PageViewRestriction


def is_restricted() -> Exists:
    """Tell whether a page or one above it is kept from the public.

    Wagtail's `public()` asks for all restrictions first: a query more for each list on a page.
    """
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    around = PageViewRestriction.objects.alias(inside=path)
    return Exists(around.filter(inside__startswith=F("page__path")))
