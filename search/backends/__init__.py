"""Wagtail's search engines, taught Khmer: tokens are cut here, and engines only match them."""
