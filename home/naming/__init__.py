"""The records that a page names: which they are, and what readers see of them."""
