"""Words as members of enumerations, which nobody can change: a member is shared by everything that refers to it."""

from enum import Enum
from typing import TYPE_CHECKING, NoReturn

__all__: list[str] = []


class ImmutableEnum(Enum):
    """An enumeration whose members are as immutable as every other value of the model.

    >>> class Colour(ImmutableEnum):
    ...     RED = "red"
    >>> Colour.RED.note = "dark"
    Traceback (most recent call last):
    ...
    AttributeError: cannot set 'note': Colour.RED is immutable
    """

    def __setattr__(self, name: str, value: object) -> None:
        """Set an attribute while the member is being made, and never again.

        Raises:
            AttributeError: the member is made, as when a field of any other value is set.
        """
        if "_sort_order_" in vars(self):  # Python sets it last
            message = f"cannot set {name!r}: {self} is immutable"
            raise AttributeError(message)
        super().__setattr__(name, value)

    def __delattr__(self, name: str) -> NoReturn:
        """Raise: every attribute stays.

        Raises:
            AttributeError: always.
        """
        message = f"cannot delete {name!r}: {self} is immutable"
        raise AttributeError(message)

    # Members are singletons, so identity is their hash: a lookup by member is then as fast as one by number.
    if TYPE_CHECKING:

        def __hash__(self) -> int:
            """Return the identity, as the line below does."""
            ...
    else:
        __hash__ = object.__hash__
