"""Values about a child, which no tool shows, and functions whose errors carry no such value.

There is one mechanism for each. A class that derives from :class:`Unshown` is sealed when attrs makes it. A tool that
prints, compares or serialises values by their fields then gets :class:`Sealed` parts. A field added later is covered
too, and a class that is not sealed cannot be made. A function under :func:`shows_no_child` raises errors without the
local variables and the earlier exceptions of this library.
"""

import pickle
import sys
from collections.abc import Callable, Iterator
from functools import partial, wraps
from types import TracebackType
from typing import Any, ClassVar, ParamSpec, TypeVar

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import HiddenFaultError, InspectionFrameworkError

__all__: list[str] = []

P = ParamSpec("P")
R = TypeVar("R")

_OURS = __name__.partition(".")[0]
_INSIDE = {"", "attr", _OURS, *sys.stdlib_module_names}
"""Packages whose frames are not the caller's. Code that attrs generates is in no module."""
_EXPECTED = (InspectionFrameworkError, ImportError, MemoryError, Warning)
"""Errors that are raised unchanged. Their text contains nothing from a file."""
_PANIC = "pyo3_runtime"
"""The module of the error that a library in Rust raises for a bug of its own. It is not an ``Exception``."""
_MASK = bytes((byte + 101) % 256 for byte in range(256))
_UNMASK = bytes((byte - 101) % 256 for byte in range(256))


