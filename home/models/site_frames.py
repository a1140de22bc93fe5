"""The frame of every page, in each language: navigation, foot, announcements."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting
from wagtail.contrib.settings.registry import register_setting
from wagtail.fields import StreamField

from home.blocks.announcements import AnnouncementBlock
from home.blocks.links import FootPartBlock, LinksBlock
from tracker.public.frame import forget


def _links(label: Any) -> Any:
    told = _("In the order in which they stand. With none, the lists of records are shown.")
    return StreamField(LinksBlock(), blank=True, verbose_name=label, help_text=told)


def _foot(label: Any) -> Any:
    told = _("Up to six parts, side by side. With none, the site says how to read its records.")
    parts = [("part", FootPartBlock(label=_("part")))]
    return StreamField(parts, blank=True, max_num=6, verbose_name=label, help_text=told)


@register_setting(icon="desktop")
class SiteFrame(BaseGenericSetting):
    """What stands around every page; one row, read in one query for all of it."""

    navigation_en: Any = _links(_("navigation in English"))
    navigation_km: Any = _links(_("navigation in Khmer"))
    foot_en: Any = _foot(_("foot in English"))
    foot_km: Any = _foot(_("foot in Khmer"))
    announcements: Any = StreamField(
        [("announcement", AnnouncementBlock())],
        blank=True,
        max_num=3,
        verbose_name=_("announcements"),
        help_text=_("Shown above every page, in both languages, within half a minute."),
    )

    panels = [
        FieldPanel("announcements"),
        MultiFieldPanel([FieldPanel("navigation_en"), FieldPanel("foot_en")], _("English")),
        MultiFieldPanel([FieldPanel("navigation_km"), FieldPanel("foot_km")], _("Khmer")),
    ]

    class Meta(BaseGenericSetting.Meta):
        abstract = False
        verbose_name = _("navigation, foot and announcements")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and let this process draw it at once."""
        super().save(*args, **kwargs)
        forget()
