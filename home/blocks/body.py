"""The body of every editorial page: which blocks it may be made of, in the order of the menu."""

from typing import Final

from wagtail.blocks import Block

from home.blocks.charts import ChartBlock
from home.blocks.maps import MapBlock
from home.blocks.pictures import GalleryBlock, PictureBlock
from home.blocks.records import RecordBlock, RecordListBlock
from home.blocks.tables import TableBlock
from home.blocks.texts import (
    CalloutBlock,
    CallToActionBlock,
    HeadingBlock,
    QuoteBlock,
    text_block,
)

BODY: Final[list[tuple[str, Block]]] = [
    ("heading", HeadingBlock()),
    ("text", text_block()),
    ("quote", QuoteBlock()),
    ("callout", CalloutBlock()),
    ("call_to_action", CallToActionBlock()),
    ("record", RecordBlock()),
    ("record_list", RecordListBlock()),
    ("picture", PictureBlock()),
    ("gallery", GalleryBlock()),
    ("table", TableBlock()),
    ("chart", ChartBlock()),
    ("map", MapBlock()),
]
