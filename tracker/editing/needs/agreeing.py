"""The button by which an editor says that both languages of a record agree as they are."""

from typing import Any

from django.http import Http404, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column

from tracker.actions.agreeing import AGREED, let_languages_agree
from tracker.editing.needs.languages import PAIRS, LackingLanguage
from tracker.editing.needs.rights import may_mend, model_of
from tracker.editing.needs.routes import AGREE, LIST
from tracker.models.confidentiality import visible_to


@require_POST
def languages_agree(request: Any, kind: str, pk: int) -> HttpResponse:
    """Note that the languages of a record agree, and go back to the list.

    Raises Http404 for a record that is not there for the user, or that they may not change.
    """
    if kind not in PAIRS or not may_mend(request.user, kind):
        raise Http404
    rows = model_of(kind)._default_manager.all()
    record = get_object_or_404(visible_to(request.user, rows), pk=pk)
    let_languages_agree(record, request.user)
    messages.success(
        request, _("%(record)s: both languages count as equally new.") % {"record": record}
    )
    return redirect(reverse(LIST, args=[LackingLanguage.slug]))


class AgreeColumn(Column):
    """What is wrong; where a language is only older, with the button."""

    cell_template_name = "tracker/editing/needs/_agree_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        """Add the address of the button, where there is one."""
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        if instance.agree_key:
            context["agree_url"] = reverse(AGREE, args=instance.agree_key)
            context["csrf_token"] = get_token(parent_context["request"])
        return context


def log_actions(actions: Any) -> None:
    """Give the log the words for what the button does."""
    actions.register_action(
        AGREED,
        gettext_lazy("Let the languages agree"),
        gettext_lazy("Said that both languages agree"),
    )
