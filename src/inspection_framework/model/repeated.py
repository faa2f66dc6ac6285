"""Duplicates among values."""

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import TypeVar

__all__: list[str] = []

T = TypeVar("T", bound=Hashable)


def repeated(values: Iterable[T]) -> dict[T, int]:
    """Return the values that appear more than once, in order, each with its number.

    >>> repeated("abcab")
    {'a': 2, 'b': 2}
    """
    return {value: count for value, count in Counter(values).items() if count > 1}
