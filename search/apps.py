"""The app that makes what is public findable."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Search: texts analysed once, entries, and the engines that hold them."""

    name = "search"
    verbose_name = _("Search")
