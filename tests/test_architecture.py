"""The house: imports point down, and the root brings in attrs and no other third-party package."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import inspection_framework

PACKAGE = Path(inspection_framework.__file__).parent
FLOORS = (
    *("lazy_names", "printed", "arguments", "errors", "deprecation", "model", "frameworks", "rules"),
    *("exchange", "notebook", "testing", "_hypothesis_plugin", "tour", "report_command", "__main__"),
)
"""From the bottom up: what stands in one may import what stands in it and below."""
WITHIN = (
    *(
        "errors",
        "immutable",
        "shown",
        "repeated",
        "grades",
        "grade_ranges",
        "days",
        "lengths",
        "facts",
        "areas",
        "judgements",
        "findings",
        "provisions",
    ),
    *("amounts", "sampling", "deadlines", "activities", "edition", "framework", "record"),
)
"""The model from the bottom up, as far as one builds on another."""
LAZILY = {
    "model.shown": {"notebook"},
    "printed": {"notebook"},
    "exchange.inspections": {"notebook.inspections"},
    "arguments.fitting": {"errors"},
}
"""What points up, from inside a function: how a value is shown, and the errors, which are made of values."""

OPENS = ("open", "fdopen", "read_text", "write_text", "TextIOWrapper")
"""What reads or writes text, by its name."""
NAMES_ENCODING = re.compile(r"utf-8|'[rwa]b'|^os\.open\(|ZipInfo")
"""A call of one of them that names the encoding, opens bytes or is no file of text."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def name(path: Path) -> str:
    """Give a module's name below the package, "" for the root."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imported(tree: ast.AST) -> set[str]:
    """Give the package's modules that a piece of code imports, as names below the package."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    prefix = "inspection_framework."
    return {one.removeprefix(prefix) for one in names if one.startswith(prefix)}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_point_down(path: Path) -> None:
    """No module imports from a floor above its own."""
    if path == PACKAGE / "__init__.py":
        return
    own = FLOORS.index(name(path).split(".")[0])
    above = {one for one in imported(ast.parse(path.read_text("utf-8"))) if FLOORS.index(one.split(".")[0]) > own}
    assert above == LAZILY.get(name(path), set())


@pytest.mark.parametrize("path", sorted((PACKAGE / "model").glob("[a-z]*.py")), ids=name)
def test_the_model_has_an_order(path: Path) -> None:
    """Within the model too, imports point one way."""
    below = {one.split(".")[1] for one in imported(ast.parse(path.read_text("utf-8"))) if one.startswith("model.")}
    if path.stem in WITHIN:
        own = WITHIN.index(path.stem)
        assert {one for one in below if one not in WITHIN or WITHIN.index(one) >= own} == set()


def test_text_has_the_same_encoding_everywhere() -> None:
    """Whoever opens a file names the encoding, or reads bytes: on Windows the default is another one."""
    named = ("f.open('rb')", "f.open('w', encoding='utf-8')", "f.read_text('utf-8')", "os.open(os.devnull)")
    assert all(map(NAMES_ENCODING.search, named))
    assert not any(map(NAMES_ENCODING.search, ("open(f)", "f.open('w')", "f.read_text()", "f.write_text(text)")))
    nodes = [node for path in MODULES for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    calls = [ast.unparse(node) for node in nodes if isinstance(node, ast.Call) and last_name(node.func) in OPENS]
    assert [call for call in calls if not NAMES_ENCODING.search(call)] == []


def last_name(called: ast.expr) -> str:
    """Return the name by which something is called, without that of which it is a method."""
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def loaded_by(code: str) -> set[str]:
    """Run code in a fresh interpreter and give the modules that it has loaded."""
    out = subprocess.run(  # noqa: S603 # our own interpreter and code
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(out.stdout.split())


def test_the_import_loads_nothing_else() -> None:
    """`import inspection_framework` loads no other module that is not Python's own."""
    ours = {one for one in loaded_by("import inspection_framework") if one.startswith("inspection_framework")}
    third = {one.split(".")[0] for one in loaded_by("import inspection_framework")} - set(sys.stdlib_module_names)
    assert ours == {"inspection_framework"}
    assert third == {"__main__", "inspection_framework"}


def test_the_root_brings_in_no_framework_and_only_attrs() -> None:
    """The names of the root load attrs and no other third-party package, no framework and no notebook.

    The one exception is the resolver of names, which reads the authorities that ship.
    """
    loaded = loaded_by(
        "import inspection_framework as inf; "
        "every = [(part, name) for part in (inf, inf.model, inf.rules) for name in part.__all__]; "
        "[getattr(part, name) for part, name in every if name != 'local_authority']"
    )
    assert {one.split(".")[0] for one in loaded} - set(sys.stdlib_module_names) == {
        *("__main__", "attr", "attrs", "inspection_framework"),
    }
    outer = ("frameworks", "exchange", "notebook", "testing")
    assert {one for one in loaded if one.startswith(tuple(f"inspection_framework.{floor}" for floor in outer))} == set()


def test_the_resolver_of_names_brings_in_only_attrs() -> None:
    """It loads the frameworks and the shipped data, and no third-party package but attrs."""
    loaded = loaded_by("import inspection_framework; inspection_framework.local_authority('Halton')")
    assert {one.split(".")[0] for one in loaded} - set(sys.stdlib_module_names) == {
        *("__main__", "attr", "attrs", "inspection_framework"),
    }


def test_a_name_loads_what_it_needs() -> None:
    """A grade brings in no rule."""
    loaded = loaded_by("from inspection_framework import Grade")
    assert "inspection_framework.model.grades" in loaded
    assert {one for one in loaded if one.startswith("inspection_framework.rules")} == set()
