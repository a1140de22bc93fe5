"""Views that know for whom they draw, and at whose addresses a hidden record is not found."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpResponseBase

from tracker.models.confidentiality import seen_by, visible_to

View = Callable[..., HttpResponseBase]


def guarded(view: View, model: type[Model] | None = None) -> View:
    """Draw a view for its user, before it returns, while it is known for whom.

    Where it is about rows of `model`, it is refused to whoever has no right on these, and answers
    404 where its `pk` is of a row that is hidden from the user.
    """

    @wraps(view)
    def checked(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if model is not None:
            _refuse_strangers(request.user, model)
            if "pk" in kwargs:
                refuse_hidden(request.user, model, kwargs["pk"])
        with seen_by(request.user):
            response: Any = view(request, *args, **kwargs)
            drawn: HttpResponseBase = response.render() if hasattr(response, "render") else response
            return drawn

    return checked


def _refuse_strangers(user: Any, model: type[Model]) -> None:
    """Wagtail lets whoever may enter the admin open any chooser, court monitors included."""
    rights = (f"tracker.{action}_{model._meta.model_name}" for action in ("view", "change", "add"))
    if not any(user.has_perm(right) for right in rights):
        raise PermissionDenied


def refuse_hidden(user: Any, model: type[Model], key: Any) -> None:
    """Raise Http404 where the row is not there for this user, or the key is none."""
    try:
        found = visible_to(user, model._default_manager.filter(pk=unquote(str(key)))).exists()
    except (TypeError, ValueError, OverflowError):
        found = False
    if not found:
        raise Http404
