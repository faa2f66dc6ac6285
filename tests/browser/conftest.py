"""The page built from the wheel, a local server for it, and a real browser that opens it.

Chromium is Debian's; npm fetches Pyodide and pip fetches the wheels. Where a program is missing or a download fails,
these tests are skipped with the reason; in CI they fail.
"""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from textwrap import shorten

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from docs.rendering.browser import page as write_page
from docs.rendering.images import FLAGS
from tests.conftest import program_or_skip

ROOT = Path(__file__).parents[2]
CI = bool(os.environ.get("CI"))
LONG = 120_000
"""Milliseconds after which a wait is given up."""


def written_or_skip(write: Callable[[], None], *, ci: bool) -> None:
    """Write the page; if a download fails, skip the test, or fail it in CI."""
    try:
        write()
    except subprocess.CalledProcessError as error:
        give_up = pytest.fail if ci else pytest.skip
        give_up(f"the page needs what could not be fetched: {shorten(error.stderr, 200)}")


@contextmanager
def serving(folder: Path) -> Generator[tuple[str, list[str]], None, None]:
    """Serve a folder as `python -m http.server` does; yield its address and the list of requested paths."""
    asked: list[str] = []

    class Handler(SimpleHTTPRequestHandler):
        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:  # noqa: ARG002 # of the base class
            asked.append(self.path)

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/", asked
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and the page that contains it."""
    program_or_skip("npm", shutil.which("npm"), ci=CI)
    program_or_skip("chromium", shutil.which("chromium"), ci=CI)
    built = tmp_path_factory.mktemp("wheel")
    made = tmp_path_factory.mktemp("page") / "browser"

    def write() -> None:
        pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(built), str(ROOT))
        subprocess.run(pip, check=True, capture_output=True, text=True)  # noqa: S603 # our own interpreter and source
        (wheel,) = built.glob("*.whl")
        write_page(wheel, made)

    written_or_skip(write, ci=CI)
    return made


@pytest.fixture(scope="session")
def chromium(folder: Path) -> Iterator[Browser]:
    """Start Chromium, headless and with an empty profile."""
    assert folder.is_dir()
    flags = [flag for flag in FLAGS if flag != "--hide-scrollbars"]
    path = shutil.which("chromium")
    # In one statement, because coverage misses the line after the first switch of a greenlet.
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=path, args=flags) as browser:
        yield browser


@pytest.fixture(scope="session")
def served(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Serve the page."""
    with serving(folder) as address_and_paths:
        yield address_and_paths


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """Yield a new browser context, with nothing left from earlier tests."""
    with chromium.new_context() as context:
        context.set_default_timeout(LONG)
        yield context


@pytest.fixture(scope="session")
def page(chromium: Browser, served: tuple[str, list[str]]) -> Iterator[Page]:
    """Open the page and wait until Python is loaded: once for all tests, because each asks it anew."""
    with chromium.new_context() as context:
        context.set_default_timeout(LONG)
        yield opened(context, served[0])


def opened(context: BrowserContext, address: str) -> Page:
    """Open the page in a browser, and wait until Python is loaded."""
    page = context.new_page()
    page.goto(address)
    page.get_by_role("status").get_by_text("Ready.").wait_for()
    return page
