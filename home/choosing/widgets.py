"""The field of a form that holds a record's reference, with a button that opens the chooser."""

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.chooser import BaseChooser

from home.choosing.names import called
from tracker.publication.models import PublishedRecord, State


class RecordChooser(BaseChooser):
    """Chooses a published record; its value is the permanent reference."""

    model = PublishedRecord
    chooser_modal_url_name = "published_records:choose"
    icon = "doc-full-inverse"
    choose_one_text = _("Choose a record")
    choose_another_text = _("Choose another record")
    show_edit_link = False

    @cached_property
    def model_class(self) -> type[PublishedRecord]:
        """The table of the public plane."""
        return PublishedRecord

    def get_display_title(self, instance: PublishedRecord) -> str:
        """Name the record, or say what became of it."""
        if instance.state == State.WITHDRAWN:
            return gettext("%(reference)s (withdrawn)") % {"reference": instance.reference}
        if instance.state == State.MERGED:
            into = {"reference": instance.reference, "other": instance.merged_into_id}
            return gettext("%(reference)s (merged into %(other)s)") % into
        return called(instance)

    def get_value_data_from_instance(self, instance: PublishedRecord) -> dict[str, Any]:
        """Give what the form shows; the private record's own page is not looked for."""
        title = self.get_display_title(instance)
        return {"id": instance.pk, "edit_url": None, self.display_title_key: title}
