"""One documented import path per name."""

import ast
import importlib
import inspect
import tomllib
from pathlib import Path
from typing import get_type_hints

import attrs
import pytest

import inspection_framework

ROOT = Path(__file__).parents[1]
PACKAGE = Path(inspection_framework.__file__).parent
LOWER = ("errors", "model", "rules")
"""The floors whose public names the root gives out."""


def public(path: Path) -> list[str]:
    """Give a module's `__all__` as it is written."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            names: list[str] = ast.literal_eval(node.value)
            return names
    return []


def test_the_root_gives_out_the_names_of_model_and_rules() -> None:
    """The root's `__all__` is the sorted union of those of errors, model and rules, and the resolver of names."""
    paths = [path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).with_suffix("").parts[0] in LOWER]
    paths.append(PACKAGE / "exchange" / "authorities" / "__init__.py")
    names = [name for path in paths for name in public(path)]
    assert len(names) == len(set(names)), "a name is public in two modules"
    assert inspection_framework.__all__ == sorted(names)


def test_type_checkers_are_told_the_same() -> None:
    """The stub of the root has the same names, from the same modules, in the same order."""
    stub = PACKAGE / "__init__.pyi"
    assert public(stub) == inspection_framework.__all__
    imports = [node for node in ast.parse(stub.read_text("utf-8")).body if isinstance(node, ast.ImportFrom)]
    modules = [node.module for node in imports if node.names[0].name == "*"]
    defined = {
        f"inspection_framework.{module}": names for module, names in vars(inspection_framework)["_NAMES"].items()
    }
    assert modules == list(defined)
    for module, names in defined.items():
        assert sorted(names) == sorted(importlib.import_module(module).__all__), module


def test_the_root_names_what_it_has_not_loaded() -> None:
    """`dir` gives every public name, and one that does not exist is refused as by any module."""
    assert set(inspection_framework.__all__) <= set(dir(inspection_framework))
    with pytest.raises(AttributeError, match="module 'inspection_framework' has no attribute 'Score'") as caught:
        getattr(inspection_framework, "Score")  # noqa: B009 # type checkers know that it is not there
    assert caught.value.name == "Score"


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("[a-z]*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_all_is_true(path: Path) -> None:
    """Each `__all__` names what is there, each thing once; ruff holds its order."""
    module = importlib.import_module(
        ".".join(("inspection_framework", *path.relative_to(PACKAGE).with_suffix("").parts))
    )
    names = public(path)
    assert len(names) == len(set(names))
    assert all(hasattr(module, name) for name in names)


def test_types_can_be_looked_up_at_run_time() -> None:
    """Every annotation of every public class resolves; none is hidden from those who read it at run time."""
    for name in inspection_framework.__all__:
        thing = getattr(inspection_framework, name)
        if inspect.isclass(thing):
            get_type_hints(thing)


def test_values_are_frozen_slotted_and_free_of_lists() -> None:
    """Every attrs class of the model and the rules is frozen and has slots."""
    classes = [getattr(inspection_framework, name) for name in inspection_framework.__all__]
    values = [one for one in classes if inspect.isclass(one) and attrs.has(one)]
    assert len(values) > 20
    for value in values:
        assert "__slots__" in vars(value), value
        assert value.__setattr__ is not object.__setattr__, value
        fields = [str(field.type) for field in attrs.fields(value)]
        assert not any("list[" in field or "dict[" in field for field in fields), value


def test_the_version_is_the_projects() -> None:
    """`__version__` is what pyproject.toml says."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert inspection_framework.__version__ == project["version"]
