"""Pages of the admin about one record: its draft, to those who may change it."""

from typing import Any

from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.permissions import policy_registry

from tracker.models import Record


def edit_address(record: Any) -> str:
    """Give the address of the form in which a record is changed."""
    return reverse(record.snippet_viewset.get_url_name("edit"), args=[quote(record.pk)])


def may(user: Any, action: str, record: Any) -> bool:
    """Tell whether a user may do something to a record."""
    policy = policy_registry.get_by_type(type(record))
    return bool(policy.user_has_permission_for_instance(user, action, record))


class OnRecordMixin(WagtailAdminTemplateMixin):
    """A page about the record of `model` whose key is in the address."""

    model: type[Record]
    record: Any

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Find the record; raises Http404, or PermissionDenied for who may not change it."""
        self.record = get_object_or_404(self.model, pk=kwargs["pk"])
        if not self.is_allowed(request.user):
            raise PermissionDenied
        self.record = self.record.get_latest_revision_as_object()
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer

    def is_allowed(self, user: Any) -> bool:
        """Tell whether a user may be here."""
        return may(user, "change", self.record)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the list and to the form of the record."""
        viewset = self.model.snippet_viewset
        return [
            *self.breadcrumbs_items,
            {
                "url": reverse(viewset.get_url_name("list")),
                "label": str(self.model._meta.verbose_name_plural).capitalize(),
            },
            {"url": edit_address(self.record), "label": str(self.record)},
            {"url": "", "label": self.page_title},
        ]
