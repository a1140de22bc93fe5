"""Synthetic records, for benchmarks and load: they describe nobody, and say so on every page."""
