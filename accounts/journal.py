"""What happened to accounts: in the history that administrators read, or in the server's log.

The history names the account; the log has only its number (see config/discretion.py).
"""

import logging
from typing import Final

from django.contrib.auth.models import User
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, log

logger = logging.getLogger("accounts")

# Each change of an account, with what its history says of it.
ACTIONS: Final = {
    "accounts.invited": (_("Invite"), _("Gave out a link to set a password")),
    "accounts.joined": (_("Set a password"), _("Set a password by a link")),
    "accounts.password_changed": (_("Change the password"), _("Changed the password")),
    "accounts.factor_added": (_("Add a second factor"), _("Added a second factor")),
    "accounts.factor_removed": (_("Remove a second factor"), _("Removed a second factor")),
    "accounts.codes_renewed": (_("Renew recovery codes"), _("Renewed the recovery codes")),
    "accounts.factors_reset": (_("Reset second factors"), _("Took away all second factors")),
}


def note(action: str, user: User, by: User | None = None) -> None:
    """Write who changed the account to its history and to the log; without `by`, the server did.

    Raises KeyError when there is no such action.
    """
    ACTIONS[action]
    log(instance=user, action=action, user=by)
    report(action, user)


def report(event: str, user: User | None = None) -> None:
    """Write what happened to the log, with the number of the account if there is one."""
    logger.info("%s, account %s", event, user.pk if user else "unknown")


def name_actions(actions: LogActionRegistry) -> None:
    """Let Wagtail's history know what our actions are called."""
    for action, (label, message) in ACTIONS.items():
        actions.register_action(action, label, message)
