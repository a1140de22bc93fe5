"""Repeatable measurements of the site: `make bench`, or `python -m benchmarks`."""
