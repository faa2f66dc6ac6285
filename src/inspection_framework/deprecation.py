"""Public names that will go: each works on for a year at least, and warns.

A module that has such names ends its ``__getattr__`` with :func:`deprecated_name`, which Python asks for a name that is
not there (PEP 562). To rename a public name, put the new one in its place and add the old one to :data:`DEPRECATED`. A
test holds each entry to the promise: its value is found, its year is a year, and the changelog has it.
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
    """A public name that will go, and where its value is until then; both in full, with their modules.

    ``since`` is the release that warns first, ``gone`` the day from which a release may come without the name.
    ``instead`` says what to do where it is more than to use the other name.
    """

    name: str
    found: str
    since: str
    gone: date
    instead: str = ""

    def __str__(self) -> str:
        instead = self.instead or f"use {self.found}"
        return f"{self.name} is deprecated since {self.since} and goes on {self.gone}: {instead}"


DEPRECATED = tuple(
    Deprecated(name=f"{ROOT}.{name}", found=f"{module}.{name}", since="0.2.0", gone=date(2028, 1, 31))
    for name, module in names_of(ROOT).moved.items()
)
"""Every public name that will go: those that moved from the root in 0.2.0."""


def deprecated_name(module: str, name: str, among: Iterable[Deprecated] = DEPRECATED) -> object:
    """Give the value of a deprecated name of a module, and warn whoever asked the module for it.

    It is for the last line of a module's ``__getattr__``: ``return deprecated_name(__name__, name)``.

    >>> deprecated_name("inspection_framework", "Ruling")
    Traceback (most recent call last):
    ...
    AttributeError: module 'inspection_framework' has no attribute 'Ruling'

    Raises:
        AttributeError: the module has no such name, and none that will go.
    """
    for one in among:
        if one.name == f"{module}.{name}":
            warnings.warn(str(one), DeprecationWarning, stacklevel=3)  # 1 here, 2 the module, 3 who asked it
            where, _, what = one.found.rpartition(".")
            return getattr(importlib.import_module(where), what)
    raise AttributeError(f"module {module!r} has no attribute {name!r}", name=name)
