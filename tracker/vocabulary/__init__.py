"""The controlled vocabulary: one TOML file per scheme, read by `terms`, offered by `schemes`.

A term is dated when it is retired and never deleted, so that old records keep their meaning.
"""
