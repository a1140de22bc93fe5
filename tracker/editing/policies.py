"""Who may do what to one record, beyond what the rights of their groups say."""

from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy

from tracker.actions.publish import is_published
from tracker.models import Record
from tracker.models.confidentiality import is_hidden_from, visible_to


class RecordPermissionPolicy(ModelPermissionPolicy):
    """The rights of a user's groups, but not on a record that is hidden from them.

    Nobody deletes what readers have seen.
    """

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        """Tell whether a user may do something to a record."""
        if is_hidden_from(user, instance):
            return False
        if action == "delete" and isinstance(instance, Record) and is_published(instance.reference):
            return False
        return bool(super().user_has_permission_for_instance(user, action, instance))

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> Any:
        """Give the records to which a user may do one of several things."""
        return visible_to(user, super().instances_user_has_any_permission_for(user, actions))
