"""Addresses of the admin at which our pages answer instead of a library's."""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from home.editing.syncing import SyncView

urlpatterns = decorate_urlpatterns(
    decorate_urlpatterns(
        [path("localize/update/<int:translation_source_id>/", SyncView.as_view())],
        require_admin_access,
    ),
    never_cache,
)
