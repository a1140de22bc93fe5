"""The menu of everything that is recorded."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from tracker.editing.monitoring.assigning import AssignmentViewSet
from tracker.editing.viewsets.kinds import (
    CaseViewSet,
    CourtViewSet,
    HearingViewSet,
    IncidentViewSet,
    LawViewSet,
    OrganisationViewSet,
    PersonViewSet,
    PlaceViewSet,
    ProvisionViewSet,
)
from tracker.editing.viewsets.limits import DetentionLimitViewSet
from tracker.editing.viewsets.sources import SourceViewSet
from tracker.editing.viewsets.terms import TermViewSet


class CourtWatchMenu(SnippetViewSetGroup):
    """Every kind of record under one entry."""

    items = (
        PersonViewSet,
        CaseViewSet,
        HearingViewSet,
        IncidentViewSet,
        SourceViewSet,
        CourtViewSet,
        PlaceViewSet,
        OrganisationViewSet,
        LawViewSet,
        ProvisionViewSet,
        DetentionLimitViewSet,
        AssignmentViewSet,
        TermViewSet,
    )
    menu_label = _("Court watch")
    menu_icon = "folder-open-inverse"
    menu_name = "court-watch"
    menu_order = 100
