"""This release writes and answers what it did before, unless a change says otherwise."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest

from inspection_framework.exchange.json import from_json, to_json
from inspection_framework.lazy_names import every_public_name
from tests.exchange.golden import CURRENT, FOLDER, digests, golden, write

ROOT = Path(__file__).parents[2]
HOW = (
    'run `nox -s golden` (or `python -c "from tests.exchange.golden import write; write()"`), look at what'
    " `git diff tests/golden` shows, and list in CHANGELOG.md, under Frameworks, each answer that changed"
)
DOCUMENTS = sorted(path for path in FOLDER.glob("*/*") if path.suffix in {".json", ".jsonl"})


def name(path: Path) -> str:
    """Return the name of a golden file with that of its release."""
    return f"{path.parent.name}/{path.name}"


def lines_changed(was: str, now: str) -> list[str]:
    """Return the removed lines, then the new ones."""
    before, after = dict.fromkeys(was.splitlines()), dict.fromkeys(now.splitlines())
    gone = [f"-{line}" for line in before if line not in after]
    return gone + [f"+{line}" for line in after if line not in before]


def test_nothing_changed() -> None:
    """Each golden file is what would be written now."""
    files = golden()
    was = {path.name: path.read_text("utf-8") for path in CURRENT.iterdir()}
    changed = {
        name: lines_changed(was.get(name, ""), files.get(name, ""))[:20]
        for name in sorted({*was, *files})
        if was.get(name) != files.get(name)
    }
    assert changed == {}, HOW


def test_what_a_change_looks_like() -> None:
    """One line is removed, and one is new."""
    assert lines_changed("a\nb\n", "a\nc\n") == ["-b", "+c"]


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_it_can_be_read(path: Path) -> None:
    """Documents of every release can always be read, and current ones are written as they are."""
    text = path.read_text("utf-8")
    for document in text.splitlines() if path.suffix == ".jsonl" else [text]:
        kind = cast("type[object]", every_public_name()[json.loads(document)["type"]])
        value = from_json(document, kind)
        written = to_json(value, indent=1 if path.suffix == ".json" else None)
        assert path.parent != CURRENT or written == document.rstrip("\n")


@pytest.mark.edges
@pytest.mark.parametrize("seed", ["0", "1", "2"])
def test_under_every_hash_seed(seed: str) -> None:
    """The bytes are the same under every hash seed, and so, because the files are the same, on every Python."""
    uncovered = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    code = "from tests.exchange.golden import digests; print(digests(), end='')"
    out = subprocess.run(  # noqa: S603 # our own interpreter and code
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**uncovered, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
    )
    assert out.stdout == digests(), HOW


def test_writing(tmp_path: Path) -> None:
    """The files are written unchanged, and others are removed."""
    folder = tmp_path / "0.1.0"
    folder.mkdir()
    for file_name in ("old.json", "answers.txt"):
        (folder / file_name).touch()
    write(str(folder))
    assert {path.name: path.read_text("utf-8") for path in folder.iterdir()} == golden()
