"""The editorial pages."""

from django.apps import AppConfig
from django.db.models.signals import post_save
from wagtail.signals import page_published


class HomeConfig(AppConfig):
    """The pages that editors write by hand."""

    name = "home"
    verbose_name = "Pages"

    def ready(self) -> None:
        """Read replaced files anew, and draw pictures when their page is published."""
        from wagtail.documents.models import Document

        from home.models.documents import read_replaced_file
        from home.pictures import draw_pictures

        post_save.connect(read_replaced_file, sender=Document, dispatch_uid="read_replaced_file")
        page_published.connect(draw_pictures, dispatch_uid="draw_pictures")
