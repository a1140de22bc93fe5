"""Who may do what to one record, beyond what the rights of their groups say."""

from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy

from tracker.actions.publish import is_published


class RecordPermissionPolicy(ModelPermissionPolicy):
    """The rights of a user's groups, but nobody deletes what readers have seen."""

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        """Tell whether a user may do something to a record; a published one is never deleted."""
        if action == "delete" and is_published(instance.reference):
            return False
        return bool(super().user_has_permission_for_instance(user, action, instance))
