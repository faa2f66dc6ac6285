"""What constructors and functions accept: the types of their annotations, and nothing else.

There is one mechanism. A class that derives from :class:`Value`, and a function under :func:`checked`, holds what it is
given against its annotations. The first call compiles them into one expression. Only where that is not true is each
argument looked at by itself, to name all that are wrong.

A number, text or day of a derived class, such as a NumPy integer, becomes a plain ``int``, ``str`` or ``date``. Nothing
else is converted. Here ``bool`` is no ``int`` and ``datetime`` no ``date``, although Python derives them so.
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
    """What must hold between the parts, where a class says so in ``__attrs_post_init__``."""

    def __attrs_post_init__(self) -> None:
        """Check nothing: attrs calls the check that takes the place of this."""

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        """Put the check of types before the rules of a class that attrs has just made."""
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

    What can perhaps be read only once is read by the function itself, and each item is checked as it comes.

    Raises:
        DefinitionError: an argument is not of its type; every such argument is listed.
    """
    return _checked(function, ())


def checked_but(*names: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator as :func:`checked`, for a function that checks the named arguments itself."""

    def decorator(function: Callable[P, R]) -> Callable[P, R]:
        return _checked(function, names)

    return decorator


def _checked(function: Callable[P, R], but: tuple[str, ...]) -> Callable[P, R]:
    """Return a function that checks the types of its arguments first, but for those named."""
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