def shows_no_child(function: Callable[P, R], *, opens: bool = False) -> Callable[P, R]:
    """Return a function whose errors carry nothing of its arguments and variables.

    A traceback keeps the variables of every function that the error went through, and an error keeps the one before it.
    ``pytest -l``, rich, structlog and Sentry print both. So an error is raised without the frames of this library and
    without its earlier exceptions. Frames of the caller's own code, such as an iterator's, stay. An unexpected
    exception may quote a value, so :class:`HiddenFaultError` is raised instead.

    With ``opens`` it opens sealed arguments, as the constructor of an unshown value needs.
    """

    @wraps(function)
    def shielded(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            if opens and kwargs:
                _open(kwargs)  # a separate function, because a variable here would stay in the frame
            return function(*args, **kwargs)
        except BaseException as error:  # noqa: BLE001 # raised again below, where it is not its own context
            caught = error
        del args, kwargs
        try:
            caught = _stripped(caught)
        except BaseException as further:  # noqa: BLE001 # the stack is exhausted, or a second interruption came
            caught = further.with_traceback(None)
        try:
            raise caught
        finally:
            del caught  # else the frame and the error would refer to each other

    return shielded


def _open(parts: dict[str, Any]) -> None:
    """Replace sealed parts by the parts themselves."""
    for name, part in parts.items():
        if type(part) is Sealed:
            parts[name] = part.opened()


def _stripped(error: BaseException) -> BaseException:
    """Return an error without any variables of this library."""
    outside = _outside(error.__traceback__)
    steps = [(_module(step), step.tb_lineno) for step in _steps(error.__traceback__)]
    foreseen = isinstance(error, _EXPECTED) or not (isinstance(error, Exception) or type(error).__module__ == _PANIC)
    here = (__name__, checked.__module__)  # raised there: the arguments do not match the function
    if foreseen or outside or steps[-1][0] in here:
        return _unlinked(error.with_traceback(outside))
    module, line = next(step for step in reversed(steps) if _top(step[0]) == _OURS)
    return HiddenFaultError(type(error).__name__, module, line)


def _steps(traceback: TracebackType | None) -> Iterator[TracebackType]:
    while traceback is not None:
        yield traceback
        traceback = traceback.tb_next


def _module(step: TracebackType) -> str:
    name: str = step.tb_frame.f_globals.get("__name__", "")
    return name


def _top(module: str) -> str:
    return module.partition(".")[0]


def _outside(traceback: TracebackType | None) -> TracebackType | None:
    """Return a traceback with only the frames of the caller's code: neither ours nor the standard library's."""
    rest = None
    for step in reversed(list(_steps(traceback))):
        if _top(_module(step)) not in _INSIDE:
            rest = TracebackType(rest, step.tb_frame, step.tb_lasti, step.tb_lineno)
    return rest


def _unlinked(error: BaseException) -> BaseException:
    """Return an error whose cause and context did not pass through this library."""
    suppressed = error.__suppress_context__
    error.__cause__ = _raised_outside(error.__cause__)
    error.__context__ = _raised_outside(error.__context__)
    error.__suppress_context__ = suppressed
    return error


def _raised_outside(error: BaseException | None) -> BaseException | None:
    """Return the error, or the latest before it, that was raised and handled only in the caller's code."""
    while error is not None:
        tops = {_top(_module(step)) for step in _steps(error.__traceback__)}
        if _OURS not in tops and not tops <= _INSIDE:
            break
        error = error.__context__
    return error


class Sealed:
    """A part of a value about a child that shows nothing.

    It refers to the value and the name of the part, not to the part itself. A tool that looks into it finds a value
    that is not shown.
    """

    __slots__ = ("_name", "_of")

    def __init__(self, of: "Unshown", name: str) -> None:
        self._of = of
        self._name = name

    def __repr__(self) -> str:
        return "not shown"

    def opened(self) -> object:
        """Return the part."""
        return getattr(self._of, self._name)


def sealed(_: type[Any], fields: "list[attrs.Attribute[Any]]") -> "list[attrs.Attribute[Any]]":
    """Return the fields of a class under names that tools treat as private.

    Every class that derives from :class:`Unshown` passes it to attrs as its ``field_transformer``.
    """
    return [field.evolve(name=f"_{field.name}_", alias=field.name) for field in fields]


class Unshown(Value):
    """A value about a child. It prints only its type, and its pickle is masked.

    Its parts can be read as attributes, such as ``case.groups``. The fields that attrs lists are :class:`Sealed` parts,
    which the constructor opens. So ``attrs.evolve`` works, and ``attrs.asdict`` shows nothing.
    """

    __slots__ = ()

    _hidden: ClassVar[tuple[str, ...]] = ()
    """The names of its parts."""

    def __init_subclass__(cls) -> None:
        """Refuse a class derived from a sealed one, because its own fields would be shown."""
        bases = [base.__name__ for base in cls.__mro__[1:] if vars(base).get("_hidden")]
        if bases:
            raise TypeError(f"no class can be derived from {bases[0]}, which holds something about a child")

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        """Seal a class that attrs has just made."""
        super().__attrs_init_subclass__()
        made: Any = cls  # what attrs puts on a class has no type
        fields = made.__attrs_attrs__
        names = tuple(field.alias for field in fields)
        if [field.name for field in fields] != [f"_{name}_" for name in names]:
            raise TypeError(f"{cls.__name__} would show its fields: make it with field_transformer=sealed")
        for name in names:
            setattr(made, name, vars(made)[f"_{name}_"])  # the descriptor of the slot, so access is as fast
            setattr(made, f"_{name}", property(partial(Sealed, name=name)))
        made._hidden = names  # noqa: SLF001
        made.__attrs_attrs__ = type(fields)(map(_sealed_field, fields))
        setattr(made, "__match_args__", tuple(field.alias for field in fields if not field.kw_only))  # noqa: B010 # mypy
        made.__slots__ = ()  # some tools list the slots
        made.__init__ = shows_no_child(made.__init__, opens=True)
        for name in ("__repr__", "__getstate__"):
            setattr(made, name, getattr(Unshown, name))
        for name in ("__setattr__", "__delattr__"):
            setattr(made, name, _frozen)  # the methods of attrs would keep the new value in their frame

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: not shown>"

    def __rich_repr__(self) -> Iterator[object]:
        yield Sealed(self, "")

    __rich_repr__.__dict__["angular"] = True  # <Case not shown>, and not Case(not shown)

    def __dir__(self) -> list[str]:
        """Return the names of its methods, not of its parts: some tools print the value of every listed name."""
        return sorted({*object.__dir__(self)} - {*self._hidden, *(f"_{name}_" for name in self._hidden)})

    def __getstate__(self) -> None:
        """Return nothing: see ``__reduce__``."""

    @shows_no_child
    def __reduce__(self) -> tuple[object, ...]:
        parts = {name: getattr(self, name) for name in self._hidden}
        return _unmasked, (type(self), pickle.dumps(parts, protocol=5).translate(_MASK))


@shows_no_child
def _frozen(*_: object) -> None:
    raise attrs.exceptions.FrozenInstanceError


@shows_no_child
def _unmasked(kind: type[object], masked: bytes) -> object:
    return kind(**pickle.loads(masked.translate(_UNMASK)))  # noqa: S301 # what our own __reduce__ wrote


def _sealed_field(field: "attrs.Attribute[Any]") -> "attrs.Attribute[Any]":
    """Return a field as tools see it. The methods that attrs has generated no longer use it."""
    return field.evolve(name=f"_{field.alias}", alias=field.alias, repr=False, eq=False, order=False, hash=False)
