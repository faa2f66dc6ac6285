"""Programs that print values and tracebacks show nothing of a child: rich, devtools, IPython, structlog, pytest.

The trials, and the values with a canary in every field, are those of `tests/test_unshown.py`.
"""

import io
import logging
import os
import re
import subprocess
import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

import inspection_framework
from inspection_framework import Case, Reference
from tests.canaries import holders, leaves, made, traces
from tests.child_files import refusals

pytestmark = pytest.mark.edges

devtools: Any = pytest.importorskip("devtools")
rich: Any = pytest.importorskip("rich")
rich_console: Any = pytest.importorskip("rich.console")
rich_pretty: Any = pytest.importorskip("rich.pretty")
rich_traceback: Any = pytest.importorskip("rich.traceback")
msgspec: Any = pytest.importorskip("msgspec")
structlog: Any = pytest.importorskip("structlog")
ultratb: Any = pytest.importorskip("IPython.core.ultratb")
ipython_pretty: Any = pytest.importorskip("IPython.lib.pretty")

ROOT = Path(__file__).parents[1]


def rich_printed(*things: object) -> str:
    """Return what rich writes of these things."""
    text = io.StringIO()
    rich_console.Console(file=text, width=200).print(*things)
    return text.getvalue()


def rich_inspected(value: object) -> str:
    """Return what rich writes of all attributes and methods of a value."""
    text = io.StringIO()
    rich.inspect(value, console=rich_console.Console(file=text, width=200), all=True, private=True, dunder=True)
    return text.getvalue()


VALUES: Mapping[str, Callable[[Any], object]] = {
    "rich": rich_printed,
    "rich, within": lambda value: rich_pretty.pretty_repr({"found": [value, (value,)]}),
    "rich, in full": lambda value: rich_pretty.pretty_repr(value, max_width=1, expand_all=True),
    "rich.inspect": rich_inspected,
    "devtools": devtools.pformat,
    "devtools, in colour": lambda value: devtools.pformat(value, highlight=True),
    "devtools.debug": lambda value: str(devtools.debug.format(value)),
    "IPython": ipython_pretty.pretty,
    "structlog": lambda value: structlog.dev.ConsoleRenderer(colors=False)(None, "", {"event": "x", "value": value}),
    "structlog, JSON": lambda value: structlog.processors.JSONRenderer()(None, "", {"value": value}),
    "msgspec": lambda value: msgspec.json.encode(value, enc_hook=repr),
    "msgspec to builtins": lambda value: msgspec.to_builtins(value, enc_hook=repr),
    "logging": lambda value: logging.LogRecord("x", 10, "x", 1, "%s %r", (value, value), None).getMessage(),
}


@pytest.mark.parametrize("printer", VALUES)
def test_no_value_is_shown(printer: str) -> None:
    """This is so for each type that contains a child."""
    kinds: list[Any] = [*leaves(), *holders()]
    for kind in kinds:
        assert traces(VALUES[printer](made(kind))) == [], kind


def test_rich_says_what_it_is() -> None:
    """A case is a case, as everywhere."""
    assert rich_pretty.pretty_repr([made(Case), made(Reference)]) == "[<Case not shown>, <Reference not shown>]"


def rich_in_full(error: BaseException) -> str:
    """Return a traceback with local variables as rich writes it."""
    from_exception = rich_traceback.Traceback.from_exception
    return rich_printed(from_exception(type(error), error, error.__traceback__, show_locals=True))


def verbose(error: BaseException) -> str:
    """Return a traceback with local variables as IPython writes it."""
    return str(ultratb.VerboseTB(theme_name="nocolor").text(type(error), error, error.__traceback__))


def structured(error: BaseException) -> str:
    """Return a traceback with local variables as structlog writes it, for a console and for JSON."""
    text = io.StringIO()
    info = (type(error), error, error.__traceback__)
    structlog.dev.RichTracebackFormatter(show_locals=True, color_system=None)(text, info)
    return text.getvalue() + str(structlog.tracebacks.ExceptionDictTransformer(show_locals=True)(info))


def captured(error: BaseException) -> str:
    """Return a traceback with local variables as Python writes it."""
    return "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())


TRACEBACKS: Mapping[str, Callable[[BaseException], str]] = {
    "Python": captured,
    "rich": rich_in_full,
    "IPython": verbose,
    "structlog": structured,
}


@pytest.mark.parametrize("printer", TRACEBACKS)
def test_no_error_of_a_reader_shows_a_child(printer: str) -> None:
    """This is so with all local variables, for every reader that refuses a list of children, complete or broken."""
    printed = {what: TRACEBACKS[printer](error) for what, error in refusals()}
    assert all("shielded" in text for text in printed.values())
    assert [what for what, text in printed.items() if traces(text)] == []


FAILING = """
import attrs
import pytest
from inspection_framework import Case, draw_sample
from tests.canaries import holders, leaves, made
from tests.child_files import PLAN, READERS, child_files

@pytest.mark.parametrize("kind", [*leaves(), *holders()], ids=lambda kind: kind.__name__)
class TestKind:
    def test_equal(self, kind):
        value, another = made(kind), made(kind, another=True)
        assert value == another

    def test_within(self, kind):
        value, another = made(kind), made(kind, another=True)
        assert [value, {"a": value}, {value}] == [another, {"a": another}, {another}]

    def test_part(self, kind):
        value = made(kind)
        for field in attrs.fields(kind):
            part = getattr(made(kind, another=True), field.alias)
            changed = attrs.evolve(value, **{field.alias: part})
            del part
            assert attrs.asdict(value) == attrs.asdict(changed)

@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", [*child_files()][::5])
def test_reader(reader, name):
    READERS[reader](child_files()[name])
    raise AssertionError

def test_draw():
    case = made(Case)
    draw_sample(PLAN, [case, case], seed="x")

def test_constructor():
    case = made(Case)
    attrs.evolve(case, groups=[])
"""


@pytest.mark.parametrize("options", [["-l"], ["-l", "--tb=short"]], ids=" ".join)
def test_no_failing_test_shows_a_child(options: list[str], tmp_path: Path) -> None:
    """If something about children fails, pytest shows none of them, at length with all local variables or in short."""
    tmp_path.joinpath("test_failing.py").write_text(FAILING)
    run = [sys.executable, "-m", "pytest", "-vv", "-p", "no:cacheprovider", f"--rootdir={tmp_path}", "-c", "/dev/null"]
    paths = os.pathsep.join([str(ROOT), str(Path(inspection_framework.__file__).parents[1])])
    printed = subprocess.run(  # noqa: S603 # what we wrote
        [*run, *options, "test_failing.py"],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": paths},
    )
    assert printed.returncode == 1, printed.stdout
    assert re.fullmatch(r"=+ \d+ failed in .* =+", printed.stdout.splitlines()[-1])
    assert re.search(r"^ *function +=", printed.stdout, re.MULTILINE)
    assert traces(printed.stdout, printed.stderr) == []
