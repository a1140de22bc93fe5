"""What every test may use: see services.py for servers and browsing.py for the browser."""

pytest_plugins = ["tests.services", "tests.browsing"]
