"""Periods in custody and reports of a person's status."""

from factory import SubFactory

from tests.factories.institutions import PlaceFactory
from tests.factories.people import PersonFactory
from tests.factories.rows import RowFactory
from tests.factories.sources import CitationFactory
from tracker.models import Detention, DetentionCitation, StatusReport, StatusReportCitation


class DetentionFactory(RowFactory):
    """A detention before trial that has not ended."""

    class Meta:
        model = Detention

    person = SubFactory(PersonFactory)
    place = SubFactory(PlaceFactory)
    started_on = "2020-07-31"
    basis = "pretrial"


class DetentionCitationFactory(CitationFactory):
    class Meta:
        model = DetentionCitation

    detention = SubFactory(DetentionFactory)


class StatusReportFactory(RowFactory):
    class Meta:
        model = StatusReport

    person = SubFactory(PersonFactory)
    status = "exile"
    reported_on = "2021-06"


class StatusReportCitationFactory(CitationFactory):
    class Meta:
        model = StatusReportCitation

    report = SubFactory(StatusReportFactory)
