"""What documents hold: the library's own types, with what they are of, and anybody's scales."""

from datetime import date, time
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin

import attrs

from inspection_framework.arguments.annotations import is_about_a_child
from inspection_framework.errors import DocumentError, Problem
from inspection_framework.model.framework import Stated
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.unshown import Unshown

__all__ = ["IN_FULL", "PLAIN", "has_absence", "is_open", "is_ours", "name_of", "part", "whole"]

PLAIN = (str, int, float, bool, NoneType, date, time)
"""What the fields of the library's types hold beside one another."""

IN_FULL = ("Framework", "Edition", "Activity")
"""What goes by its name wherever it belongs to something else."""


def is_ours(kind: Any) -> bool:
    """Tell whether something is one of the library's own types of value, or a scale; a case of a child is none."""
    return isinstance(kind, type) and (
        issubclass(kind, Scale)
        or (
            not issubclass(kind, Unshown)
            and kind.__module__.partition(".")[0] == __name__.partition(".")[0]
            and (issubclass(kind, Enum) or attrs.has(cast("Any", kind)))
        )
    )


def name_of(kind: Any) -> str:
    """Give the name under which a type goes in documents.

    Raises:
        DocumentError: documents do not hold such a thing.
    """
    origin: Any = get_origin(kind) or kind
    name: str = getattr(origin, "__name__", repr(kind))
    if is_about_a_child(origin):
        raise _not_held(name, "it holds cases of children, and documents hold none")
    if not is_ours(origin):
        raise _not_held(name, "documents hold the library's own types, and your scales")
    return name


def is_open(kind: Any) -> bool:
    """Tell whether it is left to the value what it is."""
    return kind is Any or isinstance(kind, TypeVar) or bool(getattr(kind, "__parameters__", ()))


def has_absence(kind: Any) -> bool:
    """Return whether a type is a value or its absence."""
    return get_origin(kind) in (Union, UnionType) and Absence in get_args(kind)


def whole(kind: Any) -> Any:
    """Give a type with what it is of: any scale, where nothing narrower is said.

    >>> from inspection_framework import Edition
    >>> whole(Edition)
    inspection_framework.model.edition.Edition[inspection_framework.model.grades.Scale]

    Raises:
        DocumentError: documents do not hold such a thing, or it must be said what it is of.
    """
    name = name_of(kind)
    bounds = tuple(parameter.__bound__ for parameter in getattr(kind, "__parameters__", ()))
    if None in bounds:
        raise _not_held(name, f"say what is in it, as in {name}[str]")
    if bounds:
        return kind[bounds]
    origin, of = get_origin(kind), tuple(map(part, get_args(kind)))
    return origin[of] if of else kind


def part(kind: Any) -> Any:
    """Give what a type is of, in turn with what that is of."""
    origin, of = get_origin(kind), get_args(kind)
    if kind == Stated or any(kind is one for one in (*PLAIN, ...)):
        return kind
    if origin is tuple and of:
        return tuple.__class_getitem__(tuple(map(part, of)))
    if origin in (Union, UnionType) and len(of) == 2 and not {NoneType, Absence}.isdisjoint(of):  # noqa: PLR2004 # or none
        return cast("Any", Union)[tuple(map(part, of))]
    return whole(kind)


def _not_held(name: str, why: str) -> DocumentError:
    return DocumentError("a type that documents hold", [Problem(name, why)])
