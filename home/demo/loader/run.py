"""Loading the demo's pages: those that are not there yet, each in both languages."""

from django.db import transaction
from wagtail.models import Page

from home.demo.loader.documents import documents
from home.demo.loader.events import events, timelines
from home.demo.loader.front import load_front
from home.demo.loader.letters import letters
from home.demo.loader.plain_pages import plain_pages, sections
from home.demo.loader.publishing import publish
from home.demo.loader.reports import reports
from home.demo.loader.research import research
from home.demo.loader.resources import resources
from home.demo.loader.statements import statements

# Each after those it stands below or points at.
_STEPS = (
    sections,
    statements,
    letters,
    events,
    timelines,
    documents,
    research,
    reports,
    plain_pages,
    resources,
)


def load_pages() -> list[Page]:
    """Make and publish the demo's pages that are not there; give those that were made.

    A page that is there stays as it is, whatever editors made of it. All or nothing.
    """
    with transaction.atomic():
        made = [page for step in _STEPS for draft in step() for page in publish(draft)]
        if made:
            load_front()
    return made
