"""The demo's pages in both languages: files under `data`, and a loader that makes pages of them."""
