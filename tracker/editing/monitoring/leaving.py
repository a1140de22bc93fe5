"""Leaving nothing on the phone: what every page of the admin does when its user logs out."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _


def forget_on_leaving() -> SafeString:
    """Give the script that empties what a phone kept when its user logs out of the admin."""
    return format_html(
        '<script src="{}" data-unsent="{}" defer></script>',
        static("js/monitor-leave.js"),
        _("A report on this phone was not sent yet. If you log out it is deleted. Log out?"),
    )
