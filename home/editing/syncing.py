"""Taking a source's changes over into its translations, which are published apart."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import HiddenInput
from django.http import HttpResponseBase
from wagtail_localize.views.update_translations import (
    UpdateTranslationsForm,
    UpdateTranslationsView,
)


class SyncForm(UpdateTranslationsForm):
    """Takes sentences over; never publishes, which would show readers untranslated ones."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["publish_translations"]
        field.disabled, field.initial, field.widget = True, False, HiddenInput()


class SyncView(UpdateTranslationsView):
    """Takes a page's changes over, for those who may change one of its translations."""

    def get_form(self) -> SyncForm:
        """Give the form, which asks for nothing."""
        return SyncForm(self.request.POST if self.request.method == "POST" else None)

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer; raises PermissionDenied for whoever may change none of the translations."""
        source = self.get_object()
        pages = [each.get_target_instance() for each in source.translations.filter(enabled=True)]
        if not any(page.permissions_for_user(request.user).can_edit() for page in pages):
            raise PermissionDenied
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer
