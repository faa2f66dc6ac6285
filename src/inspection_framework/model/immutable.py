"""Enumerations whose members cannot be changed: everything that refers to a member shares it."""

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
        """Set an attribute while the member is being made, and never later.

        Raises:
            AttributeError: the member has been made.
        """
        if "_sort_order_" in vars(self):  # Python sets it last
            message = f"cannot set {name!r}: {self} is immutable"
            raise AttributeError(message)
        super().__setattr__(name, value)

    def __delattr__(self, name: str) -> NoReturn:
        """Raise an error: no attribute can be deleted.

        Raises:
            AttributeError: always.
        """
        message = f"cannot delete {name!r}: {self} is immutable"
        raise AttributeError(message)

    # Members are singletons, so identity is their hash: a lookup by member is then as fast as one by number.
    if TYPE_CHECKING:

        def __hash__(self) -> int:
            """Return the hash of the identity, as the line below does."""
            ...
    else:
        __hash__ = object.__hash__
