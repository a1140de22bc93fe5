"""The editorial pages."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """The pages that editors write by hand."""

    name = "home"
    verbose_name = "Pages"

    def ready(self) -> None:
        """Keep what lists say of pages, frame every page, name the pages to crawlers."""
        from django.db.models.signals import post_save

        from home.framing import frame_of
        from home.listing import keep_listed
        from home.sitemaps import part_paths
        from tracker.public.frame import draw_from
        from tracker.public.sitemaps import also_list

        post_save.connect(keep_listed, dispatch_uid="home.keep_listed")
        draw_from(frame_of)
        also_list(part_paths)
