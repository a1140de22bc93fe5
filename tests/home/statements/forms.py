"""The form of a statement, as a browser sends it."""

from typing import Any

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield


def edit_address(page: Any) -> str:
    """Where a page is changed."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def filled(
    texts: tuple[str, ...] = (),
    notes: tuple[dict[str, str], ...] = (),
    signed: tuple[dict[str, str], ...] = (),
    **fields: Any,
) -> dict[str, Any]:
    """Fill in the form: texts are the HTML of body blocks."""
    body = [("text", rich_text(text)) for text in texts]
    return nested_form_data(
        {
            "title": "A statement",
            "slug": "a-statement",
            "kind": "statement",
            "issued_on": "",
            "place": "",
            "summary": "",
            "source_url": "",
            "archived_url": "",
            "addressees": streamfield([]),
            "demands": streamfield([]),
            "body": streamfield(body),
            "footnotes": inline_formset(
                [{"url": "", "archived_url": "", **each} for each in notes]
            ),
            "signatories": inline_formset([{**UNSIGNED, **each} for each in signed]),
            "attachments": inline_formset([]),
            "named_records": inline_formset([]),
            "comments": inline_formset([]),
            **fields,
        }
    )


UNSIGNED = {
    "acronym": "",
    "kind": "organisation",
    "role": "",
    "country": "",
    "joined_on": "",
    "withdrawn_on": "",
}
