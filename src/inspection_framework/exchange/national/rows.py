"""What national tables have in common: checked frames with text columns, and results in the caller's form."""

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
    """Return a checked lazy frame, with categories as text, because categories of two frames do not match.

    In DuckDB it is copied into the connection of the frame ``beside``, which may be another connection.
    """
    lazy = checked_frame(frame, needed, **options).lazy()
    if beside is not None and lazy.implementation is nw.Implementation.DUCKDB:
        fetched = lazy.collect("pyarrow")
        lazy = small_frame(beside, fetched.to_dict(as_series=False), fetched.schema)
    schema = lazy.collect_schema()
    categories = [name for name, holds in schema.items() if isinstance(holds, (nw.Categorical, nw.Enum))]
    as_text: nw.LazyFrame[Any] = lazy.with_columns(nw.col(*categories).cast(nw.String)) if categories else lazy
    return as_text


def closed(like: FrameT, frame: "nw.LazyFrame[Any]") -> FrameT:
    """Return a frame as one of its tool: eager if ``like`` is eager, else lazy."""
    in_hand = isinstance(nw.from_native(cast("Any", like)), nw.DataFrame)
    native: FrameT = frame.collect().to_native() if in_hand else frame.to_native()
    return native


def not_yet(names: Iterable[str]) -> "nw.Expr":
    """Return columns with nulls as not yet inspected, for providers that have no row."""
    return nw.col(*names).fill_null(word(Absence.NOT_YET_INSPECTED))
