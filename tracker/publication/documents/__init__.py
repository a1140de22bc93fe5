"""Public documents: what readers may know of a record, built from an allow-list per kind.

A builder names every field it takes. What no builder names is not public.
"""

from tracker.publication.documents.registry import build_document, build_documents

__all__ = ["build_document", "build_documents"]
