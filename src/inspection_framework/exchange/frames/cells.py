"""Expressions that test the cells of each row of a frame."""

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Any

import narwhals.stable.v2 as nw

from inspection_framework.model.days import Period

__all__: list[str] = []

GRADED = "graded"
"""The key for any grade, if it does not matter which grade."""
FOREIGN = "?"
"""The key for any word that is not possible in its column. So misspelt words do not add rows to answer."""

_FEW = 2


def every(tests: Iterable[nw.Expr]) -> nw.Expr:
    """Return whether all tests are true; true if there are none."""
    return reduce(lambda left, right: left & right, list(tests) or [nw.lit(value=True)])


def some(tests: Iterable[nw.Expr]) -> nw.Expr:
    """Return whether at least one test is true; false if there are none."""
    return reduce(lambda left, right: left | right, list(tests) or [nw.lit(value=False)])


def text(frame: Any, name: str) -> nw.Expr:  # noqa: ANN401 # eager or lazy
    """Return a column as text, because some tools cannot compare categories with words."""
    is_text = isinstance(frame.collect_schema()[name], nw.String)
    return nw.col(name) if is_text else nw.col(name).cast(nw.String)


def one_of(cell: nw.Expr, words: Iterable[str]) -> nw.Expr:
    """Return whether a cell is one of these words."""
    choices = list(words)
    return some(cell == word for word in choices) if len(choices) < _FEW else cell.is_in(choices)


def fits(edition: nw.Expr, cell: nw.Expr, words: Mapping[str, Iterable[str]]) -> nw.Expr:
    """Return whether a cell is one of the words that the edition of its row allows."""
    under: dict[tuple[str, ...], list[str]] = {}
    for id_, allowed in words.items():
        under.setdefault(tuple(allowed), []).append(id_)
    return some(one_of(edition, ids) & one_of(cell, allowed) for allowed, ids in under.items() if allowed)


def in_period(day: nw.Expr, period: Period) -> nw.Expr:
    """Return whether a day is in a period."""
    since = [day >= nw.lit(period.since)] if period.since else []
    until = [day <= nw.lit(period.until)] if period.until else []
    return every([*since, *until])


def one_where(test: nw.Expr) -> nw.Expr:
    """Return 1 if a test is true, else 0, because every tool can sum numbers."""
    return nw.when(test).then(nw.lit(1)).otherwise(nw.lit(0)).cast(nw.Int64)
