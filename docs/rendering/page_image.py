"""The image of the browser page in the documentation: its answer about one authority."""

import argparse
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from docs.rendering.images import FLAGS, FOLDER, save

__all__ = ["page_image"]

WIDTH, TALL = 1000, 1150
"""The window; the part below is left out."""


def page_image(chromium: str, page: Path, release: Path, folder: Path = FOLDER) -> None:
    """Serve the page that ``nox -s browser`` makes, ask it about Harrow, and write an image of its answer."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(page)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        shown = browser.new_page(viewport={"width": WIDTH, "height": TALL}, locale="en-GB")
        shown.goto(f"http://127.0.0.1:{server.server_port}/")
        shown.get_by_label("File", exact=True).set_input_files(release)
        shown.get_by_label("On the day").fill("2026-11-22")
        shown.get_by_label("Only names with").fill("Harrow")
        shown.get_by_role("button", name="Ask").click()
        shown.get_by_text("Done.").wait_for()
        shown.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0) }")
        save(Image.open(BytesIO(shown.screenshot())), folder / "browser-light.png")
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ("chromium", "page", "release"):
        arguments.add_argument(name)
    options = arguments.parse_args()
    page_image(options.chromium, Path(options.page), Path(options.release))
