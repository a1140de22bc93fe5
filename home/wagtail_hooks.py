"""What Wagtail finds of the pages: who publishes them, how they are translated, their reports."""

from wagtail import hooks
from wagtail.admin.viewsets.pages import page_viewset_registry

from home.editing.publishing import TwoPeopleMixin
from home.editing.telling import say_who_publishes
from home.editing.translating import act_on_translation
from home.editing.views import TwoPeopleViewSet

# Before the translation's own, whose publishing it takes over.
FIRST = -1

page_viewset_registry.register(TwoPeopleMixin, TwoPeopleViewSet())
hooks.register("before_edit_page", say_who_publishes, order=FIRST)
hooks.register("before_edit_page", act_on_translation, order=FIRST)
