"""Removing a passkey, which allauth allows even when it is the last factor."""

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from django.http import HttpResponse


class PasskeyRemoveView(RemoveWebAuthnView):
    """Asks, then removes one of one's own passkeys, unless nothing would be left."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Remove it, or say why not."""
        if not get_adapter().can_delete_authenticator(self.object):
            form.add_error(None, get_adapter().error_messages["cannot_delete_authenticator"])
            refused: HttpResponse = self.form_invalid(form)
            return refused
        removed: HttpResponse = super().form_valid(form)
        return removed


passkey_remove = PasskeyRemoveView.as_view()
