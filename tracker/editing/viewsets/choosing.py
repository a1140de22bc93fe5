"""Choosers of the kinds that can be begun from inside another form."""

from tracker.editing.forms.people import NewPersonForm
from tracker.editing.views.choosers import RecordChooserViewSet


class PersonChooserViewSet(RecordChooserViewSet):
    """The chooser of a person."""

    begun_with = ("name_km", "name_en", "sex")
    begun_in = NewPersonForm


class CourtChooserViewSet(RecordChooserViewSet):
    """The chooser of a court."""

    begun_with = ("name_km", "name_en", "level", "province")


class PlaceChooserViewSet(RecordChooserViewSet):
    """The chooser of a place of detention."""

    begun_with = ("name_km", "name_en", "place_kind", "province")


class OrganisationChooserViewSet(RecordChooserViewSet):
    """The chooser of an organisation."""

    begun_with = ("name_km", "name_en", "acronym", "organisation_kind")
