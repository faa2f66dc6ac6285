"""The house: imports point down, and the root brings in attrs and no other third-party package."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import inspection_framework

PACKAGE = Path(inspection_framework.__file__).parent
FLOORS = ("errors", "model", "frameworks", "rules", "exchange", "notebook", "testing", "tour", "__main__")
"""From the bottom up: what stands in one may import what stands in it and below."""
WITHIN = (
    *("errors", "shown", "grades", "days", "facts", "areas", "judgements", "findings", "provisions"),
    *("amounts", "sampling", "deadlines", "activities", "framework", "record"),
)
"""The model from the bottom up, as far as one builds on another."""
LAZILY = {"model.shown": {"notebook"}}
"""What points up, from inside a function: how a value is shown is loaded when a notebook asks for it."""

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


def test_the_root_imports_no_framework_and_only_attrs() -> None:
    """`import inspection_framework` loads attrs and no other third-party package, no framework and no notebook."""
    code = (
        "import sys, inspection_framework;"
        "print(*sorted({name.split('.')[0] for name in sys.modules} - set(sys.stdlib_module_names)));"
        "print(*sorted(name for name in sys.modules"
        " if name.startswith(('inspection_framework.frameworks', 'inspection_framework.notebook'))))"
    )
    out = subprocess.run(  # noqa: S603 # our own interpreter and code
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    packages, unasked = out.stdout.splitlines()
    assert set(packages.split()) == {"__main__", "attr", "attrs", "inspection_framework"}
    assert unasked == ""
