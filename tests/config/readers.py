"""Everything that readers can open, of a small world in which every kind of record is published."""

from collections.abc import Iterator

from django.core.files.base import ContentFile
from wagtail.documents.models import Document
from wagtail.models import Collection, CollectionViewRestriction

from tests.factories import published, whole
from tracker.public.kinds import KINDS, path_of
from tracker.publication.models import PublishedRecord

LANGUAGES = ("km", "en")
PAGES = ("", "overview/", "search/?q=Test", "hearings/calendar/?month=2021-02", "no-such-page/")


def publish_world():
    """Publish every kind of record, a file for readers and one for editors alone."""
    published(*whole().records())
    Document.objects.create(title="Open", file=ContentFile(b"open", "open.txt"))
    private = Collection.get_first_root_node().add_child(name="Private")
    restriction = CollectionViewRestriction.GROUPS
    CollectionViewRestriction.objects.create(collection=private, restriction_type=restriction)
    Document.objects.create(
        title="Private", file=ContentFile(b"private", "private.txt"), collection=private
    )


def addresses() -> Iterator[str]:
    """Give the address of every page, list, record, version and document."""
    yield from ("/", "/robots.txt", "/sitemap.xml", "/sitemaps/pages.xml", "/favicon.ico")
    yield from (document.url for document in Document.objects.all())
    yield from ("/schemas/person.json", "/documents/0/a.pdf", "/admin/", "/admin/login/")
    for language in LANGUAGES:
        yield from (f"/{language}/{page}" for page in PAGES)
        yield from (f"/{language}/{kind.segment}/" for kind in KINDS.values())
    for row in PublishedRecord.objects.all():
        yield from (path_of(row, language) for language in LANGUAGES)
        yield f"{path_of(row, 'en')}v1/"
        yield from (f"/id/{row.pk}", f"/id/{row.pk}.json", f"/id/{row.pk}/v1")
