<<<<<<< HEAD
"""What the demonstration site shows, made by script."""
=======
"""The demo's pages, in both languages: files under `data`, and a loader that makes pages of them."""
>>>>>>> part-content
