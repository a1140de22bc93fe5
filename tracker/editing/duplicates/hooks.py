"""Where the admin meets the check for people on record: its address, its script."""

from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail import hooks

from tracker.editing.duplicates.views import SHOWN, typed_duplicates, warn_of_duplicates
from tracker.editing.guarding import guarded
from tracker.models import Person

NAME = "tracker_duplicates"


def register_duplicates() -> None:
    """Let Wagtail find the check."""
    hooks.register("register_admin_urls", duplicates_addresses)
    hooks.register("insert_global_admin_js", duplicates_script)
    hooks.register("after_create_snippet", warn_of_duplicates)


def duplicates_addresses() -> list[URLPattern]:
    """Give the address of the check."""
    view = guarded(typed_duplicates, Person)
    return [path("court-watch/people/duplicates/", view, name=NAME)]


def duplicates_script() -> SafeString:
    """Give the script; it acts in the forms of a person, those inside a chooser included."""
    return format_html(
        '<script src="{}" data-check="{}" data-forms="{}" data-shown="{}" data-failed="{}" defer>'
        "</script>",
        static("js/duplicates.js"),
        reverse(NAME),
        " ".join(
            [
                reverse("wagtailsnippets_tracker_person:add"),
                reverse("wagtailsnippets_tracker_person:edit", args=[0]).partition("0")[0],
                reverse("wagtailsnippetchoosers_tracker_person:create"),
            ]
        ),
        SHOWN,
        _("Whether this person is on record already could not be checked."),
    )
