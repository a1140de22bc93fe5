"""Courts, places of detention and organisations."""

from factory import Sequence

from tests.factories.rows import RowFactory
from tracker.models import Court, Organisation, Place


class CourtFactory(RowFactory):
    class Meta:
        model = Court

    name_en = Sequence(lambda n: f"Test Court {n}")
    name_km = Sequence(lambda n: f"តុលាការ {n}")
    level = "first_instance"
    province = "KH-12"


class PlaceFactory(RowFactory):
    class Meta:
        model = Place

    name_en = Sequence(lambda n: f"Test Prison {n}")
    name_km = Sequence(lambda n: f"ពន្ធនាគារ {n}")
    province = "KH-12"


class OrganisationFactory(RowFactory):
    class Meta:
        model = Organisation

    name_en = Sequence(lambda n: f"Test Union {n}")
    name_km = Sequence(lambda n: f"សហជីព {n}")
    organisation_kind = "union"
