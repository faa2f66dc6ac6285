"""Values about children, recognised by their annotations and made with a canary in every possible place.

No type or field is named here: one that is added later is included automatically.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from types import NoneType, UnionType
from typing import Any, BinaryIO, Union, get_args, get_origin, get_type_hints

import attrs
from hypothesis import strategies as st

import inspection_framework
from inspection_framework.model.grades import Absence
from inspection_framework.model.unshown import Unshown
from inspection_framework.testing import simplest

CANARY = "Xanthippe"
DAY = date(2011, 12, 13)
NUMBER = 471_108
PLAIN: Mapping[Any, Any] = {str: CANARY, date: DAY, int: NUMBER, bool: True}
ANOTHER: Mapping[Any, Any] = {str: f"{CANARY} II", date: DAY + timedelta(1), int: NUMBER + 1, bool: False}
TRACES = (CANARY, str(DAY), "2011, 12, 13", "13/12/2011", str(NUMBER), "471,108", *map(str, ANOTHER.values()))[:-1]
"""What a tool would print of a text, a day or a number about a child."""
UNION = (Union, UnionType)
MADE_UP = "inspection_framework.testing"
"""The package whose children are made up: real ones do not pass through its functions."""


def modules() -> Iterator[Any]:
    """Yield every module of the library."""
    for module in pkgutil.walk_packages(inspection_framework.__path__, "inspection_framework."):
        if not module.name.endswith("__main__"):
            yield importlib.import_module(module.name)


def classes() -> list[type[Any]]:
    """Return every attrs class of the library, public or not, in the order of their names."""
    names: list[dict[str, Any]] = [vars(module) for module in modules()]
    things = [thing for variables in names for thing in variables.values()]
    by_identity = {
        thing
        for thing in things
        if inspect.isclass(thing) and thing.__module__.startswith("inspection_framework.") and attrs.has(thing)
    }
    return sorted(by_identity, key=lambda kind: (kind.__module__, kind.__qualname__))


def mentioned(hint: object) -> Iterator[type[Any]]:
    """Yield the classes that an annotation mentions."""
    if inspect.isclass(hint) and not get_args(hint):
        yield hint
    for part in get_args(hint):
        if isinstance(part, list):  # the arguments of a Callable
            part = tuple[tuple(part)]  # type: ignore[misc] # noqa: PLW2901
        yield from mentioned(part)


def hints(kind: type[Any]) -> Mapping[str, Any]:
    """Return the annotations of a class's parts."""
    by_name = get_type_hints(kind)
    names = [str(field.alias) for field in attrs.fields(kind)]
    return {name: by_name[name] for name in names if name in by_name}


def leaves() -> list[type[Any]]:
    """Return the classes that contain something about a child."""
    return [kind for kind in classes() if issubclass(kind, Unshown)]


def holders() -> list[type[Any]]:
    """Return the classes that have such a value in a field, or such a class."""
    kinds = classes()
    holding = {*leaves()}
    while True:
        more = {kind for kind in kinds if any(holding & {*mentioned(hint)} for hint in hints(kind).values())}
        if more <= holding:
            return [kind for kind in kinds if kind in holding and not issubclass(kind, Unshown)]
        holding |= more


def filled(hint: Any, plain: Mapping[Any, Any], children: frozenset[type[Any]] | None = None) -> Any:  # noqa: ANN401 # whatever is annotated
    """Return a value of an annotation, with a canary in every place.

    With ``children`` the canaries are only in values of these classes: the rest is the simplest possible.
    """
    origin, parts = get_origin(hint), get_args(hint)
    if children is not None and not children & {*mentioned(hint)}:
        return simplest(st.from_type(hint))
    if origin in UNION:
        return filled(next(part for part in parts if part not in (NoneType, Absence)), plain, children)
    if origin is tuple and parts[-1] is not ...:
        return tuple(filled(part, plain, children) for part in parts)
    if origin in (tuple, frozenset):
        kept: Any = origin
        return kept([filled(parts[0], plain, children)])
    return plain[hint] if hint in plain else made(hint, another=plain is ANOTHER)


@cache
def made(kind: Any, *, another: bool = False) -> Any:  # noqa: ANN401 # a class, and a value of it
    """Return a value of a class about children with a canary in every field, or of a class that contains such values.

    With ``another`` it differs from the other in every field.
    """
    plain = ANOTHER if another else PLAIN
    among = None if issubclass(kind, Unshown) else frozenset({*leaves(), *holders()})
    return kind(**{name: filled(hint, plain, among) for name, hint in hints(kind).items()})


def traces(*shown: object) -> list[str]:
    """Return the traces of a canary in the things shown, in any case."""
    texts = [(text.decode("latin-1") if isinstance(text, bytes) else str(text)).casefold() for text in shown]
    return [trace for trace in TRACES if any(trace.casefold() in text for text in texts)]


def functions_about_children() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield the public functions and methods that take or return a child, or take a file that may be about children."""
    about = {*leaves(), BinaryIO}
    for module in modules():
        if not module.__name__.startswith(MADE_UP):
            for name in getattr(module, "__all__", ()):
                thing = getattr(module, name)
                if inspect.isfunction(thing) and about & mentioned_by(thing):
                    yield name, thing
                if inspect.isclass(thing):
                    yield from methods_about_children(thing, about)


def methods_about_children(kind: type[Any], about: Collection[type[Any]]) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield the methods of a class that take or return a child, and all those of a child itself."""
    for name, method in vars(kind).items():
        function: Any = getattr(method, "__func__", method)
        own = issubclass(kind, Unshown) and (name == "__init__" or not name.startswith("_"))
        if inspect.isfunction(function) and (own or (name != "__init__" and {*about} & mentioned_by(function))):
            yield f"{kind.__name__}.{name}", function


def mentioned_by(function: Callable[..., Any]) -> set[type[Any]]:
    """Return the classes that the annotations of a function mention."""
    return {kind for hint in get_type_hints(function).values() for kind in mentioned(hint)}
