"""How each provider's judgement changed between two days, and the judgements of its neighbours."""

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
"""The name of the scale where an area has no grade."""


@checked
def transitions(
    before: FrameT,
    after: FrameT,
    area: str = "overall",
    *,
    frameworks: Iterable[Framework[Scale]] = (),
) -> FrameT:
    """Return the change in every provider's judgement between two states (see :func:`as_of`), a row for each.

    Its ``change`` is improved, same, declined or not comparable, as in :func:`~inspection_framework.compare`. A
    provider in only one of the two is not comparable, and its missing judgement is ``not_supplied``. Nor is a word
    comparable that is not a grade on the scale on which its row's edition judges the area.

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
    earlier, later = (worded(frame, names, optional=("edition", area)) for frame in (before, after))
    first, second = (
        frame.with_columns(
            **{name: outcome_in(frame, area, editions), f"_{name}": _scale_of(frame, area, scales, editions)}
        ).select(*names, name, f"_{name}")
        for frame, name in ((earlier, "before"), (later, "after"))
    )
    absent = nw.lit(word(Absence.NOT_SUPPLIED))
    columns = (*names, "before", "_before", "after", "_after")
    gone = first.join(second.select(*PROVIDER), on=list(PROVIDER), how="anti")
    gone = gone.with_columns(absent.alias("after"), nw.lit(NO_SCALE).alias("_after"))
    stayed = second.join(first.select(*PROVIDER, "before", "_before"), on=list(PROVIDER), how="left")
    both = nw.concat([stayed.select(*columns), gone.select(*columns)], how="vertical")
    filled_in = both.with_columns(nw.col("before").fill_null(word(Absence.NOT_SUPPLIED)))
    change = nw.lit(Comparison.NOT_COMPARABLE.value)
    for name, scale in scales.items():
        on_it = (nw.col("_before") == name) & (nw.col("_after") == name)
        change = nw.when(on_it).then(change_between(scale)).otherwise(change)
    return closed(before, filled_in.with_columns(change=change).drop("_before", "_after"))


def _scale_of(
    frame: "nw.LazyFrame[Any]", area: str, scales: Mapping[str, type[Scale]], editions: dict[str, Edition[Scale]]
) -> "nw.Expr":
    """Return the name of the scale on which an area has a grade."""
    scale_name = nw.lit(NO_SCALE)
    for name, scale in scales.items():
        held = holds_grade_of(scale, frame, area, editions)
        scale_name = nw.when(held).then(nw.lit(name)).otherwise(scale_name)
    return scale_name


@checked
def neighbours_frame(backend: Backend, *, session: object = None) -> Any:  # noqa: ANN401 # a frame of any tool
    """Return the statistical neighbours as a frame of pairs, ``urn`` and ``neighbour``: ten rows for each authority.

    >>> neighbours_frame("polars").shape
    (1530, 2)
    """
    pairs = [(urn, neighbour) for urn, neighbours in statistical_neighbours().items() for neighbour in neighbours]
    return filled(pairs, {"urn": nw.String(), "neighbour": nw.String()}, backend, session)


@checked
def among_neighbours(state: FrameT, pairs: Any) -> FrameT:  # noqa: ANN401 # a frame of any tool
    """Return the rows of each provider's neighbours in ``state``, with the provider's URN as ``neighbour_of``.

    ``pairs`` are those of :func:`neighbours_frame`, or your own. A neighbour without a row in ``state``, because it did
    not yet exist, has a row with its URN and its areas as not yet inspected. Nulls in existing rows stay null.

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
    neighbour_rows = worded(pairs, ("urn", "neighbour"), beside)
    neighbour_rows = neighbour_rows.select(nw.col("urn").alias("neighbour_of"), nw.col("neighbour").alias("urn"))
    filled_columns = [
        name for name, holds in beside.collect_schema().items() if holds == nw.String and name not in names
    ]
    joined = neighbour_rows.join(beside.with_columns(nw.lit(1).alias("_there")), on="urn", how="left")
    # An existing row keeps its nulls: its edition shows why there is no grade.
    absent, not_yet = nw.col("_there").is_null(), nw.lit(word(Absence.NOT_YET_INSPECTED))
    filled_in = (nw.when(absent).then(not_yet).otherwise(nw.col(name)).alias(name) for name in filled_columns)
    return closed(state, joined.with_columns(*filled_in).drop("_there"))
