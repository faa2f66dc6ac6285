"""What the tables have in common: what tells one provider from another, and in what form a frame is given."""

from collections.abc import Iterable
from typing import Any

from inspection_framework.exchange.frames import word
from inspection_framework.exchange.frames.door import opened
from inspection_framework.model.grades import Absence

import narwhals.stable.v2 as nw  # isort: skip # after the frames, which say where it comes from

__all__: list[str] = []


KEYS = ("provider_kind", "urn")
"""What tells one provider from another."""


def worded(frame: Any) -> "nw.LazyFrame[Any]":  # noqa: ANN401 # a frame of any tool
    """Give a frame, of which nothing is fetched yet, with its words as text: categories of two frames do not meet."""
    given = opened(frame)
    schema = given.collect_schema()
    categories = [name for name, holds in schema.items() if isinstance(holds, (nw.Categorical, nw.Enum))]
    return given.with_columns(nw.col(*categories).cast(nw.String)) if categories else given


def closed(like: Any, frame: "nw.LazyFrame[Any]") -> Any:  # noqa: ANN401 # frames of any tool
    """Give a frame as one of its tool, in hand where the one that was given was."""
    in_hand = isinstance(nw.from_native(like), nw.DataFrame)
    return frame.collect().to_native() if in_hand else frame.to_native()


def not_yet(names: Iterable[str]) -> "nw.Expr":
    """Say of columns that are null because a provider has no row that it was not yet inspected."""
    return nw.col(*names).fill_null(word(Absence.NOT_YET_INSPECTED))
