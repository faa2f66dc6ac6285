"""The check of arguments: constructors and functions accept the types of their annotations, and nothing else.

There is one mechanism. A class that derives from :class:`Value`, and a function under :func:`checked`, checks its
arguments against its annotations. The first call compiles the annotations into one expression. If that is false, each
argument is checked by itself, to list all that are wrong.

A number, text or day of a derived class, such as a NumPy integer, becomes a plain ``int``, ``str`` or ``date``. Nothing
else is converted. Here ``bool`` is not an ``int`` and ``datetime`` is not a ``date``, although Python derives them so.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, ClassVar, ParamSpec, TypeVar

from inspection_framework.printed import Printed

__all__: list[str] = []

P = ParamSpec("P")
R = TypeVar("R")


class Value(Printed):
    """A value whose constructor checks the types of its parts, and then runs its ``__attrs_post_init__``."""

    __slots__ = ()

    _rules: ClassVar[Callable[[Any], None] | None] = None
    """The rules between the parts of a class: its own ``__attrs_post_init__``, if it has one."""

    def __attrs_post_init__(self) -> None:
        """Check nothing: attrs calls the check that replaces this method."""

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        """Add the check of types before the rules of a class that attrs has just made."""
        super().__attrs_init_subclass__()
        made: Any = cls
        made._rules = vars(cls).get("__attrs_post_init__", cls._rules)  # noqa: SLF001

        def compile_first(self: Value) -> None:
            from inspection_framework.arguments.checks import check_of_parts  # noqa: PLC0415 # a grade needs none

            made.__attrs_post_init__ = check_of_parts(cls, cls._rules)
            made.__attrs_post_init__(self)

        made.__attrs_post_init__ = compile_first


def checked(function: Callable[P, R]) -> Callable[P, R]:
    """Return a function that checks the types of its arguments first.

    An iterable that may only be readable once is read by the function itself. Each item is then checked as it comes.

    Raises:
        DefinitionError: an argument is not of its type. Every such argument is listed.
    """
    return _checked(function, ())


def checked_but(*names: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator like :func:`checked`, for a function that checks the named arguments itself."""

    def decorator(function: Callable[P, R]) -> Callable[P, R]:
        return _checked(function, names)

    return decorator


def _checked(function: Callable[P, R], but: tuple[str, ...]) -> Callable[P, R]:
    """Return a function that first checks the types of its arguments, except those named."""
    check: Any = None

    @wraps(function)
    def checking(*args: P.args, **kwargs: P.kwargs) -> R:
        nonlocal check
        if check is None:
            from inspection_framework.arguments.checks import CheckOfArguments  # noqa: PLC0415 # as above

            check = CheckOfArguments(function, but)
        if check.accepts(*args, **kwargs):
            return function(*args, **kwargs)
        args, kwargs = check.fitted(*args, **kwargs)
        return function(*args, **kwargs)

    return checking
