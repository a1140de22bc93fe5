"""Brings the demo's records from its files into an empty database."""

from tracker.demo.loader.run import load_demo

__all__ = ["load_demo"]
