"""The kinds of record, as they stand in the menu."""

from tracker.editing.hearings.case_view import CaseEditView
from tracker.editing.panels.cases import CASE
from tracker.editing.panels.hearings import HEARING
from tracker.editing.panels.incidents import INCIDENT
from tracker.editing.panels.institutions import COURT, ORGANISATION, PLACE
from tracker.editing.panels.laws import LAW, PROVISION
from tracker.editing.panels.people import PERSON
from tracker.editing.viewsets.base import RecordViewSet
from tracker.editing.viewsets.choosing import (
    CourtChooserViewSet,
    OrganisationChooserViewSet,
    PersonChooserViewSet,
    PlaceChooserViewSet,
)
from tracker.models import (
    Case,
    Court,
    Hearing,
    Incident,
    Law,
    Organisation,
    Person,
    Place,
    Provision,
)


class PersonViewSet(RecordViewSet):
    """People of interest."""

    model = Person
    icon = "user"
    base_url_path = "court-watch/people"
    edit_handler = PERSON
    chooser_viewset_class = PersonChooserViewSet
    search_fields = ("name_km", "name_en", "other_names__text")
    list_filter = ["sex", "visibility", "consent", "live"]
    # So that nobody deletes a photo without being told whose it is.
    add_to_reference_index = True


class CaseViewSet(RecordViewSet):
    """Court cases."""

    model = Case
    icon = "folder-open-inverse"
    base_url_path = "court-watch/cases"
    edit_view_class = CaseEditView
    edit_handler = CASE
    called_with = ("court",)
    search_fields = ("title_km", "title_en", "docket_number")
    telling = ("docket_number", "court", "stage")
    list_filter = ["court", "stage", "visibility", "live"]


class HearingViewSet(RecordViewSet):
    """Sittings."""

    model = Hearing
    icon = "date"
    base_url_path = "court-watch/hearings"
    edit_handler = HEARING
    called_with = ("case", "court")
    search_fields = ("case__title_km", "case__title_en", "held_on")
    telling = ("held_on", "court", "outcome")
    ordering = "-held_on"
    list_filter = ["court", "hearing_kind", "outcome", "visibility", "live"]


class IncidentViewSet(RecordViewSet):
    """Killings, attacks, disappearances."""

    model = Incident
    icon = "warning"
    base_url_path = "court-watch/incidents"
    edit_handler = INCIDENT
    search_fields = ("title_km", "title_en", "location_km", "location_en")
    telling = ("occurred_on", "incident_kind")
    list_filter = ["incident_kind", "province", "visibility", "live"]


class CourtViewSet(RecordViewSet):
    """Courts."""

    model = Court
    icon = "site"
    base_url_path = "court-watch/courts"
    edit_handler = COURT
    chooser_viewset_class = CourtChooserViewSet
    search_fields = ("name_km", "name_en", "other_names")
    telling = ("name_km", "level", "province")
    list_filter = ["level", "province", "live"]


class PlaceViewSet(RecordViewSet):
    """Places of detention."""

    model = Place
    icon = "lock"
    base_url_path = "court-watch/places"
    edit_handler = PLACE
    chooser_viewset_class = PlaceChooserViewSet
    search_fields = ("name_km", "name_en", "other_names")
    telling = ("name_km", "place_kind", "province")
    list_filter = ["place_kind", "province", "live"]


class OrganisationViewSet(RecordViewSet):
    """Parties, unions, associations, newsrooms."""

    model = Organisation
    icon = "group"
    base_url_path = "court-watch/organisations"
    edit_handler = ORGANISATION
    chooser_viewset_class = OrganisationChooserViewSet
    search_fields = ("name_km", "name_en", "acronym")
    telling = ("name_km", "acronym", "organisation_kind")
    list_filter = ["organisation_kind", "is_abroad", "live"]


class LawViewSet(RecordViewSet):
    """Laws."""

    model = Law
    icon = "doc-full"
    base_url_path = "court-watch/laws"
    edit_handler = LAW
    telling = ("name_km", "enacted_in")
    list_filter = ["live"]


class ProvisionViewSet(RecordViewSet):
    """Articles of laws."""

    model = Provision
    icon = "list-ol"
    base_url_path = "court-watch/provisions"
    edit_handler = PROVISION
    called_with = ("law",)
    search_fields = ("article", "heading_km", "heading_en", "law__name_km", "law__name_en")
    telling = ("article", "charge_group", "offence_class")
    list_filter = ["law", "charge_group", "offence_class", "live"]
