"""What the tables have in common: what tells one provider from another, and in what form a frame is given."""

from collections.abc import Iterable
from typing import Any, cast

from inspection_framework.exchange.frames import word
from inspection_framework.exchange.frames.answers import small_frame
from inspection_framework.exchange.frames.column_types import checked_frame
from inspection_framework.exchange.frames.frame_check import FrameT
from inspection_framework.model.grades import Absence

import narwhals.stable.v2 as nw  # isort: skip # after the frames, which say where it comes from

__all__: list[str] = []


def worded(frame: Any, needed: Iterable[str], beside: Any = None, **options: Any) -> "nw.LazyFrame[Any]":  # noqa: ANN401 # frames of any tool
    """Return a checked frame, of which nothing is fetched yet, with categories as text: those of two do not meet.

    In DuckDB it is copied into the connection of the frame ``beside`` it, which may be another.
    """
    given = checked_frame(frame, needed, **options).lazy()
    if beside is not None and given.implementation is nw.Implementation.DUCKDB:
        fetched = given.collect("pyarrow")
        given = small_frame(beside, fetched.to_dict(as_series=False), fetched.schema)
    schema = given.collect_schema()
    categories = [name for name, holds in schema.items() if isinstance(holds, (nw.Categorical, nw.Enum))]
    found: nw.LazyFrame[Any] = given.with_columns(nw.col(*categories).cast(nw.String)) if categories else given
    return found


def closed(like: FrameT, frame: "nw.LazyFrame[Any]") -> FrameT:
    """Give a frame as one of its tool, in hand where the one that was given was."""
    in_hand = isinstance(nw.from_native(cast("Any", like)), nw.DataFrame)
    native: FrameT = frame.collect().to_native() if in_hand else frame.to_native()
    return native


def not_yet(names: Iterable[str]) -> "nw.Expr":
    """Say of columns that are null because a provider has no row that it was not yet inspected."""
    return nw.col(*names).fill_null(word(Absence.NOT_YET_INSPECTED))
