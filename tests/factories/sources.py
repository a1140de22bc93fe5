"""Sources, and what every citation has."""

from factory import Sequence, SubFactory

from tests.factories.rows import RowFactory
from tracker.models import Source


class SourceFactory(RowFactory):
    class Meta:
        model = Source

    title = Sequence(lambda n: f"Article {n}")
    publisher = "The Test Gazette"
    published_on = "2021-03-05"
    kind = "news_report"
    url = Sequence(lambda n: f"https://gazette.example/{n}")
    archived_url = Sequence(lambda n: f"https://archive.example/{n}")


class CitationFactory(RowFactory):
    """Cites a source of its own; the factory below it says what cites."""

    class Meta:
        abstract = True

    source = SubFactory(SourceFactory)
    locator = "p. 2"
