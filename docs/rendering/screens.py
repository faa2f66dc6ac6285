"""The screens of a terminal, of pytest and of JupyterLab in the documentation: ``nox -s images`` makes them anew."""

import argparse
import contextlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from code import InteractiveConsole
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import socket
from typing import Any

from PIL import Image
from playwright.sync_api import Error, Page, sync_playwright
from rich.console import Console
from rich.text import Text

from docs.rendering.images import FLAGS, FOLDER, save

__all__ = ["screens"]

COLUMNS = 112
"""The characters of a line of a terminal."""
TERMINAL = """<!doctype html><meta charset=utf-8>
<style>html{{background:#ffffff}}pre{{font:14px/1.3 'DejaVu Sans Mono',monospace;color:#212121;margin:14px}}</style>
<pre>{code}</pre>"""

SET_UP = """\
from datetime import date
import inspection_framework as inf
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.frameworks import ILACS, SIF
history = local_authority_inspections().of("Harrow")
latest = history.latest
"""
VALUES = {
    "outlook": "inf.outlook(latest.provider, history, on=date(2026, 11, 22))",
    "judgement": "inf.overall_judgement(latest.edition, latest.judgements)",
    "timetable": 'inf.timetable(latest.edition.activity("standard"), on_site=date(2025, 1, 20))',
    "history": "history",
    "sample": 'inf.check_sample(SIF.editions[0].activity("sif").sampling, cases)',
}
CASES = 'cases = [inf.Case.of(f"child {number}", "looked_after") for number in range(10)]\n'
"""Children who are made up."""
TESTS = """\
import attrs
{set_up}

def test_outlook():
    earlier = inf.outlook(latest.provider, history, on=date(2026, 11, 1))
    assert {outlook} == earlier


def test_judgement():
    leaders = inf.Judgement("leaders", inf.Grade.GOOD, printed="Good")
    assert latest.judgements["leaders"] == leaders


def test_timetable():
    steps = {timetable}
    assert steps == attrs.evolve(steps, on_site=date(2025, 1, 27))


def test_history():
    assert len(history) == 4


def test_sample():
    checked = {sample}
    assert checked
"""


def session(*lines: str) -> str:
    """Return what a terminal shows of a session at Python's prompt."""
    shown = io.StringIO()
    console = InteractiveConsole()
    for line in (SET_UP + CASES).splitlines():
        console.push(line)
    with contextlib.redirect_stdout(shown):
        for line in lines:
            shown.write(f">>> {line}\n")
            console.push(line)
    return shown.getvalue()


def pytest_run(*tests: str) -> str:
    """Return what pytest prints of tests that fail, in its colours."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "test_harrow.py").write_text(TESTS.format(set_up=SET_UP + CASES, **VALUES), "utf-8")
        names = [f"test_harrow.py::{test}" for test in tests]
        run = subprocess.run(  # noqa: S603 # our own interpreter and text
            [sys.executable, "-m", "pytest", "--color=yes", "-p", "no:cacheprovider", "-q", "--tb=short", *names],
            capture_output=True,
            check=False,
            cwd=folder,
            encoding="utf-8",
            env={**os.environ, "COLUMNS": str(COLUMNS)},
        )
    # The path of the library is that of the machine on which the screens are made.
    return re.sub(r"\S*/(?=inspection_framework/)", "", f"$ pytest -q --tb=short {' '.join(names)}\n{run.stdout}")


def in_a_terminal(text: str) -> str:
    """Return text with the colours of a terminal as a page."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), color_system="truecolor", legacy_windows=False)
    console.print(Text.from_ansi(text), soft_wrap=False)
    return console.export_html(inline_styles=True, code_format=TERMINAL)


def save_screen(picture: bytes, name: str, folder: Path) -> None:
    """Write a screen among the images of displays."""
    save(Image.open(io.BytesIO(picture)), folder / f"screen-{name}.png")


@contextmanager
def jupyterlab(notebook: dict[str, Any]) -> Iterator[str]:
    """Serve a notebook in JupyterLab, with settings of its own, and yield its address."""
    with tempfile.TemporaryDirectory() as folder, socket() as free:
        Path(folder, "harrow.ipynb").write_text(json.dumps(notebook), "utf-8")
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        settings = {name: f"{folder}/.{name}" for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")}
        command = (sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}")
        options = ("--ServerApp.token=", "--ServerApp.password=", f"--ServerApp.root_dir={folder}")
        server = subprocess.Popen(  # noqa: S603 # our own interpreter
            [*command, *options], env={**os.environ, **settings}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            yield f"http://127.0.0.1:{port}/lab/tree/harrow.ipynb"
        finally:
            server.terminate()
            server.wait()


def cells() -> dict[str, Any]:
    """Return a notebook that shows each of the values."""
    sources = [SET_UP + CASES.rstrip(), *VALUES.values()]
    return {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
        "cells": [
            {
                "cell_type": "code",
                "id": f"cell-{number}",
                "source": source,
                "metadata": {},
                "outputs": [],
                "execution_count": None,
            }
            for number, source in enumerate(sources)
        ],
    }


def of_jupyterlab(page: Page, folder: Path) -> None:
    """Run the notebook in JupyterLab, and keep each cell with what it shows."""
    with jupyterlab(cells()) as address:
        for _ in range(60):  # until the server answers
            with contextlib.suppress(Error):
                page.goto(address)
                break
            page.wait_for_timeout(500)
        page.locator(".jp-Notebook .jp-CodeCell").nth(len(VALUES)).wait_for(timeout=60_000)
        page.get_by_text("Python 3 (ipykernel) | Idle").or_(page.locator("[data-status=idle]")).first.wait_for()
        page.get_by_role("button", name="No", exact=True).click()  # no news of Jupyter
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_text("Run All Cells", exact=True).click()
        for number, name in enumerate(VALUES, 1):
            cell = page.locator(".jp-Notebook .jp-CodeCell").nth(number)
            cell.scroll_into_view_if_needed()
            cell.locator(".jp-OutputArea-output").first.wait_for(timeout=60_000)
            save_screen(cell.screenshot(), f"jupyterlab-{name}", folder)


def screens(chromium: str, folder: Path = FOLDER) -> None:
    """Make all of them."""
    lines = {name: (f"print({value})",) for name, value in VALUES.items()} | {"history": ("latest", "history")}
    texts = {f"terminal-{name}": session(*lines[name]) for name in VALUES}
    texts["pytest"] = pytest_run("test_outlook", "test_judgement", "test_timetable")
    texts["pytest-more"] = pytest_run("test_history", "test_sample")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which(chromium), args=FLAGS)
        page = browser.new_page(viewport={"width": 1000, "height": 200})
        for name, text in texts.items():
            page.set_content(in_a_terminal(text))
            save_screen(page.screenshot(full_page=True), name, folder)
        wide = browser.new_page(viewport={"width": 1400, "height": 2400})
        of_jupyterlab(wide, folder)
        browser.close()


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("chromium", nargs="?", default="chromium")
    arguments.add_argument("--folder", type=Path, default=FOLDER)
    screens(**vars(arguments.parse_args()))
