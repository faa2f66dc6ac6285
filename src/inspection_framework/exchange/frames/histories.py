"""The history of each provider over columns: the edition of a day, the latest inspection by a day, the one before."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import narwhals.stable.v2 as nw

from inspection_framework.errors import DefinitionError
from inspection_framework.exchange.frames.columns import areas_of, known_editions
from inspection_framework.exchange.frames.door import narwhals_frame, times_of_day
from inspection_framework.exchange.frames.folding import every, some
from inspection_framework.model.areas import Role
from inspection_framework.model.days import not_days
from inspection_framework.model.edition import Edition
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.rules.history import HIDDEN

__all__ = ["edition_column", "latest_on", "with_previous"]

PROVIDER = ("provider_kind", "urn")
"""The columns that say whose inspection it is."""


_NOTHING_JUDGED = tuple(absence.value for absence in Absence if absence not in HIDDEN)
"""The words for an outcome by which nobody can tell that somebody judged."""


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
        period, day = edition.period.value, nw.col("first_day")
        ends = [day >= nw.lit(period.since)] if period.since else []
        ends += [day <= nw.lit(period.until)] if period.until else []
        inside = every([~day.is_null(), *ends])
        chain = nw.when(inside).then(nw.lit(edition.id)).otherwise(chain)
    return chain.alias("edition")


def latest_on(
    frame: Any,  # noqa: ANN401 # a frame of any tool
    on: date,
    *,
    frameworks: Iterable[Framework[Scale]] = (),
) -> Any:  # noqa: ANN401 # a frame of the same tool
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
        DefinitionError: it is no frame of inspections, a column of days holds times, or ``on`` is no day.
    """
    given = narwhals_frame(frame)
    if problems := [*not_days(on=on), *times_of_day(given)]:
        raise DefinitionError("frame of inspections", problems)
    out = nw.coalesce("published", "last_day", "first_day") <= nw.lit(on)
    known = given.filter(out & graded(given, frameworks)).with_columns(_ended=ENDED)
    last = known.group_by(*PROVIDER).agg(nw.col("_ended").max())
    return known.join(last, on=[*PROVIDER, "_ended"], how="inner").drop("_ended").to_native()


def with_previous(
    frame: Any,  # noqa: ANN401 # a frame of any tool
    columns: Sequence[str] = ("first_day", "edition", "overall"),
    *,
    frameworks: Iterable[Framework[Scale]] = (),
) -> Any:  # noqa: ANN401 # a frame of the same tool
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
        DefinitionError: it is no frame of inspections.
    """
    given = narwhals_frame(frame).with_columns(_began=nw.coalesce("first_day", "last_day", "published"))
    before = given.filter(graded(given, frameworks)).select(
        *PROVIDER, ENDED.alias("_ended"), *(nw.col(name).alias(f"previous_{name}") for name in columns)
    )
    # One row for each day: a second one would double whatever came after it.
    told = before.unique().unique(subset=[*PROVIDER, "_ended"], keep="none")
    pairs = given.select(*PROVIDER, "_began").join(before.select(*PROVIDER, "_ended"), on=list(PROVIDER), how="inner")
    earlier = pairs.filter(nw.col("_ended") < nw.col("_began"))
    last = earlier.group_by(*PROVIDER, "_began").agg(nw.col("_ended").max())
    found = given.join(last, on=[*PROVIDER, "_began"], how="left").join(told, on=[*PROVIDER, "_ended"], how="left")
    return found.drop("_began", "_ended").to_native()


ENDED = nw.coalesce("last_day", "first_day", "published")
"""The day by which an inspection stands in the order of its provider's."""


def graded(frame: Any, frameworks: Iterable[Framework[Scale]]) -> nw.Expr:  # noqa: ANN401 # eager or lazy
    """Tell of each row whether it judged areas from which an overall judgement is derived, or the whole at once."""
    present = set(frame.collect_schema().names())
    editions = known_editions(frameworks)
    areas = [area for area in areas_of(editions.values()) if area in present]
    chain = some(~nw.col(area).is_null() & ~nw.col(area).is_in(_NOTHING_JUDGED) for area in areas)
    for edition in editions.values():
        chain = nw.when(nw.col("edition") == edition.id).then(_graded_under(edition, present)).otherwise(chain)
    return chain


def _graded_under(edition: Edition[Scale], present: set[str]) -> nw.Expr:
    graded_by = {area.id for area in edition.areas if area.is_main or area.role is Role.OVERALL}
    judged = [nw.col(area) for area in sorted(graded_by & present)]
    chain = some(~one.is_null() for one in judged)
    for activity in edition.activities:
        answer = nw.lit(not graded_by.isdisjoint(activity.areas))
        chain = nw.when(nw.col("activity") == activity.id).then(answer).otherwise(chain)
    return chain
