"""Time zones, chosen by a city that people know; IANA's names are what is stored."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HERE: Final = "Asia/Phnom_Penh"
CITIES: Final[dict[str, Promise]] = {
    HERE: _("Phnom Penh"),
    "Asia/Bangkok": _("Bangkok"),
    "Asia/Ho_Chi_Minh": _("Ho Chi Minh City"),
    "Asia/Kuala_Lumpur": _("Kuala Lumpur"),
    "Asia/Jakarta": _("Jakarta"),
    "Asia/Manila": _("Manila"),
    "Asia/Seoul": _("Seoul"),
    "Asia/Tokyo": _("Tokyo"),
    "Australia/Sydney": _("Sydney"),
    "Pacific/Auckland": _("Auckland"),
    "Europe/Zurich": _("Geneva"),
    "Europe/Brussels": _("Brussels"),
    "Europe/Paris": _("Paris"),
    "Europe/London": _("London"),
    "America/New_York": _("New York"),
    "America/Chicago": _("Chicago"),
    "America/Los_Angeles": _("Los Angeles"),
    "UTC": _("universal time (UTC)"),
}
"""Where the movement's events are held and its people live."""
