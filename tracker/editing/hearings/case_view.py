"""The edit page of a case, from which its hearings are recorded."""

from wagtail.admin.widgets import Button

from tracker.editing.hearings.hooks import case_button
from tracker.editing.views.editing import RecordEditView


class CaseEditView(RecordEditView):
    """Change a case, or record a hearing of it."""

    def get_header_buttons(self) -> list[Button]:
        """Put the recording of a hearing first."""
        return [*case_button(self.object, self.request.user), *super().get_header_buttons()]
