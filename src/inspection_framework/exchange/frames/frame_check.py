"""The check that a frame is a frame of inspections. All problems are listed at once."""

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
"""A frame of any tool. The result is a frame of the same tool."""

FIRST_YEAR, LAST_YEAR = 1950, 2100
"""The first and last years in which an inspection may have a day."""


@checked
def check_frame(frame: Any, *, frameworks: Iterable[Framework[Scale]] = ()) -> None:  # noqa: ANN401 # a frame of any tool
    """Check that a frame is a frame of inspections, and list all wrong columns, types, words and days.

    Other columns are ignored. From a frame in a database or cluster, only the distinct words of each column are
    fetched. ``frameworks`` are added to the library's own.

    >>> import polars
    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = to_frame(local_authority_inspections(), "polars")
    >>> check_frame(frame.rename({"urn": "URN", "lscb": "lscbs"}).with_columns(region=polars.lit(1)))
    Traceback (most recent call last):
    inspection_framework.errors.DefinitionError: frame of inspections is not valid:
      - urn: the column is missing; the nearest is 'URN'
      - region: its type is Int32, not text: convert it with .cast(pl.String)
      - lscb: the column is missing, but editions in the frame judge this area (sif-2013-11); the nearest is 'lscbs'

    Raises:
        DefinitionError: ``frame`` is not a frame of inspections.
    """
    editions = known_editions(frameworks)
    names = (*(column.name for column in COLUMNS), *areas_of(editions.values()))
    lazy, wrong = typed(opened(frame), names)
    problems = [*_column_problems(lazy), *wrong, *_text_problems(lazy), *_day_problems(lazy)]
    if _has(lazy, "edition", *TEXT):
        problems += _edition_problems(lazy, editions)
    if problems:
        raise DefinitionError("frame of inspections", problems)


def opened(frame: Any) -> "nw.LazyFrame[Any]":  # noqa: ANN401 # a frame of any tool
    """Return a frame of any tool as a lazy frame of Narwhals."""
    lazy: nw.LazyFrame[Any] = narwhals_frame(frame).lazy()
    return lazy


def collected(frame: "nw.LazyFrame[Any]") -> "nw.DataFrame[Any]":
    """Collect a lazy frame, with nulls as ``None``: by Polars if it is a Polars frame, else by PyArrow.

    The extra ``frames`` does not install these two. All tools except Polars need PyArrow.
    """
    return frame.collect("polars" if frame.implementation.is_polars() else "pyarrow")


def _has(frame: "nw.LazyFrame[Any]", name: str, *types: type[nw.dtypes.DType]) -> bool:
    return isinstance(frame.collect_schema().get(name), types)


def _column_problems(frame: "nw.LazyFrame[Any]") -> Iterator[Problem]:
    schema = frame.collect_schema()
    for column in COLUMNS:
        if column.name not in schema:
            yield Problem(column.name, f"the column is missing{_nearest(column.name, schema)}")


def _nearest(name: str, among: Iterable[str]) -> str:
    spelt = {candidate.casefold().replace(" ", "_"): candidate for candidate in among}
    similar = most_like(name, spelt, cutoff=0.75)
    return f"; the nearest is {spelt[similar[0]]!r}" if similar else ""


def _text_problems(frame: "nw.LazyFrame[Any]") -> Iterator[Problem]:
    """Yield a problem for each column with nulls where a value is required."""
    needed = [column.name for column in COLUMNS if column.needed and _has(frame, column.name, *TEXT)]
    for name, count in _counted(frame, {name: nw.col(name).is_null() for name in needed}):
        yield Problem(name, f"a value is required, but it is null in {count} rows")


def _day_problems(frame: "nw.LazyFrame[Any]") -> Iterator[Problem]:
    names = [column.name for column in COLUMNS if column.holds is date and _has(frame, column.name, nw.Date)]
    outside = {name: (nw.col(name).dt.year() < FIRST_YEAR) | (nw.col(name).dt.year() > LAST_YEAR) for name in names}
    for name, count in _counted(frame, outside):
        yield Problem(name, f"the day is before {FIRST_YEAR} or after {LAST_YEAR} in {count} rows")
    if {"first_day", "last_day"} <= set(names):
        for name, count in _counted(frame, {"last_day": nw.col("last_day") < nw.col("first_day")}):
            yield Problem(name, f"the last day is before the first day in {count} rows")


def _counted(frame: "nw.LazyFrame[Any]", tests: dict[str, nw.Expr]) -> Iterator[tuple[str, int]]:
    """Yield the number of rows that meet each test, if any do."""
    for name, test in tests.items():
        count = int(collected(frame.filter(test).select(rows=nw.len())).get_column("rows").item())
        if count:
            yield name, count


def _edition_problems(frame: "nw.LazyFrame[Any]", editions: dict[str, Edition[Scale]]) -> Iterator[Problem]:
    """Yield the unknown editions, and the problems of the columns of activities and areas."""
    known = (*editions, *ABSENT)
    used = [id_ for (id_,) in _different(frame, "edition") if id_ is not None]
    for id_ in used:
        if id_ not in known:
            yield Problem("edition", f"there is no edition {id_!r}{_nearest(id_, known)}")
    if _has(frame, "activity", *TEXT):
        yield from _activity_problems(frame, editions)
    schema = frame.collect_schema()
    for area in areas_of(editions.values()):
        judging = [id_ for id_ in editions if id_ in used and area in {each.id for each in editions[id_].areas}]
        if _has(frame, area, *TEXT):
            yield from _area_problems(frame, area, editions)
        elif area not in schema and judging:
            nearest, missing = (
                _nearest(area, schema),
                "the column is missing, but editions in the frame judge this area",
            )
            yield Problem(area, f"{missing} ({', '.join(judging)}){nearest}")


def _activity_problems(frame: "nw.LazyFrame[Any]", editions: dict[str, Edition[Scale]]) -> Iterator[Problem]:
    for edition, activity in _different(frame, "edition", "activity"):
        if edition in editions and activity is not None:
            offered = (*(known_activity.id for known_activity in editions[edition].activities), *ABSENT)
            if activity not in offered:
                yield Problem("activity", f"{edition} has no activity {activity!r}{_nearest(activity, offered)}")


def _area_problems(frame: "nw.LazyFrame[Any]", area: str, editions: dict[str, Edition[Scale]]) -> Iterator[Problem]:
    anywhere = [word for scale in scales_of(editions.values(), area) for word in words_of(scale)]
    for edition, outcome in _different(frame, "edition", area):
        if outcome is None:
            continue
        under = editions.get(edition or "")
        judges = under is not None and area in {judged_area.id for judged_area in under.areas}
        allowed = list(words_of(under.scale_of(area))) if under and judges else anywhere
        if outcome not in allowed:
            expected = ", ".join(repr(label) for label in allowed if label not in ABSENT)
            yield Problem(
                area,
                f"{outcome!r} is not an outcome: write {expected}, or why there is none, such as 'not_judged'",
            )
        elif under and not judges:
            yield Problem(area, f"it is {outcome!r}, but {under.id} has no such area: leave it null")


def _different(frame: "nw.LazyFrame[Any]", *names: str) -> list[tuple[str | None, ...]]:
    """Return the distinct combinations of the words of these columns, in order."""
    distinct = collected(frame.select(*(nw.col(name).cast(nw.String) for name in names)).unique())
    rows = zip(*(distinct.get_column(name).to_list() for name in names), strict=True)
    return sorted(rows, key=lambda row: tuple(cell or "" for cell in row))
