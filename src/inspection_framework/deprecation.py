"""Deprecated public names: each keeps working for at least a year, with a warning.

Python calls the ``__getattr__`` of a module for a missing name (PEP 562). A module with deprecated names ends it with
:func:`deprecated_name`. To rename a public name, replace it by the new one and add the old one to :data:`DEPRECATED`. A
test checks each entry: its value can be found, it stays for at least a year, and the changelog lists it.
"""

import importlib
import warnings
from collections.abc import Iterable
from datetime import date

import attrs

from inspection_framework.arguments import Value
from inspection_framework.lazy_names import ROOT, names_of

__all__ = ["DEPRECATED", "Deprecated", "deprecated_name"]


@attrs.frozen(kw_only=True)
class Deprecated(Value):
    """A deprecated public name, and where its value is now. Both names are in full, with their modules.

    ``since`` is the first release that warns. From the day ``gone`` on, a release may drop the name.
    ``instead`` says what to do, where that is more than using the other name.
    """

    name: str
    found: str
    since: str
    gone: date
    instead: str = ""

    def __str__(self) -> str:
        instead = self.instead or f"use {self.found}"
        return f"{self.name} is deprecated since {self.since} and goes on {self.gone}: {instead}"


_READERS = f"{ROOT}.exchange.readers"
_MOVED = {f"{ROOT}.{name}": f"{module}.{name}" for name, module in names_of(ROOT).moved.items()}
_RENAMED = {
    f"{_READERS}.Reading": f"{_READERS}.ReleaseReading",
    f"{_READERS}.sheets.Source": f"{_READERS}.sheets.InputFile",
}

DEPRECATED = tuple(
    Deprecated(name=name, found=found, since="0.2.0", gone=date(2028, 1, 31))
    for name, found in (_MOVED | _RENAMED).items()
)
"""Every deprecated public name: those that moved from the root in 0.2.0, and those that meant two things."""


def deprecated_name(module: str, name: str, among: Iterable[Deprecated] = DEPRECATED) -> object:
    """Return the value of a deprecated name of a module, and warn the code that asked for it.

    Use it as the last line of a module's ``__getattr__``: ``return deprecated_name(__name__, name)``.

    >>> deprecated_name("inspection_framework", "Ruling")
    Traceback (most recent call last):
    ...
    AttributeError: module 'inspection_framework' has no attribute 'Ruling'

    Raises:
        AttributeError: the module has no such name, deprecated or not.
    """
    for entry in among:
        if entry.name == f"{module}.{name}":
            warnings.warn(str(entry), DeprecationWarning, stacklevel=3)  # 1: here, 2: the module, 3: the caller
            where, _, what = entry.found.rpartition(".")
            return getattr(importlib.import_module(where), what)
    raise AttributeError(f"module {module!r} has no attribute {name!r}", name=name)
