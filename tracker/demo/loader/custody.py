"""Periods in custody and reports of status of the demo's people."""

from tracker.demo.loader.citations import citations
from tracker.demo.loader.entries import plain, read
from tracker.demo.loader.rows import Rows, links
from tracker.models import Detention, DetentionCitation, StatusReport, StatusReportCitation


def detention_rows() -> Rows:
    """Make the periods in custody, with their sources."""
    linked = {"person": "people", "case": "cases", "place": "places"}
    for order, entry in enumerate(read("detentions")):
        fields = plain(entry, "sources", *linked)
        detention = Detention(sort_order=order, **fields, **links(entry, **linked))
        yield detention
        yield from citations(DetentionCitation, "detention", detention, entry)


def status_report_rows() -> Rows:
    """Make the reports of status, with their sources."""
    for order, entry in enumerate(read("status_reports")):
        fields = plain(entry, "sources", "person")
        report = StatusReport(sort_order=order, **fields, **links(entry, person="people"))
        yield report
        yield from citations(StatusReportCitation, "report", report, entry)
