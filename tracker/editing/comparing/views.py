"""The page on which two revisions of a record are compared in words."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from wagtail.admin.views.generic import RevisionsCompareView as GenericCompareView
from wagtail.snippets.views.snippets import RevisionsCompareView

from tracker.actions.substance import Content, content_of
from tracker.editing.auditing.reading import log_reading, secret_fields
from tracker.editing.comparing.telling import told


class RecordCompareView(RevisionsCompareView):
    """Two revisions of a record, or what readers see and the newest draft."""

    template_name = "tracker/editing/comparing/compare.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give both headings and what differs; write down who was shown what is confidential."""
        (before, first), (after, second) = map(
            self._content, (self.revision_id_a, self.revision_id_b)
        )
        user = self.request.user
        form_class = self.model.snippet_viewset.get_form_class(for_update=True)
        log_reading(self.object, user, secret_fields(form_class, user))
        return {
            # Not Wagtail's own context, which would compare once more and miss rows of rows.
            **super(GenericCompareView, self).get_context_data(**kwargs),
            "object": self.object,
            "before_heading": first,
            "after_heading": second,
            "told": told(self.model, before, after, user),
        }

    def _content(self, name: str) -> tuple[Content, str]:
        """Give the content of a revision by its key or by its word, with what it is called."""
        if name == "live":
            # A source has no drafts: what it says now is what readers see.
            if getattr(self.object, "live", True):
                return content_of(self.object), _("What readers see")
            return {}, _("Not published")
        revisions = self.object.revisions.order_by("created_at", "pk")
        if name in ("earliest", "latest"):
            found = revisions.first() if name == "earliest" else revisions.last()
        elif name.isdecimal() and len(name) < 19:
            found = get_object_or_404(revisions, pk=int(name))
        else:
            found = None
        if found is None:
            raise Http404
        return found.content, _heading(found)


def _heading(revision: Any) -> str:
    when = revision.created_at.strftime("%Y-%m-%d %H:%M")
    return f"{when}, {revision.user}" if revision.user else when
