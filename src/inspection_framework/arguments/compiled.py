"""Annotations as code: an expression that is true for nearly every value of a type, and false for all other values."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cache
from inspect import Parameter, Signature
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin

from inspection_framework.arguments.annotations import SEVERAL, alternatives, is_open, narrowed

__all__: list[str] = []

_EXACT = (str, int, float, bool, bytes, date, NoneType)
"""Types for which a value of a derived class is converted."""
_USUAL: Mapping[Any, frozenset[type]] = {
    tuple: frozenset({tuple}),
    frozenset: frozenset({frozenset}),
    AbstractSet: frozenset({frozenset, set}),
    Sequence: frozenset({tuple, list}),
    **dict.fromkeys((Collection, Iterable), frozenset({tuple, list, set, frozenset})),
}
"""The usual classes for a type of several values. Values in other classes are checked one by one."""


class GeneratedCode:
    """Source code that is being built, and the values of its names."""

    def __init__(self, **names: object) -> None:
        self.names: dict[str, object] = {"_type": type, "_is": isinstance, **names}

    def name_of(self, thing: object) -> str:
        """Return a new name for an object."""
        name = f"_{len(self.names)}"
        self.names[name] = thing
        return name

    def function(self, name: str, arguments: str, *lines: str) -> Callable[..., Any]:
        """Compile a function."""
        body = "".join(f"\n    {line}" for line in lines if line)
        exec(f"def {name}({arguments}):{body}", self.names)  # noqa: S102 # made of annotations of this library
        return cast("Callable[..., Any]", self.names[name])

    def test(self, kind: Any, value: str) -> str:
        """Return an expression that is true for nearly every value of a type."""
        origin, of = get_origin(kind), get_args(kind)
        if is_open(kind):
            return "True"
        if isinstance(kind, TypeVar):
            return self.test(kind.__bound__, value)
        if origin in (Union, UnionType):
            kinds = sorted(alternatives(kind), key=lambda part: part is not NoneType)
            return f"({' or '.join(self.test(part, value) for part in kinds)})"
        if kind in _EXACT:
            return f"_type({value}) is {self.name_of(kind)}"
        return self._test_of_parts(origin, of, value) if origin in TESTED else self._test_of_class(kind, value)

    def _test_of_parts(self, origin: Any, of: tuple[Any, ...], value: str) -> str:
        """Return a test of a type that contains other types."""
        if origin is Literal:
            return f"(_type({value}) is {self.name_of(str)} and {value} in {self.name_of(of)})"
        if origin is type:
            return f"{self.name_of(_is_class)}({value}, {self.name_of(of[0])})"
        if origin is Mapping:
            items = self._each(tuple.__class_getitem__(of), f"{value}.items()")
            return f"(_is({value}, {self.name_of(Mapping)}) and {items})"
        usual = f"_type({value}) in {self.name_of(_USUAL[origin])}"
        if origin is tuple and of[1:] != (...,):
            each = [self.test(part, f"{value}[{at}]") for at, part in enumerate(of)]
            return f"({usual} and {value}.__len__() == {len(of)} and {all_of(each)})"
        return f"({usual} and (not {value} or {self._each(of[0], value)}))"

    def _each(self, kind: Any, values: str) -> str:
        """Return an expression that is true if each of several values passes the test of a type."""
        code = GeneratedCode()
        test = code.test(kind, "value")
        each = code.function(
            "each", "values", "for value in values:", f"    if not ({test}): return False", "return True"
        )
        return "True" if test == "True" else f"{self.name_of(each)}({values})"

    def _test_of_class(self, kind: Any, value: str) -> str:
        """Return a test of a class, and of the parts that have narrower types because it is subscripted."""
        inner = [self.test(part, f"{value}.{name}") for name, part in narrowed(kind).items()]
        return f"({all_of([f'_is({value}, {self.name_of(get_origin(kind) or kind)})', *inner])})"


TESTED = (*SEVERAL, Mapping, Literal, type)
"""Types that contain other types and are not classes of this library."""


def all_of(tests: Iterable[str]) -> str:
    """Return an expression that is true if all tests are."""
    return " and ".join(test for test in tests if test != "True") or "True"


def _is_class(value: object, of: Any) -> bool:
    """Return whether a value is a class derived from ``of``; any class does if ``of`` allows any value."""
    if is_open(of):
        return isinstance(get_origin(value) or value, type)
    above: Any = of.__bound__ if isinstance(of, TypeVar) else of
    return isinstance(value, type) and issubclass(value, above)


_STARS: Mapping[Any, str] = {Parameter.VAR_POSITIONAL: "*", Parameter.VAR_KEYWORD: "**"}


@cache
def accepts(kind: Any) -> Callable[[object], bool]:
    """Compile the test of one annotation."""
    code = GeneratedCode()
    return code.function("accepts", "value", f"return {code.test(kind, 'value')}")


def test_of_arguments(name: str, taken: Signature, kinds: Mapping[str, Any]) -> Callable[..., bool]:
    """Compile the test of a function: it accepts the same arguments and returns whether all are of their types."""
    code = GeneratedCode()
    arguments: list[str] = []
    for argument, parameter in taken.parameters.items():
        if parameter.kind is Parameter.KEYWORD_ONLY and not any(written.startswith("*") for written in arguments):
            arguments.append("*")
        default = "" if parameter.default is Parameter.empty else f"={code.name_of(parameter.default)}"
        arguments.append(f"{_STARS.get(parameter.kind, '')}{argument}{default}")
    tests = (code.test(kind, argument) for argument, kind in kinds.items())
    return code.function(name, ", ".join(arguments), f"return {all_of(tests)}")
