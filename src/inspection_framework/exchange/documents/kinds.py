"""The types that documents can contain: the library's own, with their type arguments, and anybody's scales."""

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
"""The plain types that fields of the library's types can have."""

IN_FULL = ("Framework", "Edition", "Activity")
"""The types that other values refer to by name."""


def is_ours(kind: Any) -> bool:
    """Return whether something is one of the library's own value types, or a scale; a child's case never is."""
    return isinstance(kind, type) and (
        issubclass(kind, Scale)
        or (
            not issubclass(kind, Unshown)
            and kind.__module__.partition(".")[0] == __name__.partition(".")[0]
            and (issubclass(kind, Enum) or attrs.has(cast("Any", kind)))
        )
    )


def name_of(kind: Any) -> str:
    """Return the name of a type in documents.

    Raises:
        DocumentError: documents cannot contain this type.
    """
    origin: Any = get_origin(kind) or kind
    name: str = getattr(origin, "__name__", repr(kind))
    if isinstance(origin, type) and is_about_a_child(origin):
        raise _not_held(name, "it contains cases of children, which documents never contain")
    if not is_ours(origin):
        raise _not_held(name, "documents can contain the library's own types, and scales that you defined yourself")
    return name


def is_open(kind: Any) -> bool:
    """Return whether a type does not say what its values are, so that each value decides how it is written."""
    return kind is Any or isinstance(kind, TypeVar) or bool(getattr(kind, "__parameters__", ()))


def has_absence(kind: Any) -> bool:
    """Return whether a type is a value or its absence."""
    return get_origin(kind) in (Union, UnionType) and Absence in get_args(kind)


def whole(kind: Any) -> Any:
    """Return a type with its type arguments: any scale, where nothing narrower is stated.

    >>> from inspection_framework import Edition
    >>> whole(Edition)
    inspection_framework.model.edition.Edition[inspection_framework.model.grades.Scale]

    Raises:
        DocumentError: documents cannot contain this type, or it lacks its type arguments.
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
    """Return a type argument, with its own type arguments."""
    origin, of = get_origin(kind), get_args(kind)
    if kind == Stated or any(kind is plain for plain in (*PLAIN, ...)):
        return kind
    if origin is tuple and of:
        return tuple.__class_getitem__(tuple(map(part, of)))
    if origin in (Union, UnionType) and len(of) == 2 and not {NoneType, Absence}.isdisjoint(of):  # noqa: PLR2004 # or none
        return cast("Any", Union)[tuple(map(part, of))]
    return whole(kind)


def _not_held(name: str, why: str) -> DocumentError:
    return DocumentError("a type that documents can contain", [Problem(name, why)])
