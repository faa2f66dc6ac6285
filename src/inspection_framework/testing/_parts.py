"""Parts of larger values. There are few of each, so that the output of a failing test is readable."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

__all__: list[str] = []

T = TypeVar("T")


def few(parts: SearchStrategy[T], *, least: int = 0, most: int = 2) -> SearchStrategy[tuple[T, ...]]:
    """Return a strategy for a few parts."""
    return st.lists(parts, min_size=least, max_size=most).map(_as_tuple)


def different(parts: SearchStrategy[T], *, least: int = 0, most: int = 3) -> SearchStrategy[tuple[T, ...]]:
    """Return a strategy for a few parts without duplicates."""
    return st.lists(parts, min_size=least, max_size=most, unique=True).map(_as_tuple)


def some_of(parts: Sequence[T], *, least: int = 0) -> SearchStrategy[tuple[T, ...]]:
    """Return a strategy for a selection of the given parts, in any order and without duplicates."""
    return different(st.sampled_from(parts), least=least, most=len(parts)) if parts else st.just(())


def _as_tuple(parts: list[T]) -> tuple[T, ...]:
    return tuple(parts)


@st.composite
def fields(draw: DrawFn, optional: Mapping[str, SearchStrategy[object]]) -> dict[str, Any]:
    """Return a strategy for up to three of the optional fields of a value; the rest keep their defaults."""
    filled = draw(different(st.sampled_from(tuple(optional))))
    return {name: draw(optional[name]) for name in filled}
