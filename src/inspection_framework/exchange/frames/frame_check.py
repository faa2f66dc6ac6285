"""The check of a table: whether it is one of inspections, with everything that is wrong with it at once."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

import narwhals.stable.v2 as nw

from inspection_framework.arguments import checked
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.exchange.columns import ABSENT, COLUMNS, areas_of
from inspection_framework.exchange.frames.column_types import TEXT, narwhals_frame, typed
from inspection_framework.exchange.frames.columns import known_editions, scales_of, words_of
from inspection_framework.exchange.likeness import most_like
from inspection_framework.model.edition import Edition
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Scale

__all__ = ["check_frame"]

FrameT = TypeVar("FrameT")
"""A frame of any tool: what comes back is of the same one."""

FIRST_YEAR, LAST_YEAR = 1950, 2100
"""The years in which a day of an inspection may lie."""


@checked
def check_frame(frame: Any, *, frameworks: Iterable[Framework[Scale]] = ()) -> None:  # noqa: ANN401 # a frame of any tool
    """Refuse what is no frame of inspections: wrong columns, types, words or days, all of it listed.

    Columns beside those of the layout are left alone. Of a frame that stands elsewhere nothing is fetched but the
    different words of each column. ``frameworks`` are those beside the library's own.

    >>> import polars
    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = to_frame(local_authority_inspections(), "polars")
    >>> check_frame(frame.rename({"urn": "URN", "lscb": "lscbs"}).with_columns(region=polars.lit(1)))
    Traceback (most recent call last):
    inspection_framework.errors.DefinitionError: frame of inspections does not hold together:
      - urn: there is no such column; the nearest is 'URN'
      - region: it holds Int32, not text: convert it with .cast(pl.String)
      - lscb: there is no such column, and its editions judge it (sif-2013-11); the nearest is 'lscbs'

    Raises:
        DefinitionError: it is no frame of inspections.
    """
    editions = known_editions(frameworks)
    names = (*(column.name for column in COLUMNS), *areas_of(editions.values()))
    given, wrong = typed(opened(frame), names)
    problems = [*_column_problems(given), *wrong, *_text_problems(given), *_day_problems(given)]
    if _has(given, "edition", *TEXT):
        problems += _edition_problems(given, editions)
    if problems:
        raise DefinitionError("frame of inspections", problems)


def opened(frame: Any) -> "nw.LazyFrame[Any]":  # noqa: ANN401 # a frame of any tool
    """Return a frame of any tool as one of Narwhals from which nothing is fetched yet."""
    found: nw.LazyFrame[Any] = narwhals_frame(frame).lazy()
    return found


def collected(frame: "nw.LazyFrame[Any]") -> "nw.DataFrame[Any]":
    """Return what a lazy frame holds, where a null is ``None``: in Polars what Polars holds, else in PyArrow.

    The extra ``frames`` brings neither. Polars does not need PyArrow, and all other tools do.
    """
    return frame.collect("polars" if frame.implementation.is_polars() else "pyarrow")


def _has(frame: "nw.LazyFrame[Any]", name: str, *types: type[nw.dtypes.DType]) -> bool:
    return isinstance(frame.collect_schema().get(name), types)


def _column_problems(frame: "nw.LazyFrame[Any]") -> Iterator[Problem]:
    schema = frame.collect_schema()
    for column in COLUMNS:
        if column.name not in schema:
            yield Problem(column.name, f"there is no such column{_nearest(column.name, schema)}")


def _nearest(name: str, among: Iterable[str]) -> str:
    spelt = {one.casefold().replace(" ", "_"): one for one in among}
    found = most_like(name, spelt, cutoff=0.75)
    return f"; the nearest is {spelt[found[0]]!r}" if found else ""


def _text_problems(frame: "nw.LazyFrame[Any]") -> Iterator[Problem]:
    """Say which cells are empty that must not be."""
    needed = [column.name for column in COLUMNS if column.needed and _has(frame, column.name, *TEXT)]
    for name, count in _counted(frame, {name: nw.col(name).is_null() for name in needed}):
        yield Problem(name, f"it is null in {count} rows")


def _day_problems(frame: "nw.LazyFrame[Any]") -> Iterator[Problem]:
    names = [column.name for column in COLUMNS if column.holds is date and _has(frame, column.name, nw.Date)]
    outside = {name: (nw.col(name).dt.year() < FIRST_YEAR) | (nw.col(name).dt.year() > LAST_YEAR) for name in names}
    for name, count in _counted(frame, outside):
        yield Problem(name, f"in {count} rows it lies before {FIRST_YEAR} or after {LAST_YEAR}")
    if {"first_day", "last_day"} <= set(names):
        for name, count in _counted(frame, {"last_day": nw.col("last_day") < nw.col("first_day")}):
            yield Problem(name, f"in {count} rows it lies before the first day")


def _counted(frame: "nw.LazyFrame[Any]", tests: dict[str, nw.Expr]) -> Iterator[tuple[str, int]]:
    """Give how many rows meet each test, where any does."""
    for name, test in tests.items():
        count = int(collected(frame.filter(test).select(rows=nw.len())).get_column("rows").item())
        if count:
            yield name, count


def _edition_problems(frame: "nw.LazyFrame[Any]", editions: dict[str, Edition[Scale]]) -> Iterator[Problem]:
    """Say which editions are none, and what is wrong with the columns of the areas."""
    known = (*editions, *ABSENT)
    found = [one for (one,) in _different(frame, "edition") if one is not None]
    for one in found:
        if one not in known:
            yield Problem("edition", f"there is no edition {one!r}{_nearest(one, known)}")
    if _has(frame, "activity", *TEXT):
        yield from _activity_problems(frame, editions)
    schema = frame.collect_schema()
    for area in areas_of(editions.values()):
        judging = [one for one in editions if one in found and area in {each.id for each in editions[one].areas}]
        if _has(frame, area, *TEXT):
            yield from _area_problems(frame, area, editions)
        elif area not in schema and judging:
            nearest = _nearest(area, schema)
            yield Problem(area, f"there is no such column, and its editions judge it ({', '.join(judging)}){nearest}")


def _activity_problems(frame: "nw.LazyFrame[Any]", editions: dict[str, Edition[Scale]]) -> Iterator[Problem]:
    for edition, activity in _different(frame, "edition", "activity"):
        if edition in editions and activity is not None:
            offered = (*(one.id for one in editions[edition].activities), *ABSENT)
            if activity not in offered:
                yield Problem("activity", f"{edition} has no activity {activity!r}{_nearest(activity, offered)}")


def _area_problems(frame: "nw.LazyFrame[Any]", area: str, editions: dict[str, Edition[Scale]]) -> Iterator[Problem]:
    anywhere = [word for scale in scales_of(editions.values(), area) for word in words_of(scale)]
    for edition, outcome in _different(frame, "edition", area):
        if outcome is None:
            continue
        under = editions.get(edition or "")
        judges = under is not None and area in {one.id for one in under.areas}
        allowed = list(words_of(under.scale_of(area))) if under and judges else anywhere
        if outcome not in allowed:
            expected = ", ".join(repr(one) for one in allowed if one not in ABSENT)
            yield Problem(area, f"{outcome!r} is no outcome: write {expected}, or the word of an absence")
        elif under and not judges:
            yield Problem(area, f"it is {outcome!r}, but {under.id} has no such area: leave it null")


def _different(frame: "nw.LazyFrame[Any]", *names: str) -> list[tuple[str | None, ...]]:
    """Give the different mixtures of the words of some columns, in order."""
    found = collected(frame.select(*(nw.col(name).cast(nw.String) for name in names)).unique())
    rows = zip(*(found.get_column(name).to_list() for name in names), strict=True)
    return sorted(rows, key=lambda row: tuple(one or "" for one in row))
