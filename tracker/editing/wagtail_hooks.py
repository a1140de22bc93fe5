"""What Wagtail finds of the tracker: its menu, its rights, what may not be deleted."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from tracker.editing.appearance import khmer_font
from tracker.editing.auditing import actions as logged
from tracker.editing.commenting.hooks import register_commenting
from tracker.editing.copying.hooks import copy_button, copying_addresses
from tracker.editing.duplicates.hooks import register_duplicates
from tracker.editing.files.hooks import file_addresses
from tracker.editing.hearings.hooks import record_hearing_buttons, record_hearing_urls
from tracker.editing.limits import say_which_limit_waits, tell_readers_of_limit
from tracker.editing.merging.hooks import register_merging
from tracker.editing.monitoring.dashboard import monitor_dashboard
from tracker.editing.monitoring.hooks import monitor_menu_item, monitor_urls
from tracker.editing.monitoring.leaving import forget_on_leaving
from tracker.editing.needs import hooks as needs
from tracker.editing.pasting.hooks import paste_button, pasting_addresses
from tracker.editing.policies import RecordPermissionPolicy
from tracker.editing.previewing.pages import preview
from tracker.editing.record_models import record_models
from tracker.editing.sources import say_what_is_held_back, tell_readers_of_source
from tracker.editing.staying.hooks import staying_addresses, staying_notice
from tracker.editing.views import anonymising
from tracker.editing.views.deleting import NoBulkDeletion, refuse_deletion
from tracker.editing.views.twos import lead_reviewer, leave_out_own_work, say_who_publishes
from tracker.editing.viewsets.menu import CourtWatchMenu
from tracker.editing.wording import name_menu_items, say_when_shown
from tracker.models import Source
from tracker.models.previews import preview_asked_for

# Before anything asks for a policy, or Wagtail makes one of its own.
for model in (*record_models(), Source):
    register_permission_policy(model, RecordPermissionPolicy(model), exact_class=True)

# Not by the hook for viewsets, which only a loaded URLconf calls: the rights to publish are made
# after a migration, for the snippets that are registered by then.
register_snippet(CourtWatchMenu)
hooks.register("insert_global_admin_css", khmer_font)
hooks.register("before_delete_snippet", refuse_deletion)
# After Wagtail's own, whose place it takes.
hooks.register("register_bulk_action", NoBulkDeletion, order=1)
# After Wagtail's own, whose entries it adds reasons to.
hooks.register("register_log_actions", logged.register, order=1)
hooks.register("construct_snippet_action_menu", leave_out_own_work)
hooks.register("before_edit_snippet", say_who_publishes)
hooks.register("before_edit_snippet", lead_reviewer)
hooks.register("register_admin_urls", anonymising.addresses)
hooks.register("register_record_buttons", anonymising.button)
hooks.register("before_edit_snippet", say_what_is_held_back)
hooks.register("before_edit_snippet", say_which_limit_waits)
hooks.register("after_edit_snippet", tell_readers_of_source)
hooks.register("after_edit_snippet", tell_readers_of_limit)
hooks.register("after_create_snippet", tell_readers_of_limit)
hooks.register("register_admin_urls", record_hearing_urls)
hooks.register("register_snippet_listing_buttons", record_hearing_buttons)
hooks.register("register_admin_urls", copying_addresses)
hooks.register("register_record_buttons", copy_button)
hooks.register("register_admin_urls", pasting_addresses)
hooks.register("register_record_buttons", paste_button)
hooks.register("register_admin_urls", needs.addresses)
hooks.register("register_admin_menu_item", needs.menu_item)
hooks.register("construct_homepage_panels", needs.dashboard)
hooks.register("construct_homepage_summary_items", needs.no_summary)
hooks.register("register_log_actions", needs.log_actions)
register_commenting()
register_merging()
register_duplicates()
say_when_shown()
hooks.register("construct_reports_menu", name_menu_items)
hooks.register("construct_help_menu", name_menu_items)
hooks.register("register_admin_urls", monitor_urls)
hooks.register("register_admin_menu_item", monitor_menu_item)
hooks.register("insert_global_admin_js", forget_on_leaving)
# After every other: it takes their place.
hooks.register("construct_homepage_panels", monitor_dashboard, order=100)
preview_asked_for.connect(preview, dispatch_uid="tracker.editing.preview")
hooks.register("register_admin_urls", file_addresses)
hooks.register("register_admin_urls", staying_addresses)
hooks.register("insert_editor_js", staying_notice)
