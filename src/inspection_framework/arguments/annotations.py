"""Annotations: the parts of a type, and the type in words."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from inspect import Parameter
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

__all__: list[str] = []

SEVERAL: Mapping[Any, str] = {
    tuple: "a tuple",
    frozenset: "a frozenset",
    Sequence: "a sequence",
    AbstractSet: "a set",
    Collection: "a collection",
    Iterable: "an iterable",
}
"""Types with several values, in words."""
_PLAINLY: Mapping[str, str] = {"str": "text (str)", "int": "a whole number (int)", "float": "a number (float)"}
"""Types in words for users who seldom write programs."""
_SUCH_AS: Mapping[str, str] = {"Scale": "Grade", "Sourced": "Fact"}
"""For each type that users seldom name, the usual class of its values."""


@cache
def parts(cls: Any) -> Mapping[str, tuple[str, Any]]:
    """Return the attribute and the annotation of each argument of the constructor of a class."""
    hints = get_type_hints(cls)
    names = {field.alias or field.name: field.name for field in attrs.fields(cls) if field.init}
    # A class about a child has its parts under the names of the arguments, and shows other names to attrs.
    names = {argument: argument if hasattr(cls, argument) else name for argument, name in names.items()}
    return {argument: (name, hints[name]) for argument, name in names.items()}


def narrowed(kind: Any) -> Mapping[str, Any]:
    """Return the attributes with narrower types in a subscripted class: in ``Fact[str]`` the value."""
    origin: Any = get_origin(kind)
    if not attrs.has(origin):
        return {}
    open_ones: tuple[TypeVar, ...] = getattr(origin, "__parameters__", ())
    means = {
        parameter: of
        for parameter, of in zip(open_ones, get_args(kind), strict=True)
        if not isinstance(of, TypeVar) and of not in (Any, parameter.__bound__)
    }
    wide = dict(parts(origin).values())
    narrow = {name: _with(part, means) for name, part in wide.items()}
    return {name: part for name, part in narrow.items() if part != wide[name]}


def _with(kind: Any, means: Mapping[Any, Any]) -> Any:
    """Return an annotation with its type variables replaced by types."""
    if isinstance(kind, TypeVar):
        return means.get(kind, kind)
    parameters = getattr(kind, "__parameters__", ())
    return kind[tuple(means.get(parameter, parameter) for parameter in parameters)] if parameters else kind


def held_by(parameter: Parameter, kind: Any) -> Any:
    """Return the type of a parameter's value: several values if the parameter has a star."""
    if parameter.kind is Parameter.VAR_POSITIONAL:
        return tuple.__class_getitem__((kind, ...))
    return Mapping[str, kind] if parameter.kind is Parameter.VAR_KEYWORD else kind


def alternatives(kind: Any) -> tuple[Any, ...]:
    """Return the alternative types of a value."""
    if isinstance(kind, TypeVar):
        return alternatives(kind.__bound__)
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)


def is_open(kind: Any) -> bool:
    """Return whether values of a type are not checked: it allows any value, or only type checkers can check it."""
    of = kind.__bound__ if isinstance(kind, TypeVar) else kind
    is_protocol = getattr(of, "_is_protocol", False) and not getattr(of, "_is_runtime_protocol", False)
    return of in (None, Any, object) or is_protocol


@cache
def is_about_a_child(kind: Any) -> bool:
    """Return whether a type is about a child, or contains such a type at any depth."""
    met: set[Any] = set()
    left = [kind]
    while left:
        part = left.pop()
        if part not in met:
            met.add(part)
            inner = [field for _, field in parts(part).values()] if isinstance(part, type) and attrs.has(part) else []
            left += [*inner, get_origin(part), *(each for each in get_args(part) if not isinstance(each, list))]
    return any(hasattr(part, "_hidden") for part in met)


def in_words(kind: Any) -> str:
    """Return an annotation in words.

    >>> from datetime import date
    >>> in_words(tuple[date, ...] | None), in_words(Mapping[str, int]), in_words(type[int])
    ('a tuple of date or None', 'a mapping of text (str) to a whole number (int)', 'a class derived from int')
    >>> from inspection_framework.model import Absence, Scale
    >>> in_words(Scale | Absence)
    'Scale (such as Grade) or Absence'
    """
    origin = get_origin(kind)
    of = [in_words(part) for part in get_args(kind) if part is not ...] if origin is not Callable else []
    if isinstance(kind, TypeVar):
        words = in_words(kind.__bound__ or object)
    elif kind is NoneType:
        words = "None"
    elif origin in (Union, UnionType):
        words = " or ".join(of)
    elif origin is Literal:
        words = " or ".join(map(repr, get_args(kind)))
    elif origin is Callable:
        words = "a callable"
    elif origin in SEVERAL:
        words = f"{SEVERAL[origin]} of {' and '.join(of)}"
    elif origin is Mapping:
        words = f"a mapping of {of[0]} to {of[1]}"
    elif origin is type:
        words = "a class" if of[0] == "object" else f"a class derived from {_name(get_args(kind)[0])}"
    else:
        name = _name(origin or kind)
        such = f" (such as {_SUCH_AS[name]})" if name in _SUCH_AS else ""
        values = [part.partition(" (such as")[0] for part in of] if name == "Fact" else []  # users write no other types
        words = f"{name} whose value is {values[0]}" if values else _PLAINLY.get(name, f"{name}{such}")
    return words


def _name(kind: Any) -> str:
    name: str = getattr(kind, "__name__", str(kind))
    return name
