"""What our review adds to the editor of translations: `{% load translating %}`."""

from typing import Any

from django import template
from django.template import Context
from wagtail_localize.models import Translation

from home.editing.standing import standing_of

register = template.Library()


@register.inclusion_tag("home/editing/translation_bar.html", takes_context=True)
def translation_bar(context: Context, translation: Translation, page: Any) -> dict[str, Any]:
    """Say where a translation stands, and offer the steps of its review that the user may take."""
    request = context["request"]
    return {
        "request": request,
        "csrf_token": context.get("csrf_token"),
        "page": page,
        "stands": standing_of(translation),
        "may_sync": request.user.has_perm("wagtail_localize.submit_translation"),
        "may_submit": page.has_workflow,
        "actions": _actions(page, request.user),
    }


def _actions(page: Any, user: Any) -> list[tuple[str, Any]]:
    """Give the names and labels of the steps that a user may take in a review, each once."""
    task = page.current_workflow_task
    labels: dict[str, Any] = {}
    for name, label, _asks in task.get_actions(page, user) if task else []:
        # The second “approve” would ask for a comment, which this form does not.
        labels.setdefault(name, label)
    return list(labels.items())
