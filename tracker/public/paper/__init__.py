"""Pages on paper: HTML of ours read into blocks, and blocks set as an accessible PDF."""

from tracker.public.paper.reading import blocks_of
from tracker.public.paper.serving import pdf_response
from tracker.public.paper.typesetting import Sheet, typeset

__all__ = ["Sheet", "blocks_of", "pdf_response", "typeset"]
