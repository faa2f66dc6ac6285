"""The history of each provider over columns: the edition of a day, the latest inspection by a day, the one before."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import narwhals.stable.v2 as nw

from inspection_framework.arguments import checked
from inspection_framework.errors import Problem
from inspection_framework.exchange.columns import areas_of
from inspection_framework.exchange.frames.answers import joined
from inspection_framework.exchange.frames.cells import fits, in_period, one_of, some, text
from inspection_framework.exchange.frames.column_types import checked_frame
from inspection_framework.exchange.frames.columns import known_editions, word
from inspection_framework.exchange.frames.frame_check import FrameT
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.rules.next_inspection import history
from inspection_framework.rules.next_inspection.history import HIDDEN, graded_areas

__all__ = ["edition_column", "latest_on", "with_previous"]

PROVIDER = ("provider_kind", "urn")
"""The columns that say whose inspection it is."""


NOTHING_JUDGED = tuple(word(absence) for absence in Absence if absence not in HIDDEN)
"""The words for an outcome by which nobody can tell that somebody judged."""


@checked
def edition_column(framework: Framework[Scale]) -> nw.Expr:
    """Give the edition of a framework by the first day on site, as an expression; null where none was in force.

    >>> import polars
    >>> import narwhals.stable.v2 as nw
    >>> from datetime import date
    >>> from inspection_framework.frameworks import ILACS
    >>> days = polars.DataFrame({"first_day": [date(2017, 6, 1), date(2022, 12, 31), date(2023, 1, 1)]})
    >>> nw.from_native(days).select(edition_column(ILACS))["edition"].to_list()
    [None, 'ilacs-2018-01', 'ilacs-2023-01']
    """
    chain = nw.lit(None, nw.String())
    for edition in framework.editions:
        inside = ~nw.col("first_day").is_null() & in_period(nw.col("first_day"), edition.period.value)
        chain = nw.when(inside).then(nw.lit(edition.id)).otherwise(chain)
    return chain.alias("edition")


@checked
def latest_on(
    frame: FrameT,
    on: date,
    *,
    frameworks: Iterable[Framework[Scale]] = (),
) -> FrameT:
    """Give of each provider the latest graded inspection whose report was out by a day, as a frame of the same tool.

    Graded is what judged areas from which an overall judgement is derived, or the whole at once: no visit, no review of
    a board alone. A report whose publication is not told counts as out from the last day on site. Where a table says
    that two graded inspections of a provider ended on one day, which no history of ours may, both are given. The order
    is the tool's.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> latest_on(to_frame(local_authority_inspections(), "polars"), date(2025, 3, 31)).height
    153

    Raises:
        DefinitionError: it is no frame; a column is missing or of another type; or ``on`` is no day.
    """
    given = _checked(frame, frameworks)
    known = given.filter((nw.lit(on) >= OUT) & graded(given, frameworks), _is_somebodys()).with_columns(_ended=ENDED)
    last = known.group_by(*PROVIDER).agg(nw.col("_ended").max().alias("_last"))
    latest = joined(known, last, list(PROVIDER)).filter(nw.col("_ended") == nw.col("_last"))
    result: FrameT = latest.drop("_ended", "_last").to_native()
    return result


@checked
def with_previous(
    frame: FrameT,
    columns: Sequence[str] = ("first_day", "edition", "overall"),
    *,
    frameworks: Iterable[Framework[Scale]] = (),
) -> FrameT:
    """Give a frame with what stands in some columns of the graded inspection before each, named ``previous_…``.

    It is the latest of the provider's that ended before this one began; null where there was none, and where a table
    says that two which differ in these columns ended on one day: which of them came last cannot be told. No row is
    added or left out. The order is the tool's.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = with_previous(to_frame(local_authority_inspections(), "polars"))
    >>> frame.filter(urn="80460").sort("first_day").select("first_day", "previous_first_day").rows()[0]
    (datetime.date(2013, 11, 19), None)

    Raises:
        DefinitionError: it is no frame; a column is missing or of another type.
    """
    given = _checked(frame, frameworks, *columns).with_columns(_began=BEGAN)
    before = given.filter(graded(given, frameworks), _is_somebodys()).select(
        *PROVIDER, ENDED.alias("_ended"), *(nw.col(name).alias(f"previous_{name}") for name in columns)
    )
    # One row for each day: a second one would double whatever came after it.
    told = before.unique().unique(subset=[*PROVIDER, "_ended"], keep="none")
    pairs = given.select(*PROVIDER, "_began").join(before.select(*PROVIDER, "_ended"), on=list(PROVIDER), how="inner")
    earlier = pairs.filter(nw.col("_ended") < nw.col("_began"))
    last = earlier.group_by(*PROVIDER, "_began").agg(nw.col("_ended").max())
    found = joined(joined(given, last, [*PROVIDER, "_began"]), told, [*PROVIDER, "_ended"])
    result: FrameT = found.drop("_began", "_ended").to_native()
    return result


def _is_somebodys() -> nw.Expr:
    """Return whether a row says whose it is: a row without a URN is nobody's, though some tools match nulls."""
    return ~nw.col("urn").is_null() & ~nw.col("provider_kind").is_null()


BEGAN, ENDED, OUT = (nw.coalesce(*order) for order in (history.BEGAN, history.ENDED, history.OUT))
"""The days by which an inspection began, ended and was known."""


def _checked(frame: Any, frameworks: Iterable[Framework[Scale]], *names: str, problems: Iterable[Problem] = ()) -> Any:  # noqa: ANN401 # any tool
    """Return a frame with what tells whose inspection each row is, when it was, and whether it is graded."""
    needed = (*PROVIDER, "edition", "activity", *history.BEGAN)
    optional = areas_of(known_editions(frameworks).values())
    there = [name for name in names if name not in needed]
    return checked_frame(frame, needed, optional=optional, there=there, problems=problems)


def graded(frame: Any, frameworks: Iterable[Framework[Scale]]) -> nw.Expr:  # noqa: ANN401 # eager or lazy
    """Return whether each row judged areas from which an overall judgement is derived, or the whole at once."""
    editions = known_editions(frameworks)
    edition, activity = text(frame, "edition"), text(frame, "activity")
    there = frame.collect_schema()
    cells = {area: text(frame, area) for area in areas_of(editions.values()) if area in there}
    graded_by = {id_: graded_areas(one) for id_, one in editions.items()}
    activities = {id_: {each.id: each.areas for each in one.activities} for id_, one in editions.items()}
    grading = {
        id_: [name for name, areas in each.items() if not graded_by[id_].isdisjoint(areas)]
        for id_, each in activities.items()
    }
    own = some(
        one_of(edition, [id_ for id_, areas in graded_by.items() if area in areas]) & ~cell.is_null()
        for area, cell in cells.items()
    )
    by_activity = nw.when(fits(edition, activity, activities)).then(fits(edition, activity, grading)).otherwise(own)
    judged = some(~cell.is_null() & ~one_of(cell, NOTHING_JUDGED) for cell in cells.values())
    return nw.when(one_of(edition, editions)).then(by_activity).otherwise(judged)
