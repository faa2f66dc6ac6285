"""Frames of any tool as frames of Narwhals, with the types of their columns checked (text or days)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import narwhals.stable.v2 as nw

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.exchange.columns import COLUMNS

__all__: list[str] = []

TEXT = (nw.String, nw.Categorical, nw.Enum)
DAYS = frozenset(("since", "until", *(column.name for column in COLUMNS if column.holds is date)))
"""The columns of days. All other checked columns are text."""


def narwhals_frame(frame: Any) -> Any:  # noqa: ANN401 # eager or lazy, as it came; no type of Narwhals is both
    """Return a frame of any tool as a frame of Narwhals, eager or lazy as before.

    Raises:
        DefinitionError: ``frame`` is not a frame.
    """
    try:
        return nw.from_native(frame, pass_through=False)
    except TypeError:
        problem = Problem("", f"it is a {type(frame).__name__}, not a frame of a tool that Narwhals supports")
    raise DefinitionError("frame of inspections", [problem])


def checked_frame(  # noqa: PLR0913 # all but the frame and its columns by keyword
    frame: Any,  # noqa: ANN401 # a frame of any tool, or of Narwhals
    needed: Iterable[str],
    *,
    optional: Iterable[str] = (),
    there: Iterable[str] = (),
    added: Iterable[str] = (),
    problems: Iterable[Problem] = (),
    what: str = "frame of inspections",
) -> Any:  # noqa: ANN401 # of Narwhals, eager or lazy as it came
    """Return a frame of any tool as a frame of Narwhals whose ``needed`` and ``optional`` columns are text and days.

    The columns in ``there`` must exist and may have any type. ``problems`` are those found already.

    Raises:
        DefinitionError: ``frame`` is not a frame; a needed column is missing; a column to be added exists already; or a
            column has another type. The error says how to convert it.
    """
    wrapped, names = narwhals_frame(frame), [*needed]
    schema = wrapped.collect_schema()
    missing = [Problem(name, "the column is missing") for name in (*names, *there) if name not in schema]
    doubled = [
        Problem(name, "the column exists already: rename it, or leave it out") for name in added if name in schema
    ]
    wrapped, wrong = typed(wrapped, [*names, *optional])
    if all_problems := [*problems, *missing, *wrong, *doubled]:
        raise DefinitionError(what, all_problems)
    return wrapped


def typed(frame: Any, names: Iterable[str]) -> tuple[Any, list[Problem]]:  # noqa: ANN401 # eager or lazy
    """Return a frame of Narwhals, and a problem for each of these columns that does not have its type.

    A column that has only nulls is converted to its type.
    """
    schema = frame.collect_schema()
    kinds = {name: nw.Date() if name in DAYS else nw.String() for name in names if name in schema}
    wrong = [name for name, kind in kinds.items() if not isinstance(schema[name], nw.Date if kind == nw.Date else TEXT)]
    if not wrong:
        return frame, []
    nulls = frame.lazy().select(nw.col(*wrong).is_null().all()).collect().row(0)
    filled = [name for name, is_filled in zip(wrong, nulls, strict=True) if is_filled is not None and not is_filled]
    empty = [nw.lit(None, kinds[name]).alias(name) for name in wrong if name not in filled]
    problems = [Problem(name, _of(schema[name], kinds[name], frame)) for name in filled]
    return (frame.with_columns(*empty) if empty else frame), problems


def _of(holds: "nw.dtypes.DType", expected: "nw.dtypes.DType", frame: Any) -> str:  # noqa: ANN401 # eager or lazy
    """Return in words the type of a column, the type that it should have, and how its tool converts it."""
    text, whole, day, day_of_text = _CONVERSIONS.get(frame.implementation, _OF_SQL)
    if expected == nw.Date:
        return f"its type is {holds}, not days: convert it with {day_of_text if holds == nw.String else day}"
    return f"its type is {holds}, not text: convert it with {whole if holds.is_float() else ''}{text}"


_OF_SQL = ('.cast("string")', '.cast("int64")', *['.cast("date")'] * 2)
_OF_PANDAS = ('.astype("string")', '.astype("Int64")', *['.astype("date32[pyarrow]")'] * 2)
_CONVERSIONS: Mapping[nw.Implementation, tuple[str, ...]] = {
    nw.Implementation.PANDAS: _OF_PANDAS,
    nw.Implementation.DASK: _OF_PANDAS,
    nw.Implementation.POLARS: (".cast(pl.String)", ".cast(pl.Int64)", ".cast(pl.Date)", ".str.to_date()"),
    nw.Implementation.PYARROW: ('.cast("string")', '.cast("int64")', *['.cast("date32")'] * 2),
    nw.Implementation.DUCKDB: ("::varchar", "::bigint", *["::date"] * 2),
    nw.Implementation.PYSPARK: ('.cast("string")', '.cast("bigint")', *['.cast("date")'] * 2),
}
"""How each tool converts to text, fractions to whole numbers (before text), times to days, and text to days."""
