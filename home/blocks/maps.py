"""The block of a map of Cambodia, with a legend, and the same places as a table."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import TextBlock

from home.blocks.data import DataBlock, Rows
from home.data.geo import Places, read_places
from home.data.map_drawing import legend, marks
from tracker.public.maps.outlines import HEIGHT, WIDTH, outlines
from tracker.public.wording import reader_language


class MapBlock(DataBlock):
    """Places and areas over the outlines of the provinces."""

    data = TextBlock(
        label=_("places"),
        required=False,
        default="",
        rows=8,
        help_text=_(
            "GeoJSON, or CSV with the columns longitude and latitude. “name” is shown on the map,"
            " “category” in the legend; all else in the table."
        ),
    )
    labels = TextBlock(
        label=_("names of columns"),
        required=False,
        default="",
        rows=3,
        help_text=_("One a line: the column's name in the data = what readers see."),
    )

    def read(self, value: Any) -> Places:
        """Read the places; raises ValidationError."""
        return read_places(value["data"] or "", reader_language())

    def rows(self, value: Any) -> Rows:
        """Give the places as rows: name, category, where it is or its middle, further facts."""
        places = self.read(value)
        lines = [
            (one.name, one.category, *(f"{part:.5f}" for part in one.middles[0]), *one.facts)
            for one in places.features
        ]
        headings = ["name", "category", "longitude", "latitude"]
        return [*headings, *_called(places, value["labels"] or "")], lines

    def drawn(self, value: Any) -> dict[str, Any]:
        """Give the outlines, the marks on them, the legend, and the columns of the table."""
        places = self.read(value)
        categories = legend(places)
        return {
            "outlines": outlines(),
            "plane": (WIDTH, HEIGHT),
            "marks": marks(places, categories),
            "legend": [category for category in categories if category.word],
            "columns": _called(places, value["labels"] or ""),
        }

    class Meta:
        template = "home/blocks/map.html"
        icon = "site"
        label = _("map")


def _called(places: Places, labels: str) -> list[str]:
    """Give what readers see at the head of each column: by the editors' list, or as it is."""
    pairs = (line.split("=", 1) for line in labels.splitlines() if "=" in line)
    names = {key.strip(): name.strip() for key, name in pairs}
    return [names.get(column, column) for column in places.columns]
