"""The quick tests of the model and the rules pass in Node on Python 3.14, which Pyodide includes."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from docs.rendering.browser import PLATFORM, PYTHON
from tests.browser.conftest import ROOT, written_or_skip
from tests.conftest import program_or_skip

pytestmark = [pytest.mark.edges, pytest.mark.xdist_group("browser")]

CI = bool(os.environ.get("CI"))
QUICK = "not edges and not thorough"
OPTIONS = ("-o", "addopts=", "--import-mode=importlib", "-p", "no:cacheprovider", "-q", "-m", QUICK)
"""As in pyproject.toml, without the parallel workers, which WebAssembly cannot start."""


def test_model_and_rules(folder: Path, tmp_path: Path) -> None:
    """The wheel passes every quick test of `tests/model` and `tests/rules`."""
    node = program_or_skip("node", shutil.which("node"), ci=CI)
    (wheel,) = (folder / "wheels").glob("inspection_framework-*.whl")
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--target", str(tmp_path), "--only-binary", ":all:")

    def install() -> None:
        for packages in ((str(wheel), "pytest", "hypothesis"), ("--no-deps", "govuk-bank-holidays")):
            subprocess.run([*pip, *PYTHON, *PLATFORM, *packages], check=True, capture_output=True, text=True)  # noqa: S603 # our own interpreter

    written_or_skip(install, ci=CI)
    script = Path(__file__).with_name("pytest_in_pyodide.mjs")
    command = (node, str(script), str(folder / "pyodide"), str(ROOT), str(tmp_path))
    done = subprocess.run(  # noqa: S603 # our own text
        [*command, *OPTIONS, "tests/model", "tests/rules"], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-5000:]
    assert re.search(r"^\d{4,} passed", done.stdout, re.MULTILINE)
