"""The editorial pages."""

from django.apps import AppConfig
from django.db.models.signals import post_save
from wagtail.signals import page_published


class HomeConfig(AppConfig):
    """The pages that editors write by hand."""

    name = "home"
    verbose_name = "Pages"

    def ready(self) -> None:
        """Let pages be found, at Khmer addresses too, and make files and pictures ready."""
        from home.editing.addresses import let_addresses_be_khmer

        let_addresses_be_khmer()
        _let_pages_be_found()
        _watch_files()
        _frame_pages()


def _let_pages_be_found() -> None:
    """Tell the public plane of pages, and let the search compare what it holds with them."""
    from home.publicity import signals
    from home.publicity.kinds import register_kinds
    from home.publicity.sourcing import PublishedPages
    from search.sources import register

    register_kinds()
    register(PublishedPages())
    signals.connect()


def _watch_files() -> None:
    """Read replaced files anew, and draw pictures when their page is published."""
    from wagtail.documents.models import Document

    from home.models.documents import read_replaced_file
    from home.pictures import draw_pictures

    post_save.connect(read_replaced_file, sender=Document, dispatch_uid="read_replaced_file")
    page_published.connect(draw_pictures, dispatch_uid="draw_pictures")


def _frame_pages() -> None:
    """Keep what lists say of pages, frame every page, name the pages to crawlers."""
    from home.framing import frame_of
    from home.listing import keep_listed
    from home.sitemaps import part_paths
    from tracker.public.frame import draw_from
    from tracker.public.sitemaps import also_list

    post_save.connect(keep_listed, dispatch_uid="home.keep_listed")
    draw_from(frame_of)
    also_list(part_paths)
