"""The history of each provider in a frame: editions, the latest inspection by a day, and the inspection before each."""

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
"""The columns that identify the provider."""


NOTHING_JUDGED = tuple(word(absence) for absence in Absence if absence not in HIDDEN)
"""The words for missing judgements of areas that were not judged, or may not have been."""


@checked
def edition_column(framework: Framework[Scale]) -> nw.Expr:
    """Return an expression for the edition of a framework on the first day on site; null if none was in force.

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
    """Return each provider's latest graded inspection whose report was published by a day, as a frame of the same tool.

    A graded inspection judged areas from which an overall judgement is derived, or only the whole. Visits, and reviews
    that are only of a board, are not graded. A report without a day of publication counts as published on the last day
    on site. If two graded inspections of a provider ended on the same day, both are returned. The order of the rows is
    the tool's.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> latest_on(to_frame(local_authority_inspections(), "polars"), date(2025, 3, 31)).height
    153

    Raises:
        DefinitionError: it is not a frame; a column is missing or has another type; or ``on`` is not a day.
    """
    wrapped = _checked(frame, frameworks)
    known = wrapped.filter((nw.lit(on) >= OUT) & graded(wrapped, frameworks), _is_somebodys()).with_columns(
        _ended=ENDED
    )
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
    """Return a frame with columns ``previous_…``: these columns of the graded inspection before each inspection.

    The previous inspection is the provider's latest graded inspection that ended before this one began. The cells are
    null if there was none. They are also null if two of them ended on the same day and differ in these columns. No row
    is added or left out. The order of the rows is the tool's.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = with_previous(to_frame(local_authority_inspections(), "polars"))
    >>> frame.filter(urn="80460").sort("first_day").select("first_day", "previous_first_day").rows()[0]
    (datetime.date(2013, 11, 19), None)

    Raises:
        DefinitionError: it is not a frame; or a column is missing or has another type.
    """
    wrapped = _checked(frame, frameworks, *columns).with_columns(_began=BEGAN)
    before = wrapped.filter(graded(wrapped, frameworks), _is_somebodys()).select(
        *PROVIDER, ENDED.alias("_ended"), *(nw.col(name).alias(f"previous_{name}") for name in columns)
    )
    # One row for each day: a second row would duplicate the inspections after it.
    unambiguous = before.unique().unique(subset=[*PROVIDER, "_ended"], keep="none")
    pairs = wrapped.select(*PROVIDER, "_began").join(before.select(*PROVIDER, "_ended"), on=list(PROVIDER), how="inner")
    earlier = pairs.filter(nw.col("_ended") < nw.col("_began"))
    last = earlier.group_by(*PROVIDER, "_began").agg(nw.col("_ended").max())
    matched = joined(joined(wrapped, last, [*PROVIDER, "_began"]), unambiguous, [*PROVIDER, "_ended"])
    result: FrameT = matched.drop("_began", "_ended").to_native()
    return result


def _is_somebodys() -> nw.Expr:
    """Return whether a row has a provider. Some tools match nulls, but rows without a URN must not match."""
    return ~nw.col("urn").is_null() & ~nw.col("provider_kind").is_null()


BEGAN, ENDED, OUT = (nw.coalesce(*order) for order in (history.BEGAN, history.ENDED, history.OUT))
"""The days on which an inspection began, ended and became known."""


def _checked(frame: Any, frameworks: Iterable[Framework[Scale]], *names: str, problems: Iterable[Problem] = ()) -> Any:  # noqa: ANN401 # any tool
    """Check the columns that show the provider, the days, and whether a row is graded. Return the frame."""
    needed = (*PROVIDER, "edition", "activity", *history.BEGAN)
    optional = areas_of(known_editions(frameworks).values())
    there = [name for name in names if name not in needed]
    return checked_frame(frame, needed, optional=optional, there=there, problems=problems)


def graded(frame: Any, frameworks: Iterable[Framework[Scale]]) -> nw.Expr:  # noqa: ANN401 # eager or lazy
    """Return whether each row judged areas from which an overall judgement is derived, or only the whole."""
    editions = known_editions(frameworks)
    edition, activity = text(frame, "edition"), text(frame, "activity")
    there = frame.collect_schema()
    cells = {area: text(frame, area) for area in areas_of(editions.values()) if area in there}
    graded_by = {id_: graded_areas(known_edition) for id_, known_edition in editions.items()}
    activities = {
        id_: {each.id: each.areas for each in known_edition.activities} for id_, known_edition in editions.items()
    }
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
