"""A deprecated public name works for a year, and warns with the new name and the day: "the old name works on"."""

import importlib
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import attrs
import pytest

import inspection_framework
from inspection_framework.deprecation import DEPRECATED, Deprecated, deprecated_name

ROOT = Path(__file__).parents[1]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
RENAMED = Deprecated(
    name="inspection_framework.Ruling",
    found="inspection_framework.Judgement",
    since="0.2.0",
    gone=date(2028, 6, 1),
)
MOVED = Deprecated(
    name="made_up.overall",
    found="inspection_framework.overall_judgement",
    since="0.2.0",
    gone=date(2028, 6, 1),
    instead="use overall_judgement, whose arguments are the other way round",
)
MADE_UP = """
from datetime import date
from inspection_framework.deprecation import Deprecated, deprecated_name

new = "the value"
TABLE = [Deprecated(name="made_up.old", found="made_up.new", since="0.2.0", gone=date(2028, 6, 1))]

def __getattr__(name):
    return deprecated_name(__name__, name, TABLE)
"""
MESSAGE = "made_up.old is deprecated since 0.2.0 and goes on 2028-06-01: use made_up.new"
RELEASES = """# Changelog

## 0.2.0 (2027-06-01)

### Deprecated

- `Ruling`, now `Judgement`.

## 0.1.0 (2026-12-01)
"""


def broken_promises(among: Sequence[Deprecated], changelog: str) -> Iterator[str]:
    """Yield the promises of the documentation that the entries of a table break."""
    for entry in among:
        module, _, name = entry.name.rpartition(".")
        if name in importlib.import_module(module).__all__:
            yield f"{entry.name} is still public"
        with pytest.warns(DeprecationWarning, match=re.escape(str(entry))):
            deprecated_name(module, name, among)
        day, _, changed = changelog.partition(f"\n## {entry.since} (")[2].partition(")\n")
        if day != "unreleased" and entry.gone < date.fromisoformat(day or "9998-01-01") + timedelta(days=365):
            yield f"{entry.name} goes on {entry.gone}, within a year of {entry.since} ({day or 'not in the changelog'})"
        deprecated = changed.partition("\n## ")[0].partition("### Deprecated\n")[2].partition("\n### ")[0]
        if not {f"`{name}`", f"`{entry.found.rpartition('.')[2]}`"} <= set(re.findall(r"`\w+`", deprecated)):
            yield f"the changelog does not name {entry.name} and {entry.found}"


def test_every_deprecated_name_keeps_the_promise() -> None:
    """The value is there, it warns, it has a year from its release on, and the changelog lists both names."""
    assert list(broken_promises(DEPRECATED, CHANGELOG)) == []


@pytest.mark.parametrize("entry", DEPRECATED, ids=lambda entry: entry.name)
def test_each_module_provides_its_deprecated_names(entry: Deprecated) -> None:
    """The old name has the value of the new one, and warns the code that asked for it."""
    (module, _, old), (now, _, new) = entry.name.rpartition("."), entry.found.rpartition(".")
    with pytest.warns(DeprecationWarning, match=f"^{re.escape(str(entry))}$") as warned:
        value = getattr(importlib.import_module(module), old)
    assert value is getattr(importlib.import_module(now), new)
    assert warned[0].filename == __file__


@pytest.mark.parametrize("module", sorted({entry.name.rpartition(".")[0] for entry in DEPRECATED}))
def test_a_module_with_deprecated_names_has_no_others(module: str) -> None:
    """The error is that of any module."""
    with pytest.raises(AttributeError, match=f"^module '{re.escape(module)}' has no attribute 'Nothing'$"):
        assert not importlib.import_module(module).Nothing


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (RENAMED, []),
        (
            attrs.evolve(RENAMED, name="inspection_framework.Grade"),
            [
                "inspection_framework.Grade is still public",
                "the changelog does not name inspection_framework.Grade and inspection_framework.Judgement",
            ],
        ),
        (
            attrs.evolve(RENAMED, since="0.3.0"),
            [
                "inspection_framework.Ruling goes on 2028-06-01, within a year of 0.3.0 (not in the changelog)",
                "the changelog does not name inspection_framework.Ruling and inspection_framework.Judgement",
            ],
        ),
        (
            attrs.evolve(RENAMED, gone=date(2028, 5, 30)),
            ["inspection_framework.Ruling goes on 2028-05-30, within a year of 0.2.0 (2027-06-01)"],
        ),
        (
            attrs.evolve(RENAMED, found="inspection_framework.Grade"),
            ["the changelog does not name inspection_framework.Ruling and inspection_framework.Grade"],
        ),
    ],
    ids=["kept", "still public", "no release", "too soon", "not listed"],
)
def test_a_broken_promise_is_found(entry: Deprecated, said: list[str]) -> None:
    """The table is made up, since every entry of the real one keeps the promise."""
    assert list(broken_promises([entry], RELEASES)) == said


def test_before_its_release_a_name_has_no_year_yet() -> None:
    """Its time runs from a day that is not known; that it is listed can be checked."""
    assert list(broken_promises([RENAMED], RELEASES.replace("2027-06-01", "unreleased"))) == []


def test_the_old_name_gives_the_value_of_the_new_one() -> None:
    """The warning names the new name, the release since which it warns, and the day on which the old name goes."""
    with pytest.warns(DeprecationWarning, match="^inspection_framework.Ruling is deprecated since 0.2.0 and goes on 2"):
        assert deprecated_name("inspection_framework", "Ruling", [MOVED, RENAMED]) is inspection_framework.Judgement


def test_the_documentation_shows_what_a_warning_says() -> None:
    """The documentation has it word for word."""
    assert f"\n> {RENAMED}\n" in (ROOT / "docs" / "explanations" / "versions.md").read_text("utf-8")


def test_where_another_name_is_not_enough_the_advice_is_given() -> None:
    """The advice replaces the other name."""
    assert str(MOVED) == (
        "made_up.overall is deprecated since 0.2.0 and goes on 2028-06-01:"
        " use overall_judgement, whose arguments are the other way round"
    )


@pytest.mark.parametrize("name", ["Judgment", "Ruling"])
def test_what_was_never_there_is_not_there(name: str) -> None:
    """The error is Python's own, for a name in no table and for the name of another module."""
    with pytest.raises(AttributeError, match=f"^module 'made_up' has no attribute '{name}'$") as refused:
        deprecated_name("made_up", name, [MOVED, RENAMED])
    assert refused.value.name == name


@pytest.mark.parametrize("use", ["from made_up import old", "import made_up\nold = made_up.old"])
def test_the_warning_points_at_who_used_the_name(use: str, tmp_path: Path) -> None:
    """It has the user's file and line, after an import or a look-up, and comes only once."""
    (tmp_path / "made_up.py").write_text(MADE_UP, "utf-8")
    (tmp_path / "user.py").write_text(f"{use}\nprint(old)\n", "utf-8")
    ran = subprocess.run(
        [sys.executable, "-W", "default", "user.py"], cwd=tmp_path, capture_output=True, check=True, encoding="utf-8"
    )
    assert ran.stdout == "the value\n"
    assert ran.stderr.count("DeprecationWarning") == 1
    assert f"user.py:{len(use.splitlines())}: DeprecationWarning: {MESSAGE}\n" in ran.stderr
