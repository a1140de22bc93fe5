"""When saving or publishing fails: say so, keep what was typed, write nothing by half."""

import logging
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.generic import CreateEditViewOptionalFeaturesMixin

logger = logging.getLogger(__name__)


def say_why(request: Any, error: Exception) -> None:
    """Tell the editor why publishing failed; log what only we can mend."""
    if isinstance(error, ValidationError):
        reasons = " ".join(error.messages)
    else:
        logger.error("Publishing failed", exc_info=error)
        reasons = _("This is a fault of the site. Tell whoever runs it.")
    messages.error(
        request,
        _("Nothing has changed for readers. %(reasons)s") % {"reasons": reasons},
    )


class FaultsAreSaidMixin(CreateEditViewOptionalFeaturesMixin):
    """A form view that answers a fault with a message instead of an error page."""

    def form_valid(self, form: Any) -> Any:
        """Save; where another editor's save came between, show the form again."""
        try:
            return super().form_valid(form)
        except IntegrityError:
            self.produced_error_message = _(
                "What you typed contradicts what is in the database by now. Nothing was saved:"
                " copy your changes, load the page again and make them anew."
            )
            return self.form_invalid(form)

    def run_action_method(self) -> HttpResponseBase | None:
        """Publish, submit or approve; the draft stays saved if that fails."""
        try:
            with transaction.atomic():
                done: HttpResponseBase | None = super().run_action_method()
                return done
        except (PermissionDenied, Http404):
            raise
        except Exception as error:  # a crash in the bridge must not cost the editor their draft
            say_why(self.request, error)
            return redirect(self.get_edit_url())
