"""Brings the demo's pages from their files into the tree of pages."""

from home.demo.loader.run import load_pages

__all__ = ["load_pages"]
