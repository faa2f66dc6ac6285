"""The structure: imports point down, and the root loads attrs and no other third-party package."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import inspection_framework

PACKAGE = Path(inspection_framework.__file__).parent
FLOORS = (
    *("lazy_names", "extras", "printed", "arguments", "errors", "deprecation", "model", "frameworks", "rules"),
    *("exchange", "notebook", "testing", "_hypothesis_plugin", "tour", "report_command", "__main__"),
)
"""The floors from the bottom up: a module may import from its own floor and those below."""
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
"""The model from the bottom up, as far as one module builds on another."""
LAZILY = {
    "model.shown": {"notebook"},
    "printed": {"notebook"},
    "exchange.inspections": {"notebook.inspections"},
    "arguments.fitting": {"errors", "model.grades"},
}
"""The imports that point up, within functions: how a value is shown, the errors (made of values), and the labels."""

OPENS = ("open", "fdopen", "read_text", "write_text", "TextIOWrapper")
"""The functions that read or write text, by name."""
NAMES_ENCODING = re.compile(r"utf-8|'[rwa]b'|^os\.open\(|ZipInfo")
"""A call of one of them that names the encoding, opens bytes or does not open a text file."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def name(path: Path) -> str:
    """Return a module's name below the package, "" for the root."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imported(tree: ast.AST) -> set[str]:
    """Return the package's modules that a piece of code imports, as names below the package."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    prefix = "inspection_framework."
    return {module.removeprefix(prefix) for module in names if module.startswith(prefix)}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_point_down(path: Path) -> None:
    """No module imports from a floor above its own."""
    if path == PACKAGE / "__init__.py":
        return
    own = FLOORS.index(name(path).split(".")[0])
    above = {
        module for module in imported(ast.parse(path.read_text("utf-8"))) if FLOORS.index(module.split(".")[0]) > own
    }
    assert above == LAZILY.get(name(path), set())


@pytest.mark.parametrize("path", sorted((PACKAGE / "model").glob("[a-z]*.py")), ids=name)
def test_the_model_has_an_order(path: Path) -> None:
    """Within the model too, imports point one way."""
    below = {
        module.split(".")[1] for module in imported(ast.parse(path.read_text("utf-8"))) if module.startswith("model.")
    }
    if path.stem in WITHIN:
        own = WITHIN.index(path.stem)
        assert {module for module in below if module not in WITHIN or WITHIN.index(module) >= own} == set()


def test_text_has_the_same_encoding_everywhere() -> None:
    """Each call that opens a file names the encoding or reads bytes: on Windows the default is another encoding."""
    named = ("f.open('rb')", "f.open('w', encoding='utf-8')", "f.read_text('utf-8')", "os.open(os.devnull)")
    assert all(map(NAMES_ENCODING.search, named))
    assert not any(map(NAMES_ENCODING.search, ("open(f)", "f.open('w')", "f.read_text()", "f.write_text(text)")))
    nodes = [node for path in MODULES for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    calls = [ast.unparse(node) for node in nodes if isinstance(node, ast.Call) and last_name(node.func) in OPENS]
    assert [call for call in calls if not NAMES_ENCODING.search(call)] == []


def last_name(called: ast.expr) -> str:
    """Return the name of the function or method called, without its object."""
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def loaded_by(code: str) -> set[str]:
    """Return the modules that code loads in a fresh interpreter."""
    out = subprocess.run(  # noqa: S603 # our own interpreter and code
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(out.stdout.split())


def test_the_import_loads_nothing_else() -> None:
    """`import inspection_framework` loads no other module that is not Python's own."""
    ours = {module for module in loaded_by("import inspection_framework") if module.startswith("inspection_framework")}
    third = {module.split(".")[0] for module in loaded_by("import inspection_framework")} - set(sys.stdlib_module_names)
    assert ours == {"inspection_framework"}
    assert third == {"__main__", "inspection_framework"}


def test_the_root_brings_in_no_framework_and_only_attrs() -> None:
    """The names of the root load attrs and no other third-party package, no framework and no notebook.

    The one exception is the resolver of names, which reads the shipped authorities.
    """
    loaded = loaded_by(
        "import inspection_framework as inf; "
        "every = [(part, name) for part in (inf, inf.model, inf.rules) for name in part.__all__]; "
        "[getattr(part, name) for part, name in every if name != 'local_authority']"
    )
    assert {module.split(".")[0] for module in loaded} - set(sys.stdlib_module_names) == {
        *("__main__", "attr", "attrs", "inspection_framework"),
    }
    outer = ("frameworks", "exchange", "notebook", "testing")
    assert {
        module for module in loaded if module.startswith(tuple(f"inspection_framework.{floor}" for floor in outer))
    } == set()


def test_the_resolver_of_names_brings_in_only_attrs() -> None:
    """It loads the frameworks and the shipped data, and no third-party package but attrs."""
    loaded = loaded_by("import inspection_framework; inspection_framework.local_authority('Halton')")
    assert {module.split(".")[0] for module in loaded} - set(sys.stdlib_module_names) == {
        *("__main__", "attr", "attrs", "inspection_framework"),
    }


def test_a_name_loads_what_it_needs() -> None:
    """A grade loads no rule."""
    loaded = loaded_by("from inspection_framework import Grade")
    assert "inspection_framework.model.grades" in loaded
    assert {module for module in loaded if module.startswith("inspection_framework.rules")} == set()
