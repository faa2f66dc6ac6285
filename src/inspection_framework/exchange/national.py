"""A national table from a frame of inspections: who stood where on a day, counted, compared and put beside others.

Every function takes frames of any tool that :mod:`inspection_framework.exchange.frames` knows and gives a frame of the
same one; what is lazy stays lazy. Nothing is dropped on the way: what was not judged, not inspected or cannot be
compared is counted as that. Provisional until 1.0.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Literal, get_args

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.exchange.datasets import statistical_neighbours
from inspection_framework.exchange.frames import COLUMNS, word
from inspection_framework.exchange.frames.columns import ABSENT, areas_of, known_editions, words_of
from inspection_framework.exchange.frames.door import opened
from inspection_framework.exchange.frames.expressions import (
    ORIGIN,
    any_of,
    change_between,
    day_number,
    one_where,
    outcome_in,
)
from inspection_framework.exchange.frames.layout import Backend, filled
from inspection_framework.frameworks.authorities import REORGANISATIONS
from inspection_framework.model.edition import Edition
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Grade, Scale
from inspection_framework.model.providers import Provider

import narwhals.stable.v2 as nw  # isort: skip # after the frames, which say where it comes from

__all__ = [
    "among_neighbours",
    "as_of",
    "days_since",
    "distribution",
    "neighbours_frame",
    "not_in_the_data",
    "providers_frame",
    "shares",
    "transitions",
]

Counted = Literal["first_day", "published"]
"""The day by which an inspection counts: the first on site, or that of publication."""
KEYS = ("provider_kind", "urn")
"""What tells one provider from another."""


def providers_frame(providers: Iterable[Provider], backend: Backend, *, session: object = None) -> Any:  # noqa: ANN401 # a frame of any tool
    """Give providers as a frame: kind, URN, name and region, and ``since`` and ``until``, the days of their existence.

    A day that is not known is null. PySpark needs its ``session``.

    >>> from inspection_framework.exchange.datasets import local_authorities
    >>> providers_frame(local_authorities(), "polars").shape
    (153, 6)

    Raises:
        DefinitionError: there is no such tool.
    """
    rows = [
        (
            one.kind,
            one.urn,
            one.name,
            one.region.value if isinstance(one.region, Absence) else one.region,
            one.registered if isinstance(one.registered, date) else None,
            one.closed,
        )
        for one in providers
    ]
    texts = {name: nw.String() for name in (*KEYS, "provider", "region")}
    return filled(rows, {**texts, "since": nw.Date(), "until": nw.Date()}, backend, session)


def as_of(
    frame: Any,  # noqa: ANN401 # a frame of any tool
    on: date,
    *,
    by: Counted,
    providers: Any = None,  # noqa: ANN401 # a frame of the same tool
    frameworks: Iterable[Framework[Scale]] = (),
) -> Any:  # noqa: ANN401 # a frame of the same tool
    """Give the state of the nation on a day: for each provider its latest graded inspection, one row each.

    ``by`` says which inspections count: those that had begun by the day (``"first_day"``), or those that were
    published by then (``"published"``). Where the one day is not known another of the inspection stands for it. An
    inspection is graded where any area holds a grade; a visit does not take the place of a judgement.

    With ``providers`` (see :func:`providers_frame`) those that did not exist on the day are left out, and those that
    were not yet inspected are there: edition, activity and every area are then ``not_yet_inspected``. A provider
    that the list does not name stays. In every row each area holds an outcome: where there is no grade, the word of an
    absence.

    >>> from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = to_frame(local_authority_inspections(), "polars")
    >>> nation = as_of(
    ...     frame,
    ...     date(2025, 3, 31),
    ...     by="first_day",
    ...     providers=providers_frame(local_authorities(), "polars"),
    ... )
    >>> nation["overall"].value_counts().sort("overall").rows()
    [('Good', 67), ('Inadequate', 19), ('Outstanding', 36), ('Requires improvement to be good', 31)]

    Raises:
        DefinitionError: ``by`` is no such day, or the frame has no area.
    """
    if by not in get_args(Counted):
        problem = Problem("by", f"{by!r} is not one of {', '.join(get_args(Counted))}")
        raise DefinitionError("state on a day", [problem])
    editions = known_editions(frameworks)
    given = opened(frame)
    names = [column.name for column in COLUMNS] + _areas(given, editions)
    told = [*(name for name in names if name in {"edition", "activity"}), *names[len(COLUMNS) :]]
    latest = _latest(given, names, on, by, editions)
    latest = latest.with_columns(*(outcome_in(latest, name, editions).alias(name) for name in told))
    if providers is not None:
        listed = opened(providers)
        there = listed.filter(
            nw.col("since").is_null() | (nw.col("since") <= nw.lit(on)),
            nw.col("until").is_null() | (nw.col("until") >= nw.lit(on)),
        ).select(*KEYS, "provider", "region")
        known = there.join(latest.drop("provider", "region"), on=list(KEYS), how="left").select(*names)
        others = latest.join(listed.select(*KEYS), on=list(KEYS), how="anti").select(*names)
        latest = nw.concat([known.with_columns(_not_yet(told)), others], how="vertical")
    return _closed(frame, latest)


def days_since(frame: Any, on: date) -> Any:  # noqa: ANN401 # a frame of any tool
    """Add a column ``days_since``: the days from the first on site to a day; null where no day on site is known.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = to_frame(local_authority_inspections()[-1:], "polars")
    >>> days_since(frame, date(2026, 8, 1))["days_since"].to_list()
    [26]
    """
    began = nw.coalesce("first_day", "last_day")
    until = nw.lit(on.toordinal() - ORIGIN)
    return _closed(frame, opened(frame).with_columns(days_since=until - day_number(began)))


def distribution(
    frame: Any,  # noqa: ANN401 # a frame of any tool
    area: str = "overall",
    *,
    by: Sequence[str] = (),
    frameworks: Iterable[Framework[Scale]] = (),
) -> Any:  # noqa: ANN401 # a frame of the same tool
    """Count the outcomes of an area: a row for each group and outcome that occurs, with ``count``.

    ``by`` are columns, such as ``region`` or ``provider_kind``; ``year`` is that of the first day on site where the
    frame has no such column. ``area`` may be any column of words, the ``change`` of :func:`transitions` too. Every
    row is counted: the counts add up to the rows of the frame. An area that the frame has no column for counts as not
    supplied, or not in the edition.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = to_frame(local_authority_inspections(), "polars")
    >>> distribution(frame, by=["year"]).tail(2).rows()
    [(2026, 'Requires improvement to be good', 1), (2026, 'not_in_edition', 11)]

    Raises:
        DefinitionError: there is neither such an area nor such a column.
    """
    groups = [*by, "outcome"]
    counted = _grouped(opened(frame), area, by, known_editions(frameworks))
    return _closed(frame, counted.group_by(*groups).agg(count=nw.len()).sort(*groups))


def shares(
    frame: Any,  # noqa: ANN401 # a frame of any tool
    area: str = "overall",
    *,
    by: Sequence[str] = (),
    at_least: Scale = Grade.GOOD,
    frameworks: Iterable[Framework[Scale]] = (),
) -> Any:  # noqa: ANN401 # a frame of the same tool
    """Give how many are good or better, of how many that hold a grade of the scale, and how many hold none.

    One row a group: ``providers`` (or whatever the rows are), ``graded``, ``not_graded``, ``reached``, and ``share``,
    which is ``reached`` of ``graded``, null where none is graded. ``at_least`` is the grade to be reached.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = to_frame(local_authority_inspections(), "polars")
    >>> shares(frame, "care_leavers", by=["edition"]).select("edition", "graded", "not_graded", "reached").rows()[-2:]
    [('ilacs-2026-04', 11, 0, 8), ('sif-2013-11', 166, 1, 73)]
    """
    reached = [word(grade) for grade in type(at_least) if grade.is_at_least(at_least)]
    graded = [word(grade) for grade in type(at_least)]
    groups = [*by] or ["all"]
    rows = _grouped(opened(frame), area, by, known_editions(frameworks)).with_columns(
        nw.lit(1).alias("all"),
        one_where(nw.col("outcome").is_in(graded)).alias("graded"),
        one_where(nw.col("outcome").is_in(reached)).alias("reached"),
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
    return _closed(frame, added.sort(*groups).select(*by, "providers", "graded", "not_graded", "reached", "share"))


def transitions(
    before: Any,  # noqa: ANN401 # a frame of any tool
    after: Any,  # noqa: ANN401 # a frame of the same tool
    area: str = "overall",
    *,
    frameworks: Iterable[Framework[Scale]] = (),
) -> Any:  # noqa: ANN401 # a frame of the same tool
    """Say of every provider of two states (see :func:`as_of`) what became of its judgement: a row each.

    Its ``change`` is improved, same, declined or not comparable, as :func:`~inspection_framework.compare` has it. A
    provider that is in one of the two only is not comparable; in the other it holds ``not_supplied``.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = to_frame(local_authority_inspections(), "polars")
    >>> before, after = (as_of(frame, date(year, 3, 31), by="first_day") for year in (2024, 2025))
    >>> distribution(transitions(before, after), "change").rows()
    [('declined', 7), ('improved', 20), ('not comparable', 2), ('same', 124)]
    """
    editions = known_editions(frameworks)
    one, other = (opened(frame) for frame in (before, after))
    names = (*KEYS, "provider", "region")
    first = one.select(*names, outcome_in(one, area, editions).alias("before"))
    second = other.select(*names, outcome_in(other, area, editions).alias("after"))
    absent = nw.lit(word(Absence.NOT_SUPPLIED))
    gone = first.join(second.select(*KEYS), on=list(KEYS), how="anti").with_columns(after=absent)
    stayed = second.join(first.select(*KEYS, "before"), on=list(KEYS), how="left")
    both = nw.concat([stayed.select(*names, "before", "after"), gone.select(*names, "before", "after")], how="vertical")
    filled_in = both.with_columns(nw.col("before").fill_null(word(Absence.NOT_SUPPLIED)))
    return _closed(before, filled_in.with_columns(change=change_between(editions)))


def neighbours_frame(backend: Backend, *, session: object = None) -> Any:  # noqa: ANN401 # a frame of any tool
    """Give the statistical neighbours as a frame of pairs: ``urn`` and ``neighbour``, ten rows an authority.

    >>> neighbours_frame("polars").shape
    (1530, 2)
    """
    pairs = [(urn, one) for urn, neighbours in statistical_neighbours().items() for one in neighbours]
    return filled(pairs, {"urn": nw.String(), "neighbour": nw.String()}, backend, session)


def among_neighbours(state: Any, pairs: Any) -> Any:  # noqa: ANN401 # frames of any tool
    """Put beside each provider how its neighbours stood: a row of ``state`` for each pair, under ``neighbour_of``.

    ``pairs`` are those of :func:`neighbours_frame`, or one's own. Where a neighbour has no row in ``state``, because
    it did not yet exist, its URN stands there and its areas count as not yet inspected.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> state = as_of(to_frame(local_authority_inspections(), "polars"), date(2025, 3, 31), by="first_day")
    >>> counts = distribution(among_neighbours(state, neighbours_frame("polars")), by=["neighbour_of"])
    >>> counts.rows()[:3]
    [('2532283', 'Good', 4), ('2532283', 'Inadequate', 1), ('2532283', 'Outstanding', 3)]
    """
    given = opened(pairs).select(nw.col("urn").alias("neighbour_of"), nw.col("neighbour").alias("urn"))
    beside, names = opened(state), (*KEYS, "provider", "region")
    told = [name for name, holds in beside.collect_schema().items() if holds == nw.String and name not in names]
    return _closed(state, given.join(beside, on="urn", how="left").with_columns(_not_yet(told)))


def not_in_the_data(on: date) -> tuple[str, ...]:
    """Give the authorities that existed on a day and have ended since: the data do not hold them.

    >>> not_in_the_data(date(2022, 3, 31))
    ('Cumbria',)
    """
    return tuple(name for fact in REORGANISATIONS if fact.value.day > on for name in fact.value.ended)


def _closed(like: Any, frame: "nw.LazyFrame[Any]") -> Any:  # noqa: ANN401 # frames of any tool
    """Give a frame as one of its tool, in hand where the one that was given was."""
    in_hand = isinstance(nw.from_native(like), nw.DataFrame)
    return frame.collect().to_native() if in_hand else frame.to_native()


def _areas(frame: "nw.LazyFrame[Any]", editions: dict[str, Edition[Scale]]) -> list[str]:
    there, areas = frame.collect_schema(), areas_of(editions.values())
    if found := [area for area in areas if area in there]:
        return found
    problem = Problem("", f"there is no column of an area: name one of {', '.join(areas)}")
    raise DefinitionError("state on a day", [problem])


def _not_yet(names: Iterable[str]) -> "nw.Expr":
    """Say of columns that are null because a provider has no row that it was not yet inspected."""
    return nw.col(*names).fill_null(word(Absence.NOT_YET_INSPECTED))


def _latest(
    frame: "nw.LazyFrame[Any]", names: list[str], on: date, by: Counted, editions: dict[str, Edition[Scale]]
) -> "nw.LazyFrame[Any]":
    """Give the latest graded row of each provider; of two on one day the one published later, then by their words."""
    days = ["first_day", "last_day", "published"]
    if by == "published":
        days.reverse()
    grades = [grade for one in editions.values() for grade in words_of(one.scale) if grade not in ABSENT]
    areas = names[len(COLUMNS) :]
    graded = any_of(nw.col(area).is_in(list(dict.fromkeys(grades))).fill_null(value=False) for area in areas)
    counted = frame.with_columns(_day=nw.coalesce(*days), _then=nw.coalesce(*reversed(days)))
    order = ["_day", "_then", "edition", "activity", *areas]
    rows = counted.filter(graded, nw.col("_day") <= nw.lit(on))
    return rows.unique(subset=list(KEYS), keep="last", order_by=order).select(*names)


def _grouped(
    frame: "nw.LazyFrame[Any]", area: str, by: Sequence[str], editions: dict[str, Edition[Scale]]
) -> "nw.LazyFrame[Any]":
    """Give the columns to group by, and what the area holds."""
    columns = frame.collect_schema()
    groups = [
        nw.coalesce("first_day", "last_day").dt.year().cast(nw.Int64).alias(name)
        if name == "year" and name not in columns
        else nw.col(name)
        for name in by
    ]
    whole = frame.with_columns(*groups, outcome_in(frame, area, editions).alias("outcome"))
    return whole.select(*by, "outcome")
