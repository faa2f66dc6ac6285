"""What became of each provider between two days, and how its neighbours stood."""

from collections.abc import Iterable, Mapping
from typing import Any

from inspection_framework.arguments import checked
from inspection_framework.exchange.columns import COLUMNS, areas_of
from inspection_framework.exchange.datasets import statistical_neighbours
from inspection_framework.exchange.frames import word
from inspection_framework.exchange.frames.columns import known_editions, scales_of
from inspection_framework.exchange.frames.frame_check import FrameT
from inspection_framework.exchange.frames.histories import PROVIDER
from inspection_framework.exchange.frames.layout import Backend, filled
from inspection_framework.exchange.national.expressions import change_between, holds_grade_of, outcome_in
from inspection_framework.exchange.national.rows import closed, worded
from inspection_framework.model.edition import Edition
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.rules.overall.comparison import Comparison

import narwhals.stable.v2 as nw  # isort: skip # after the frames, which say where it comes from

__all__ = ["among_neighbours", "neighbours_frame", "transitions"]

NO_SCALE = ""
"""What stands for the scale where an area holds no grade."""


@checked
def transitions(
    before: FrameT,
    after: FrameT,
    area: str = "overall",
    *,
    frameworks: Iterable[Framework[Scale]] = (),
) -> FrameT:
    """Say of every provider of two states (see :func:`as_of`) what became of its judgement: a row each.

    Its ``change`` is improved, same, declined or not comparable, as :func:`~inspection_framework.compare` has it. A
    provider that is in one of the two only is not comparable; in the other it holds ``not_supplied``. Nor is a word
    that is no grade of the scale on which the edition of its row judges the area.

    >>> from datetime import date
    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> from inspection_framework.exchange.national import as_of, distribution
    >>> frame = to_frame(local_authority_inspections(), "polars")
    >>> before, after = (as_of(frame, date(year, 3, 31), by="first_day") for year in (2024, 2025))
    >>> distribution(transitions(before, after), "change").rows()
    [('declined', 7), ('improved', 20), ('not comparable', 2), ('same', 124)]
    """
    editions = known_editions(frameworks)
    known = scales_of(editions.values(), area) or scales_of(editions.values())
    scales = {str(number): scale for number, scale in enumerate(known)}
    names = (*PROVIDER, "provider", "region")
    one, other = (worded(frame, names, optional=("edition", area)) for frame in (before, after))
    first, second = (
        frame.with_columns(
            **{name: outcome_in(frame, area, editions), f"_{name}": _scale_of(frame, area, scales, editions)}
        ).select(*names, name, f"_{name}")
        for frame, name in ((one, "before"), (other, "after"))
    )
    absent = nw.lit(word(Absence.NOT_SUPPLIED))
    told = (*names, "before", "_before", "after", "_after")
    gone = first.join(second.select(*PROVIDER), on=list(PROVIDER), how="anti")
    gone = gone.with_columns(absent.alias("after"), nw.lit(NO_SCALE).alias("_after"))
    stayed = second.join(first.select(*PROVIDER, "before", "_before"), on=list(PROVIDER), how="left")
    both = nw.concat([stayed.select(*told), gone.select(*told)], how="vertical")
    filled_in = both.with_columns(nw.col("before").fill_null(word(Absence.NOT_SUPPLIED)))
    change = nw.lit(Comparison.NOT_COMPARABLE.value)
    for name, scale in scales.items():
        on_it = (nw.col("_before") == name) & (nw.col("_after") == name)
        change = nw.when(on_it).then(change_between(scale)).otherwise(change)
    return closed(before, filled_in.with_columns(change=change).drop("_before", "_after"))


def _scale_of(
    frame: "nw.LazyFrame[Any]", area: str, scales: Mapping[str, type[Scale]], editions: dict[str, Edition[Scale]]
) -> "nw.Expr":
    """Give the name of the scale on which an area holds a grade."""
    found = nw.lit(NO_SCALE)
    for name, scale in scales.items():
        held = holds_grade_of(scale, frame, area, editions)
        found = nw.when(held).then(nw.lit(name)).otherwise(found)
    return found


@checked
def neighbours_frame(backend: Backend, *, session: object = None) -> Any:  # noqa: ANN401 # a frame of any tool
    """Give the statistical neighbours as a frame of pairs: ``urn`` and ``neighbour``, ten rows an authority.

    >>> neighbours_frame("polars").shape
    (1530, 2)
    """
    pairs = [(urn, one) for urn, neighbours in statistical_neighbours().items() for one in neighbours]
    return filled(pairs, {"urn": nw.String(), "neighbour": nw.String()}, backend, session)


@checked
def among_neighbours(state: FrameT, pairs: Any) -> FrameT:  # noqa: ANN401 # a frame of any tool
    """Put beside each provider how its neighbours stood: a row of ``state`` for each pair, under ``neighbour_of``.

    ``pairs`` are those of :func:`neighbours_frame`, or one's own. Where a neighbour has no row in ``state``, because
    it did not yet exist, its URN stands there and its areas count as not yet inspected. What is null in a row that is
    there stays null.

    >>> from datetime import date
    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> from inspection_framework.exchange.national import as_of, distribution
    >>> state = as_of(to_frame(local_authority_inspections(), "polars"), date(2025, 3, 31), by="first_day")
    >>> counts = distribution(among_neighbours(state, neighbours_frame("polars")), by=["neighbour_of"])
    >>> counts.rows()[:3]
    [('2532283', 'Outstanding', 3), ('2532283', 'Good', 4), ('2532283', 'Requires improvement to be good', 2)]
    """
    names = (*PROVIDER, "provider", "region")
    areas = areas_of(known_editions(()).values())
    beside = worded(state, names, optional=(*(column.name for column in COLUMNS), *areas))
    given = worded(pairs, ("urn", "neighbour"), beside)
    given = given.select(nw.col("urn").alias("neighbour_of"), nw.col("neighbour").alias("urn"))
    told = [name for name, holds in beside.collect_schema().items() if holds == nw.String and name not in names]
    joined = given.join(beside.with_columns(nw.lit(1).alias("_there")), on="urn", how="left")
    # A row that is there keeps its nulls: why there is no grade, its edition tells.
    absent, not_yet = nw.col("_there").is_null(), nw.lit(word(Absence.NOT_YET_INSPECTED))
    filled_in = (nw.when(absent).then(not_yet).otherwise(nw.col(name)).alias(name) for name in told)
    return closed(state, joined.with_columns(*filled_in).drop("_there"))
