"""The number of rows with each outcome, and the share that reached a grade."""

from collections.abc import Iterable, Sequence
from typing import Any

from inspection_framework.arguments import checked
from inspection_framework.errors import Problem
from inspection_framework.exchange.frames import word
from inspection_framework.exchange.frames.cells import one_where
from inspection_framework.exchange.frames.column_types import checked_frame
from inspection_framework.exchange.frames.columns import known_editions
from inspection_framework.exchange.frames.frame_check import FrameT, opened
from inspection_framework.exchange.national.expressions import holds_grade_of, outcome_in, year_of
from inspection_framework.exchange.national.rows import closed
from inspection_framework.model.edition import Edition
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Grade, Scale
from inspection_framework.model.repeated import repeated

import narwhals.stable.v2 as nw  # isort: skip # after the frames, which say where it comes from

__all__ = ["distribution", "shares"]


@checked
def distribution(
    frame: FrameT,
    area: str = "overall",
    *,
    by: Sequence[str] = (),
    frameworks: Iterable[Framework[Scale]] = (),
) -> FrameT:
    """Count the outcomes of an area: a row for each group and outcome that occurs, with ``count``.

    Within a group the best grade is first; other outcomes follow in alphabetical order.

    ``by`` are columns, such as ``region`` or ``provider_kind``; ``year`` is that of the first day on site if the frame
    has no such column. ``area`` may be any column of words, such as the ``change`` of :func:`transitions`. Every row is
    counted: the counts add up to the rows of the frame. An area without a column counts as not supplied, or as not in
    the edition.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = to_frame(local_authority_inspections(), "polars")
    >>> distribution(frame, by=["year"]).tail(2).rows()
    [(2026, 'Requires improvement to be good', 1), (2026, 'not_in_edition', 11)]

    Raises:
        DefinitionError: there is no such area or column, it is not text, or ``by`` names a column that is missing or
            to be added.
    """
    groups, editions = [*by, "outcome"], known_editions(frameworks)
    lazy = _checked(frame, area, by, ("outcome", "count"))
    counted = _grouped(lazy, area, by, editions)
    summed = counted.group_by(*groups).agg(count=nw.len()).with_columns(_rank(editions).alias("_rank"))
    return closed(frame, summed.sort(*by, "_rank", "outcome").drop("_rank"))


def _rank(editions: dict[str, Edition[Scale]]) -> "nw.Expr":
    """Return the place of an outcome in the order: the number of a grade on its scale; other outcomes come after."""
    numbers = {word(grade): grade.number for edition in editions.values() for grade in edition.scale}
    rank = nw.lit(len(numbers) + max(numbers.values()))
    for label, number in numbers.items():
        rank = nw.when(nw.col("outcome") == label).then(number).otherwise(rank)
    return rank


@checked
def shares(
    frame: FrameT,
    area: str = "overall",
    *,
    by: Sequence[str] = (),
    at_least: Scale = Grade.GOOD,
    frameworks: Iterable[Framework[Scale]] = (),
) -> FrameT:
    """Return the number of rows that reached a grade, the number graded on its scale, and the number not graded.

    There is one row for each group: ``providers`` (the number of rows), ``graded``, ``not_graded``, ``reached``, and
    ``share``, which is ``reached`` divided by ``graded``, or null if none is graded. ``at_least`` is the grade to be
    reached. A word that the row's edition does not have for the area is not a grade.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = to_frame(local_authority_inspections(), "polars")
    >>> shares(frame, "care_leavers", by=["edition"]).select("edition", "graded", "not_graded", "reached").rows()[-2:]
    [('ilacs-2026-04', 11, 0, 8), ('sif-2013-11', 166, 1, 73)]

    Raises:
        DefinitionError: there is no such area or column, it is not text, or ``by`` names a column that is missing or
            to be added.
    """
    reached = [word(grade) for grade in type(at_least) if grade.is_at_least(at_least)]
    lazy = _checked(frame, area, by, ("providers", "graded", "not_graded", "reached", "share", "outcome"))
    groups, editions = [*by] or ["_all"], known_editions(frameworks)
    graded = holds_grade_of(type(at_least), lazy, area, editions)
    rows = _grouped(lazy, area, by, editions, graded=one_where(graded)).with_columns(
        nw.lit(1).alias("_all"),
        (nw.col("graded") * one_where(nw.col("outcome").is_in(reached))).alias("reached"),
    )
    counted = rows.group_by(*groups).agg(
        providers=nw.len(), graded=nw.col("graded").sum(), reached=nw.col("reached").sum()
    )
    whole = counted.with_columns(nw.col("providers", "graded", "reached").cast(nw.Int64))
    share = nw.col("reached").cast(nw.Float64) / nw.col("graded").cast(nw.Float64)
    added = whole.with_columns(
        not_graded=nw.col("providers") - nw.col("graded"),
        share=nw.when(nw.col("graded") > 0).then(share).otherwise(None),
    )
    return closed(frame, added.sort(*groups).select(*by, "providers", "graded", "not_graded", "reached", "share"))


def _grouped(
    frame: "nw.LazyFrame[Any]",
    area: str,
    by: Sequence[str],
    editions: dict[str, Edition[Scale]],
    **further: "nw.Expr",
) -> "nw.LazyFrame[Any]":
    """Return the columns to group by, the area's outcome, and the further columns."""
    columns = frame.collect_schema()
    groups = [
        year_of(nw.coalesce("first_day", "last_day")).alias(name)
        if name == "year" and name not in columns
        else nw.col(name)
        for name in by
    ]
    whole = frame.with_columns(*groups, outcome_in(frame, area, editions).alias("outcome"), **further)
    return whole.select(*by, "outcome", *further)


def _checked(frame: Any, area: str, by: Sequence[str], added: Sequence[str]) -> "nw.LazyFrame[Any]":  # noqa: ANN401 # a frame of any tool
    """Return a frame to count, after checks of the area and of the columns to group by.

    The area must be text. Each column to group by must be in the frame, be named once, and not be one that the count
    adds. The year is that of the first day on site if there is no such column.
    """
    there = opened(frame).collect_schema()
    needed = ("first_day", "last_day") if "year" in by and "year" not in there else ()
    problems = [Problem("by", f"{name!r} is a column to be added: rename yours") for name in by if name in added]
    problems += [Problem("by", f"{name!r} is named twice") for name in repeated(by)]
    problems += [Problem("by", f"there is no column {name!r}") for name in by if name not in (*there, *added, "year")]
    wrapped = checked_frame(frame, needed, optional=("edition", area), problems=problems, what="summary of a frame")
    lazy: nw.LazyFrame[Any] = wrapped.lazy()
    return lazy
