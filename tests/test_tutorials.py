"""The pages that are followed by hand: the cells of notebooks run, and programs print what the pages show."""

import doctest
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from matplotlib.figure import Figure

from inspection_framework.notebook.pictures import alt_text

pytestmark = pytest.mark.edges

DOCS = Path(__file__).parents[1] / "docs"
CELL = re.compile(r"^```\{code-cell\} python\n(?:---\n(.*?)^---\n)?(.*?)^```$", re.MULTILINE | re.DOTALL)
ALTERNATIVE = re.compile(r'^ +alt: "(.+)"$', re.MULTILINE)
FILE = re.compile(r"^```\{code-block\} \w+\n:caption: (\S+)\n\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON = ".venv/bin/python "
"""How the pages start the Python that they have set up."""


def pages(holding: re.Pattern[str]) -> dict[str, str]:
    """Return the pages that contain a pattern, by name."""
    texts = {path.relative_to(DOCS).as_posix(): path.read_text("utf-8") for path in sorted(DOCS.rglob("*.md"))}
    return {name: text for name, text in texts.items() if holding.search(text)}


NOTEBOOKS, PROGRAMS = pages(CELL), pages(FILE)


def test_there_are_notebooks_and_programs() -> None:
    """The tests below have pages to run: the analyst's notebook, and the programs of the other two."""
    assert "tutorials/analyst.md" in NOTEBOOKS
    assert {"tutorials/developer.md", "tutorials/maintainer.md"} <= PROGRAMS.keys()


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_the_cells_of_a_notebook_run(name: str) -> None:
    """They run in order, as one session. A picture at the end of a cell has the alternative text on the page."""
    session: dict[str, Any] = {}
    for settings, cell in CELL.findall(NOTEBOOKS[name]):
        code = re.sub(r"^%.+$", "", cell, flags=re.MULTILINE).strip()
        exec(compile(code, name, "exec"), session)  # noqa: S102 # our own page
        last = code.splitlines()[-1]
        shown = eval(last, session) if last.endswith(".figure") else None  # noqa: S307 # our own page
        said = [alt_text(axes).splitlines()[0] for axes in shown.axes] if isinstance(shown, Figure) else []
        assert ALTERNATIVE.findall(settings) == said


def typed(text: str) -> Iterator[tuple[str, str]]:
    """Yield the commands of a page that start its Python with arguments, each with its output."""
    for block in CONSOLE.findall(text):
        for command in block.split("$ ")[1:]:
            line, _, printed = command.partition("\n")
            if line.startswith(PYTHON):
                yield line.removeprefix(PYTHON), printed


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_programs_of_a_page_print_what_it_shows(name: str, tmp_path: Path) -> None:
    """Files are written as on the page, and its commands run in order; `...` matches anything.

    A file that a page shows again is written again before the commands below it.
    """
    text = PROGRAMS[name]
    starts = [file.start() for file in FILE.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        part = text[start:end]
        for file, content in FILE.findall(part):
            (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / file).write_text(content, "utf-8")
        for command, printed in typed(part):
            done = subprocess.run(  # noqa: S603 # our own page
                [sys.executable, *shlex.split(command)],
                cwd=tmp_path,
                check=False,
                encoding="utf-8",
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
            same = doctest.OutputChecker().check_output(printed, done.stdout, doctest.ELLIPSIS)
            assert same, f"{command}\n{done.stdout}"
