"""Images that say nothing to those who can't see them."""

from typing import Any

from django.urls import reverse
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import DateColumn, TitleColumn
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry

from home.editing.reports.base import MendingReport

Image = get_image_model()


class ImageLink(TitleColumn):
    """An image's title, which leads to its form."""

    def get_link_url(self, instance: Any, parent_context: Any) -> str:
        """Give the address of the form."""
        return reverse("wagtailimages:edit", args=[instance.pk])


class ImagesFilterSet(WagtailFilterSet):
    """By the collection."""

    class Meta:
        model = Image
        fields = ["collection"]


class ImagesWithoutText(MendingReport):
    """Images without a description."""

    model = Image
    page_title = _("Images without alternative text")
    index_url_name = "images_without_text"
    index_results_url_name = "images_without_text_results"
    advice = _("Say in the description what is to be seen, for those who can't see it.")
    filterset_class = ImagesFilterSet
    columns = [
        ImageLink("title", label=_("Image")),
        DateColumn("created_at", label=_("Added")),
    ]
    list_export = ["title", "created_at", "collection"]
    export_headings = {"title": _("Image"), "created_at": _("Added"), "collection": _("Collection")}

    @classproperty
    def permission_policy(cls) -> Any:  # noqa: N805  (a property of the class, which is asked)
        """Give who may do what with images; known only once Wagtail's apps are ready."""
        return policy_registry.get_by_type(Image)

    def get_queryset(self) -> Any:
        """Give the images without a description that the user may change."""
        images = self.permission_policy.instances_user_has_permission_for(
            self.request.user, "change"
        )
        return images.filter(description="").order_by("-created_at", "pk")
