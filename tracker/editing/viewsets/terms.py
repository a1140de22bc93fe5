"""The terms of search in the admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.views.snippets import CreateView, DeleteView, EditView, SnippetViewSet

from search.models import SearchTerm
from search.terms import cut_anew
from tracker.editing.wording import HOME


class TermCreateView(CreateView):
    """Add a term; what has it is cut into words anew."""

    def save_instance(self) -> Any:
        """Save it, and cut what it stands in."""
        term = super().save_instance()
        cut_anew(term.text)
        return term


class TermEditView(EditView):
    """Change a term."""

    def save_instance(self) -> Any:
        """Save it, and cut what it stands in, or stood."""
        before = SearchTerm.objects.get(pk=self.object.pk).text
        term = super().save_instance()
        cut_anew(before)
        cut_anew(term.text)
        return term


class TermDeleteView(DeleteView):
    """Take a term away."""

    def delete_action(self) -> None:
        """Delete it, and cut what it stood in."""
        super().delete_action()
        cut_anew(self.object.text)


class TermViewSet(SnippetViewSet):
    """Khmer terms that a word breaker does not know."""

    model = SearchTerm
    icon = "search"
    menu_label = _("Search terms")
    base_url_path = "court-watch/search-terms"
    panels = [FieldPanel("text")]
    add_view_class = TermCreateView
    edit_view_class = TermEditView
    delete_view_class = TermDeleteView
    copy_view_enabled = False
    breadcrumbs_items = [HOME]
    search_fields = ("text",)
    list_display = ("text", "changed_at")
