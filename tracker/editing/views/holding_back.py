"""Two people for what readers see of rows without drafts, in the forms in which one is changed."""

from typing import Any

from wagtail.admin.views.generic import CreateEditViewOptionalFeaturesMixin

from tracker.actions.limits import hold_back_limit, log_limit
from tracker.actions.sources import held_back
from tracker.models import Source


class HoldsSourceBackMixin(CreateEditViewOptionalFeaturesMixin):
    """A form view of a source that keeps what its user changed from readers."""

    def save_instance(self) -> Any:
        """Save the source and, in the same transaction, what readers see of it."""
        source = self.form.instance
        # Locked: of two who save at once, the second must see what the first held back.
        before = Source.objects.select_for_update().get(pk=source.pk)
        source.shown = held_back(before, source, self.request.user)
        return super().save_instance()


class HoldsLimitBackMixin(CreateEditViewOptionalFeaturesMixin):
    """A form view of a limit of detention that keeps what its user changed from readers."""

    def save_instance(self) -> Any:
        """Save the limit, what readers see of it, and who did so why."""
        limit, user = self.form.instance, self.request.user
        done = hold_back_limit(limit, user)
        saved = super().save_instance()
        log_limit(limit, done, self.form.cleaned_data["reason"], user)
        return saved
