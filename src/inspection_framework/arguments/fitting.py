"""Arguments one by one: each as a plain value of its type, or with a problem."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from enum import Enum
from numbers import Integral, Real
from types import NoneType
from typing import Any, get_args, get_origin

from inspection_framework.arguments.annotations import SEVERAL, alternatives, in_words, is_open, narrowed
from inspection_framework.arguments.compiled import accepts

__all__: list[str] = []

_PLAIN: Mapping[type, tuple[type, type, Callable[[Any], Any]]] = {
    str: (str, NoneType, str.__str__),  # an Enum of texts prints as its name
    bytes: (bytes, NoneType, bytes),
    int: (Integral, bool, int),
    float: (Real, bool, float),
    date: (date, datetime, lambda day: date(day.year, day.month, day.day)),
}
"""How to make plain values: for each type, the class of values to convert, the class to refuse, and the conversion."""
_NEVER: tuple[tuple[()], tuple[()], Callable[[Any], Any]] = ((), (), str)
_HINTS: Sequence[tuple[type, Any, str]] = (
    (datetime, date, "take its date()"),
    (str, date, "give a datetime.date"),
    (list, tuple, "make it a tuple"),
    (set, frozenset, "make it a frozenset"),
    *((str, several, "put it in a tuple") for several in (tuple, Sequence, Collection, Iterable)),
)
"""Advice for a value of one type where another is expected."""


_RETURNED_BY: Mapping[str, str] = {
    "Activity": "edition.activity(…)",
    "Edition": "framework.edition(…)",
    "Provider": "local_authority(…)",
}
"""What returns the value that a name or an id means, for each type that has one."""


class RefusedArguments:
    """The problems of the arguments of a constructor or a function. Values are quoted if they may be ``shown``."""

    def __init__(self, subject: str, *, shown: bool) -> None:
        self.subject = subject
        self.shown = shown
        self.problems: list[tuple[str, str]] = []

    def again(self) -> "RefusedArguments":
        """Return the same without any problem."""
        return RefusedArguments(self.subject, shown=self.shown)

    def add(self, where: str, kind: Any, value: object) -> None:
        """Add the problem that a value is not of a type."""
        from inspection_framework.errors import quoted  # noqa: PLC0415 # a problem is a value itself

        described = quoted(value) if self.shown else f"a value of type {type(value).__name__}"
        kinds = [get_origin(part) or part for part in alternatives(kind)]
        hints = [f": {do}" for of, expected, do in _HINTS if isinstance(value, of) and expected in kinds]
        if isinstance(value, str) and self.shown and any(hasattr(expected, "is_at_least") for expected in kinds):
            from inspection_framework.model.grades import how_to_read  # noqa: PLC0415 # as above

            hints.append(f": {how_to_read(value, kinds)}")
        if isinstance(value, str):
            names = (getattr(expected, "__name__", "") for expected in kinds)
            hints += [f": {_RETURNED_BY[name]} returns one" for name in names if name in _RETURNED_BY]
            hints += _members(kinds)
        several = [get_args(part)[0] for part in alternatives(kind) if get_origin(part) is tuple]
        if any(accepts(single)(value) for single in several):
            hints.append(": put it in a tuple")
        self.problems.append((where, f"expected {in_words(kind)}, not {described}{''.join(hints[:1])}"))

    def end(self) -> None:
        """Raise an error with the problems, if there are any.

        Raises:
            DefinitionError: there are problems.
        """
        from inspection_framework.errors import DefinitionError, Problem  # noqa: PLC0415 # as above

        if self.problems:
            raise DefinitionError(self.subject, [Problem(where, what) for where, what in self.problems])


def _members(kinds: Iterable[Any]) -> Iterator[str]:
    """Yield how to write a member of an enumeration, if only members of enumerations are expected."""
    enums = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum)]
    members = [member for kind in enums for member in kind]
    if members and {*kinds} <= {*enums, NoneType}:
        yield f": write a member, such as {members[0]}"


class _CheckedIterator:
    """Values that may only be readable once: each is checked as it comes."""

    def __init__(self, values: Iterable[Any], kind: Any, where: str, refused: RefusedArguments) -> None:
        self._values = values
        self._kind = kind
        self._where = where
        self._refused = refused

    def __iter__(self) -> Iterator[Any]:
        is_right = accepts(self._kind)
        for at, value in enumerate(self._values):
            if is_right(value):
                yield value
            else:
                refused = self._refused.again()
                fitted = fit(self._kind, value, f"{self._where}[{at}]", refused)
                refused.end()
                yield fitted


def fit(kind: Any, value: Any, where: str, refused: RefusedArguments) -> Any:
    """Return a value, or the plain value that it is equal to, if it is of a type. Add a problem if it is not."""
    if accepts(kind)(value):
        return value
    if alternatives(kind) != (kind,):
        return _fit_one(kind, value, where, refused)
    derived, but_not, plain = _PLAIN.get(kind, _NEVER)
    if isinstance(value, derived) and not isinstance(value, but_not):
        return plain(value)
    origin = get_origin(kind)
    if isinstance(origin, type) and isinstance(value, origin) and not isinstance(value, str | bytes | bytearray):
        return _fit_parts(kind, value, where, refused)
    refused.add(where, kind, value)
    return value


def _fit_parts(kind: Any, value: Any, where: str, refused: RefusedArguments) -> Any:
    """Return a value of the right class with its parts converted. Add a problem for each part that is wrong."""
    origin, of = get_origin(kind), get_args(kind)
    if origin is Mapping:
        return _fit_entries(of, value, where, refused)
    if origin is Iterable and not hasattr(value, "__len__"):
        return value if is_open(of[0]) else _CheckedIterator(value, of[0], where, refused)
    if origin in SEVERAL and (origin is not tuple or of[1:] == (...,) or len(value) == len(of)):
        return _fit_each(kind, value, where, refused)
    inner = narrowed(kind)
    for name, part in inner.items():
        fit(part, getattr(value, name), f"{where}.{name}", refused)
    if not inner:
        refused.add(where, kind, value)
    return value


def _fit_one(kind: Any, value: Any, where: str, refused: RefusedArguments) -> Any:
    """Return a value as the first of several types that it matches. Add a problem if it matches none."""
    inner: list[tuple[str, str]] = []
    for part in alternatives(kind):
        tried = refused.again()
        fitted = fit(part, value, where, tried)
        if not tried.problems:
            return fitted
        inner = tried.problems if any(place != where for place, _ in tried.problems) else inner
    if inner:
        refused.problems += inner
    else:
        refused.add(where, kind, value)
    return value


def _fit_each(kind: Any, values: Collection[Any], where: str, refused: RefusedArguments) -> Any:
    """Return several values, each converted to its type."""
    of, listed = get_args(kind), [*values]
    origin: Any = get_origin(kind)
    kinds = of if origin is tuple and of[1:] != (...,) else of[:1] * len(listed)
    places = [where if isinstance(values, AbstractSet) else f"{where}[{at}]" for at in range(len(listed))]
    fitted = [fit(*each, refused) for each in zip(kinds, listed, places, strict=True)]
    if origin in (tuple, frozenset):
        make: Any = origin
        return make(fitted)
    return values if all(left is right for left, right in zip(fitted, listed, strict=True)) else fitted


def _fit_entries(of: tuple[Any, ...], values: Mapping[Any, Any], where: str, refused: RefusedArguments) -> Any:
    """Return a mapping with its keys and values converted to their types."""
    from inspection_framework.errors import quoted  # noqa: PLC0415 # a problem is a value itself

    fitted: dict[Any, Any] = {}
    for key, value in values.items():
        place = f"{where}[{quoted(key)}]" if refused.shown else where
        made = fit(of[0], key, place, refused)
        fitted[made] = fit(of[1], value, place, refused)
    return fitted
