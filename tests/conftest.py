"""What every test may use: servers (services.py), a migrated database, a browser (browsing.py).

Each begins with nothing remembered (indexing.py); ordering.py says which comes when.
"""

pytest_plugins = [
    "tests.services",
    "tests.databases",
    "tests.ordering",
    "tests.browsing",
    "tests.indexing",
    "tests.search.elastic",
]
