"""The simplest value of a strategy: the example in a failing test where any value would fail."""

from typing import TypeVar

from hypothesis import Phase, find, settings
from hypothesis.strategies import SearchStrategy

__all__ = ["simplest"]

T = TypeVar("T")


def simplest(strategy: SearchStrategy[T]) -> T:
    """Return the simplest value of a strategy, always the same.

    >>> from hypothesis import strategies as st
    >>> simplest(st.integers(min_value=5))
    5
    """
    quietly = settings(database=None, derandomize=True, deadline=None, phases=(Phase.generate, Phase.shrink))
    return find(strategy, lambda _: True, settings=quietly)
