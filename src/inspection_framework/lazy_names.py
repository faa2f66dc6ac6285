"""The public names of a package, each loaded from its module when it is first used.

A package lists its names once, in the imports that type checkers read (``if TYPE_CHECKING``). They are parsed from its
source when a name is first used, as ``lazy_loader`` of Scientific Python parses a stub. So importing the package
costs next to nothing.
"""

import ast
import sys
from collections.abc import Callable
from functools import cache, partial
from importlib import import_module
from pkgutil import get_data
from typing import NamedTuple

__all__: list[str] = []

ROOT = "inspection_framework"


class Names(NamedTuple):
    """The names that a package imports for type checkers.

    ``public`` and ``moved`` map each name to its module. ``packages`` are the subpackages.
    """

    public: dict[str, str]
    moved: dict[str, str]
    packages: list[str]


@cache
def names_of(package: str) -> Names:
    """Return the names that a package imports for type checkers.

    To type checkers, ``import Grade as Grade`` and ``import *`` make a name public, and ``import Part`` does not.
    """
    tree = ast.parse(get_data(package, "__init__.py") or b"")
    block = next(node for node in tree.body if isinstance(node, ast.If))
    names = Names({}, {}, [])
    for node in block.body:
        assert isinstance(node, ast.ImportFrom)  # noqa: S101 # for type checkers
        if node.module is None:
            names.packages.extend(alias.name for alias in node.names)
            continue
        for alias in node.names:
            if alias.name == "*":
                names.public.update(dict.fromkeys(import_module(node.module).__all__, node.module))
            else:
                (names.public if alias.asname else names.moved)[alias.name] = node.module
    return names


def load(package: str, name: str) -> object:
    """Return the value of a public name of a package, and set it on the package.

    Raises:
        AttributeError: the package has no such name.
    """
    if name == "__all__":
        return all_of(package)
    names = names_of(package)
    if name in names.packages:
        return import_module(f"{package}.{name}")
    if name not in names.public:
        raise AttributeError(f"module {package!r} has no attribute {name!r}", name=name)
    value = getattr(import_module(names.public[name]), name)
    setattr(sys.modules[package], name, value)
    if plugin := sys.modules.get(f"{ROOT}._hypothesis_plugin"):
        plugin.register()
    return value


def all_of(package: str) -> list[str]:
    """Return the public names that are documented under a package, without those documented under the root."""
    elsewhere = {} if package == ROOT else names_of(ROOT).public
    return sorted(names_of(package).public.keys() - elsewhere)


def listed(package: str) -> list[str]:
    """Return what ``dir`` shows of a package: its public names and packages, loaded or not."""
    own = (name for name in vars(sys.modules[package]) if name.startswith("__"))
    return sorted({*own, *all_of(package), *names_of(package).packages})


def every_public_name() -> dict[str, object]:
    """Return the public names of the root, the model and the rules, each with its value."""
    packages = (ROOT, f"{ROOT}.model", f"{ROOT}.rules")
    return {name: getattr(import_module(package), name) for package in packages for name in all_of(package)}


def hooks(package: str) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return the ``__getattr__`` and the ``__dir__`` of a package."""
    return partial(load, package), partial(listed, package)
