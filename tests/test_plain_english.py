"""The check that keeps code and pages in plain English sees each kind of fault, and nothing else."""

import runpy
import sys
from pathlib import Path

import pytest

from tests.plain_english import LONGEST_SENTENCE, faults, files, main

PRESENT, PAST = "st" + "ands", "st" + "ood"
"""Two of the words that are looked for, written so that this file has none of them."""

LONG = " ".join(["word"] * (LONGEST_SENTENCE + 1))


def words_of_faults(folder: Path, name: str, text: str) -> list[str]:
    """Return the words that are complained of in a file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return [fault.words for fault in faults(path)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"""Give the grade."""', ["Give"]),
        ('def grade():\n    """Tells the grade."""', ["Tells"]),
        ('GRADE = 1\n"""Let it be."""', ["Let"]),
        ('"""Letters are kept."""', []),
        (f"# it {PRESENT} there", [PRESENT]),
        (f"# it {PAST} there, and SIF {PRESENT} for single inspection framework", [PAST]),
        ("# standing and understand", []),
        ("one = 1", ["one"]),
        ("def f(given, *, found=None, row=1): return row", ["given", "found"]),
        ("rows = [others for others in ()]", ["others"]),
        ("print(told := 1)", ["told"]),
        ("match 1:\n    case some:\n        print(some)", ["some"]),
        ("a.one = b.found\nf(given=1)", []),
        (f'"""{LONG}."""', ["word word word word word word word word"]),
        (f'"""{LONG[5:]}. {LONG[5:]}."""', []),
        (f'"""A quotation: "{LONG}"."""', []),
        (f"text = '{LONG}'", []),
    ],
)
def test_code(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Verbs that begin a docstring, vague variables and long sentences are named; attributes and keywords are not."""
    assert words_of_faults(tmp_path, "module.py", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"# Title\n\n{LONG}.\n", 1),
        (f"{LONG[5:]}\n\n{LONG[5:]}\n", 0),
        (f"- {LONG[5:]}\n- {LONG[5:]}\n", 0),
        (f"| {LONG[5:]} | {LONG[5:]} |\n", 0),
        (f"```python\n{LONG}\n```\n", 0),
        (f"````{{note}}\n{LONG}\n````\n", 0),
        (f"---\nkey: {LONG}\n---\nA page.\n", 0),
        ("Give the page a title.\n", 0),
        (f"It {PRESENT} here.\n", 1),
    ],
)
def test_pages(tmp_path: Path, text: str, expected: int) -> None:
    """Paragraphs, items of lists and cells of tables are sentences of their own, and code is not read."""
    assert len(words_of_faults(tmp_path, "page.md", text)) == expected


def test_the_line_is_that_of_the_sentence(tmp_path: Path) -> None:
    """A long sentence is named by the line on which it begins, below code too."""
    page = tmp_path / "page.md"
    page.write_text(f"A short one.\n\n```python\ncode\n```\n\nAnother. {LONG}.\n", encoding="utf-8")
    (fault,) = faults(page)
    assert fault.line == 7
    assert str(fault).startswith(f"{page.as_posix()}:7: 'word word")


def test_files(tmp_path: Path) -> None:
    """Modules and pages are read, in folders too; what was built is not."""
    for name in ("a.py", "b.md", "c.txt", "_build/d.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    assert [path.name for path in files([tmp_path, tmp_path / "a.py"])] == ["a.py", "b.md", "a.py"]


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It prints each fault, and ends with 1 where there is one."""
    page = tmp_path / "page.md"
    page.write_text(f"It {PRESENT} here.\n", encoding="utf-8")
    assert main([str(page)]) == 1
    assert capsys.readouterr().out == f"{page.as_posix()}:1: '{PRESENT}': write \"is\"\n"


def test_the_module_is_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -m tests.plain_english` takes paths and ends as the command does."""
    monkeypatch.delitem(sys.modules, "tests.plain_english")
    monkeypatch.setattr(sys, "argv", ["plain_english", str(tmp_path)])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("tests.plain_english", run_name="__main__")
    assert ended.value.code == 0


@pytest.mark.edges
def test_this_project(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """All of ours is in plain English."""
    monkeypatch.chdir(Path(__file__).parents[1])
    assert main([]) == 0, capsys.readouterr().out
