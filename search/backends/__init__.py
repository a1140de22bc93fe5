"""Wagtail's search engines, taught Khmer: texts are cut into tokens here, engines only match them."""
