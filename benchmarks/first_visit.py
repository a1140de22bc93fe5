"""How many bytes a browser loads on a first visit, with style sheets, scripts and fonts."""

from collections.abc import Sequence

from benchmarks.sites import HOST

CHROMIUM = "/usr/bin/chromium"


def first_visits(port: int, paths: Sequence[str]) -> dict[str, int]:
    """Give for each path the bytes that come over the network to an empty browser."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            return {path: _bytes_of(browser, f"http://{HOST}:{port}{path}") for path in paths}
        finally:
            browser.close()


def _bytes_of(browser, address: str) -> int:  # noqa: ANN001  (Playwright may be missing)
    context = browser.new_context(extra_http_headers={"X-Forwarded-Proto": "https"})
    received: list[int] = []
    tool = context.new_cdp_session(page := context.new_page())
    tool.send("Network.enable")
    tool.on(
        "Network.loadingFinished", lambda event: received.append(int(event["encodedDataLength"]))
    )
    page.goto(address, wait_until="networkidle")
    context.close()
    return sum(received)
