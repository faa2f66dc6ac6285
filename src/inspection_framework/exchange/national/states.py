"""Who stood where on a day: for each provider its latest graded inspection, and those that there were."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Literal

from inspection_framework.arguments import checked
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.exchange.columns import areas_of
from inspection_framework.exchange.frames import COLUMNS
from inspection_framework.exchange.frames.cells import one_of, one_where, some
from inspection_framework.exchange.frames.column_types import checked_frame
from inspection_framework.exchange.frames.columns import known_editions
from inspection_framework.exchange.frames.frame_check import FrameT, collected
from inspection_framework.exchange.frames.histories import BEGAN, ENDED, NOTHING_JUDGED, OUT, PROVIDER, graded
from inspection_framework.exchange.frames.layout import Backend, filled
from inspection_framework.exchange.national.expressions import day_number, outcome_in
from inspection_framework.exchange.national.rows import closed, not_yet, worded
from inspection_framework.frameworks.authorities import REORGANISATIONS
from inspection_framework.model.areas import Role
from inspection_framework.model.days import in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.providers import Provider

import narwhals.stable.v2 as nw  # isort: skip # after the frames, which say where it comes from

__all__ = ["as_of", "days_since", "not_in_the_data", "providers_frame"]


CountedDay = Literal["first_day", "published"]
"""The day by which an inspection counts: the first on site, or that of publication."""


@checked
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
    texts = {name: nw.String() for name in (*PROVIDER, "provider", "region")}
    return filled(rows, {**texts, "since": nw.Date(), "until": nw.Date()}, backend, session)


@checked
def as_of(
    frame: FrameT,
    on: date,
    *,
    by: CountedDay,
    providers: Any = None,  # noqa: ANN401 # a frame of the same tool
    frameworks: Iterable[Framework[Scale]] = (),
) -> FrameT:
    """Give the state of the nation on a day: for each provider its latest graded inspection, one row each.

    ``by`` says which inspections count: those that had begun by the day (``"first_day"``), or those that were
    published by then (``"published"``). Where the one day is not known another of the inspection stands for it. The
    latest of those that count is the one that ended last on site, whichever report came out first; a row without a URN
    is nobody's. An inspection is graded where any area holds a grade; a visit does not take the place of a judgement,
    nor does what was judged apart: the review of a board alone, or an interim inspection. One that judges areas, and
    whose judgement is withheld, unreadable or a word that is no outcome, such as a misspelt grade, counts too, and the
    word stands there as it is.

    With ``providers`` (see :func:`providers_frame`) those that did not exist on the day are left out, and those that
    were not yet inspected are there: edition, activity and every area are then ``not_yet_inspected``. A provider
    that the list does not name stays; one that it names twice for the day is refused, and for that the list is looked
    through at once. An inspection from before the day on which its provider was registered stays its latest, as in
    Ofsted's own tables. In every row each area holds an outcome: where there is no grade, the word of an absence.

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
        DefinitionError: ``on`` is no day, ``by`` none of the two, a column of days holds times, the frame has no area,
            or the list names a provider twice.
    """
    given_frameworks = tuple(frameworks)
    editions = known_editions(given_frameworks)
    needed = [column.name for column in COLUMNS]
    given = worded(frame, needed, optional=areas_of(editions.values()), what="state on a day")
    names = [column.name for column in COLUMNS] + _areas(given, editions)
    told = [*(name for name in names if name in {"edition", "activity"}), *names[len(COLUMNS) :]]
    latest = _latest(given, names, on, by, given_frameworks)
    latest = latest.with_columns(**{name: outcome_in(latest, name, editions) for name in told})
    if providers is not None:
        listed = worded(providers, (*PROVIDER, "provider", "region", "since", "until"), given, what="list of providers")
        there = listed.filter(
            nw.col("since").is_null() | (nw.col("since") <= nw.lit(on)),
            nw.col("until").is_null() | (nw.col("until") >= nw.lit(on)),
        ).select(*PROVIDER, "provider", "region")
        if problems := _listed_twice(there, on):
            raise DefinitionError("list of providers", problems)
        known = there.join(latest.drop("provider", "region"), on=list(PROVIDER), how="left").select(*names)
        others = latest.join(listed.select(*PROVIDER), on=list(PROVIDER), how="anti").select(*names)
        latest = nw.concat([known.with_columns(not_yet(told)), others], how="vertical")
    return closed(frame, latest)


@checked
def days_since(frame: FrameT, on: date) -> FrameT:
    """Add a column ``days_since``: the days from the first on site to a day; null where no day on site is known.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = to_frame(local_authority_inspections()[-1:], "polars")
    >>> days_since(frame, date(2026, 8, 1))["days_since"].to_list()
    [26]

    Raises:
        DefinitionError: ``on`` is no day, or a column is missing or of another type.
    """
    given = checked_frame(frame, ("first_day", "last_day"), what="state on a day")
    since = nw.lit(on.toordinal()) - day_number(nw.coalesce("first_day", "last_day"))
    result: FrameT = given.with_columns(days_since=since).to_native()
    return result


@checked
def not_in_the_data(on: date) -> tuple[str, ...]:
    """Give the authorities that existed on a day and have ended since: the data do not hold them.

    >>> not_in_the_data(date(2022, 3, 31))
    ('Cumbria',)

    Raises:
        DefinitionError: ``on`` is no day.
    """
    return tuple(name for fact in REORGANISATIONS if fact.value.day > on for name in fact.value.ended)


def _listed_twice(there: "nw.LazyFrame[Any]", on: date) -> list[Problem]:
    """Say which providers that existed on a day a list names more than once: each would be counted as often."""
    counted = there.filter(~nw.col("urn").is_null()).group_by(*PROVIDER).agg(rows=nw.len())
    twice = collected(counted.filter(nw.col("rows") > 1).sort(*PROVIDER))
    rows = zip(*(twice.get_column(name).to_list() for name in (*PROVIDER, "rows")), strict=True)
    return [
        Problem("urn", f"{kind} {urn!r} is listed {count} times as existing on {in_words(on)}: leave one row of each")
        for kind, urn, count in rows
    ]


def _areas(frame: "nw.LazyFrame[Any]", editions: dict[str, Edition[Scale]]) -> list[str]:
    there, areas = frame.collect_schema(), areas_of(editions.values())
    if found := [area for area in areas if area in there]:
        return found
    problem = Problem("", f"there is no column of an area: name one of {', '.join(areas)}")
    raise DefinitionError("state on a day", [problem])


def _latest(
    frame: "nw.LazyFrame[Any]",
    names: list[str],
    on: date,
    by: CountedDay,
    frameworks: Sequence[Framework[Scale]],
) -> "nw.LazyFrame[Any]":
    """Give the latest graded row of each provider; of two that ended on one day that out later, then by their words."""
    areas = names[len(COLUMNS) :]
    counted = frame.with_columns(
        _graded=one_where(_is_graded(frame, areas, frameworks)),
        _day=BEGAN if by == "first_day" else OUT,
        _ended=ENDED,
        _out=OUT,
    )
    order = ["_ended", "_out", "edition", "activity", *areas]
    rows: nw.LazyFrame[Any] = counted.filter(
        nw.col("_graded") == 1, nw.col("_day") <= nw.lit(on), ~nw.col("urn").is_null()
    )
    return rows.unique(subset=list(PROVIDER), keep="last", order_by=order).select(*names)


def _is_graded(frame: "nw.LazyFrame[Any]", areas: Sequence[str], frameworks: Sequence[Framework[Scale]]) -> "nw.Expr":
    """Return whether each row is graded, as `latest_on` has it, and something stands there that was judged."""
    apart = {area.id for one in known_editions(frameworks).values() for area in one.areas if area.role is Role.SEPARATE}
    judged = [area for area in areas if area not in apart]
    held = some(~nw.col(area).is_null() & ~one_of(nw.col(area), ("", *NOTHING_JUDGED)) for area in judged or areas)
    return held & graded(frame, frameworks) if judged else held
