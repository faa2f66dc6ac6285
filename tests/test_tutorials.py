"""The pages that are followed by hand: the cells of notebooks run, and every command prints what its page shows."""

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from matplotlib.figure import Figure

from inspection_framework.notebook.pictures import alt_text
from tests.exchange.reports.made_up import ILACS_2019, VISIT_2025, lines
from tests.exchange.reports.pdfs import pdf_of

pytestmark = pytest.mark.edges

ROOT = Path(__file__).parents[1]
CELL = re.compile(r"^```\{code-cell\} python\n(?:---\n(.*?)^---\n)?(.*?)^```$", re.MULTILINE | re.DOTALL)
ALTERNATIVE = re.compile(r'^ +alt: "(.+)"$', re.MULTILINE)
STEP = re.compile(
    r"^ *```(?:\{code-block\} \w+\n:caption: (\S+)\n\n|(console|bash|sh|shell)\n)(.*?)^ *```$", re.MULTILINE | re.DOTALL
)
"""A file that a page shows, by the name in its caption, or a block of commands."""
PYTHON = ".venv/bin/python "
"""How the pages start the Python that they have set up."""
NOT_RUN = {
    r"python3 -m venv .+": "makes an environment; the tests run in one",
    r"\.venv/bin/pip install .+": "installs packages from the network",
    r"\.venv/bin/jupyter lab": "opens a browser and runs until it is stopped; the cells of the page are run",
    r"\.venv/bin/python": "opens Python for typing; the examples of the page are run",
    r"\.venv/bin/python -m pytest -W error::DeprecationWarning": "runs the reader's own tests",
    r"\.venv/bin/pytest": "runs these tests",
    r"\.venv/bin/nox": "runs these tests",
    r"nox -s browser": "downloads Pyodide; tests/browser builds the page",
    r"python -m http\.server .+": "runs until it is stopped; tests/browser serves the page",
    r"pyinstaller .+": "needs PyInstaller, which is not among the tools of the tests",
}
"""The commands that are not run, as patterns, each with the reason."""
REPORTS = {"harrow.pdf": ILACS_2019.replace("Derbyshire", "Harrow"), "reports/halton.pdf": VISIT_2025}
"""The reports, as lines, that the commands of pages read."""


def pages(pattern: re.Pattern[str]) -> dict[str, str]:
    """Return the pages with a match of a pattern, by name."""
    paths = [*ROOT.glob("*.md"), *sorted((ROOT / "docs").rglob("*.md"))]
    texts = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in paths}
    return {name: text for name, text in texts.items() if pattern.search(text)}


NOTEBOOKS, PROGRAMS = pages(CELL), pages(STEP)


def test_there_are_notebooks_and_programs() -> None:
    """The tests below have pages to run: the analyst's notebook, the programs of the tutorials, the README."""
    assert "docs/tutorials/analyst.md" in NOTEBOOKS
    assert {"README.md", "docs/tutorials/developer.md", "docs/tutorials/maintainer.md"} <= PROGRAMS.keys()


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_the_cells_of_a_notebook_run(name: str) -> None:
    """The cells run in order, as one session, and a picture has the alternative text that the page gives it."""
    session: dict[str, Any] = {}
    for settings, cell in CELL.findall(NOTEBOOKS[name]):
        code = re.sub(r"^%.+$", "", cell, flags=re.MULTILINE).strip()
        exec(compile(code, name, "exec"), session)  # noqa: S102 # our own page
        last = code.splitlines()[-1]
        shown = eval(last, session) if last.endswith(".figure") else None  # noqa: S307 # our own page
        said = [alt_text(axes).splitlines()[0] for axes in shown.axes] if isinstance(shown, Figure) else []
        assert ALTERNATIVE.findall(settings) == said


def typed(kind: str, block: str) -> Iterator[tuple[str, str]]:
    """Yield the commands of a block, each with what it prints; nothing is shown where commands have no ``$``."""
    if kind == "console":
        for command in re.split(r"^ *\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, printed = command.partition("\n")
            *before, last = line.split(" && ")
            yield from ((part, "") for part in before)
            yield last, printed
    else:
        for line in block.splitlines():
            yield from ((command, "") for command in line.strip().split(" && "))


def is_run(command: str) -> bool:
    """Return whether the tests run a command."""
    return not any(re.fullmatch(pattern, command) for pattern in NOT_RUN)


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_commands_of_a_page_print_what_it_shows(name: str, tmp_path: Path) -> None:
    """Files are written as the page shows them, and its commands run in order; `...` is any output.

    A command whose output the page does not show must succeed.
    """
    for file, text in REPORTS.items():
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_bytes(pdf_of(lines(text)))
    for file, kind, block in STEP.findall(PROGRAMS[name]):
        if file:
            (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / file).write_text(block, "utf-8")
            continue
        for command, printed in typed(kind, block):
            if is_run(command):
                run(command, printed, tmp_path)


def run(command: str, printed: str, folder: Path) -> None:
    """Run a command in a folder and check what it prints, or that it succeeds if nothing is shown."""
    done = subprocess.run(  # noqa: S603 # our own page
        [str(shutil.which("sh")), "-c", command.replace(PYTHON, f"{shlex.quote(sys.executable)} ")],
        cwd=folder,
        env={**os.environ, "CI": "true"},  # Hypothesis then allows for a slow machine
        check=False,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    same = doctest.OutputChecker().check_output(printed, done.stdout, doctest.ELLIPSIS)
    assert same if printed else not done.returncode, f"{command}\n{done.stdout}"


def test_each_reason_not_to_run_a_command_is_needed() -> None:
    """Every pattern matches a command of a page."""
    commands = [
        command
        for text in PROGRAMS.values()
        for _, kind, block in STEP.findall(text)
        if kind
        for command, _ in typed(kind, block)
    ]
    assert [pattern for pattern in NOT_RUN if not any(re.fullmatch(pattern, command) for command in commands)] == []
