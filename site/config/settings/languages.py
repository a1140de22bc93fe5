"""Two languages, equal; the address says which."""

from pathlib import Path
from zoneinfo import available_timezones

from django.conf.locale import LANG_INFO
from django.utils.translation import gettext_lazy as _

USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Phnom_Penh"
# Cities only: the list also has names such as "localtime", which browsers don't know.
_AREAS = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
WAGTAIL_USER_TIME_ZONES = sorted(
    zone for zone in available_timezones() if zone.startswith(tuple(f"{area}/" for area in _AREAS))
)
LANGUAGE_CODE = "en"
LANGUAGES = [("km", _("Khmer")), ("en", _("English"))]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
# Django gives the name that Khmer has in English as the one it has in Khmer.
LANG_INFO["km"] = {**LANG_INFO["km"], "name_local": "ភាសាខ្មែរ"}

_LOCALE = Path(__file__).resolve().parents[2] / "locale"
# Our own sentences first; then those of Wagtail, Django and allauth, which lack Khmer.
LOCALE_PATHS = [_LOCALE, _LOCALE / "admin"]
