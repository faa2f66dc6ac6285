"""The judgements of all providers on a day: the latest graded inspection of each, and the providers that existed."""

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
"""The day from which an inspection counts: the first on site, or publication."""


@checked
def providers_frame(providers: Iterable[Provider], backend: Backend, *, session: object = None) -> Any:  # noqa: ANN401 # a frame of any tool
    """Return providers as a frame: kind, URN, name, region, and the days ``since`` and ``until`` which they existed.

    A day that is not known is null. PySpark needs its ``session``.

    >>> from inspection_framework.exchange.datasets import local_authorities
    >>> providers_frame(local_authorities(), "polars").shape
    (153, 6)

    Raises:
        DefinitionError: the tool is unknown.
    """
    rows = [
        (
            provider.kind,
            provider.urn,
            provider.name,
            provider.region.value if isinstance(provider.region, Absence) else provider.region,
            provider.registered if isinstance(provider.registered, date) else None,
            provider.closed,
        )
        for provider in providers
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
    """Return the national state on a day: each provider's latest graded inspection, one row for each.

    ``by`` decides which inspections count: those that had begun by the day (``"first_day"``), or those that were
    published by then (``"published"``). If that day is not known, another day of the inspection is used. The latest is
    the one that ended last on site, whichever report was published first. Rows without a URN are ignored.

    An inspection is graded if any area has a grade. A visit does not replace a judgement, nor does a separate
    judgement: the review of a board alone, or an interim inspection. An inspection of areas counts too if its judgement
    is withheld, unreadable or not an outcome, such as a misspelt grade; that word stays in the cell.

    With ``providers`` (see :func:`providers_frame`), providers that did not exist on the day are left out, and those
    not yet inspected are added: their edition, activity and every area are ``not_yet_inspected``. A provider that the
    list does not name stays; one that it names twice for the day is refused, so the list is read at once. An inspection
    from before its provider's registration stays its latest, as in Ofsted's own tables. In every row each area has an
    outcome: if there is no grade, the word for the reason.

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
        DefinitionError: ``on`` is not a day, ``by`` is neither of the two, a column of days has times, the frame has no
            area, or the list names a provider twice.
    """
    given_frameworks = tuple(frameworks)
    editions = known_editions(given_frameworks)
    needed = [column.name for column in COLUMNS]
    lazy = worded(frame, needed, optional=areas_of(editions.values()), what="state on a day")
    names = [column.name for column in COLUMNS] + _areas(lazy, editions)
    outcome_columns = [*(name for name in names if name in {"edition", "activity"}), *names[len(COLUMNS) :]]
    latest = _latest(lazy, names, on, by, given_frameworks)
    latest = latest.with_columns(**{name: outcome_in(latest, name, editions) for name in outcome_columns})
    if providers is not None:
        listed = worded(providers, (*PROVIDER, "provider", "region", "since", "until"), lazy, what="list of providers")
        there = listed.filter(
            nw.col("since").is_null() | (nw.col("since") <= nw.lit(on)),
            nw.col("until").is_null() | (nw.col("until") >= nw.lit(on)),
        ).select(*PROVIDER, "provider", "region")
        if problems := _listed_twice(there, on):
            raise DefinitionError("list of providers", problems)
        known = there.join(latest.drop("provider", "region"), on=list(PROVIDER), how="left").select(*names)
        unlisted = latest.join(listed.select(*PROVIDER), on=list(PROVIDER), how="anti").select(*names)
        latest = nw.concat([known.with_columns(not_yet(outcome_columns)), unlisted], how="vertical")
    return closed(frame, latest)


@checked
def days_since(frame: FrameT, on: date) -> FrameT:
    """Return a frame with ``days_since``: the days from the first on site to a day; null if no day on site is known.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = to_frame(local_authority_inspections()[-1:], "polars")
    >>> days_since(frame, date(2026, 8, 1))["days_since"].to_list()
    [26]

    Raises:
        DefinitionError: ``on`` is not a day, or a column is missing or has another type.
    """
    wrapped = checked_frame(frame, ("first_day", "last_day"), what="state on a day")
    since = nw.lit(on.toordinal()) - day_number(nw.coalesce("first_day", "last_day"))
    result: FrameT = wrapped.with_columns(days_since=since).to_native()
    return result


@checked
def not_in_the_data(on: date) -> tuple[str, ...]:
    """Return the authorities that existed on a day and have ended since: the data do not have them.

    >>> not_in_the_data(date(2022, 3, 31))
    ('Cumbria',)

    Raises:
        DefinitionError: ``on`` is not a day.
    """
    return tuple(name for fact in REORGANISATIONS if fact.value.day > on for name in fact.value.ended)


def _listed_twice(there: "nw.LazyFrame[Any]", on: date) -> list[Problem]:
    """Return the duplicates in a list of the providers that existed on a day: each would be counted more than once."""
    counted = there.filter(~nw.col("urn").is_null()).group_by(*PROVIDER).agg(rows=nw.len())
    twice = collected(counted.filter(nw.col("rows") > 1).sort(*PROVIDER))
    rows = zip(*(twice.get_column(name).to_list() for name in (*PROVIDER, "rows")), strict=True)
    return [
        Problem("urn", f"{kind} {urn!r} is listed {count} times as existing on {in_words(on)}: keep one row of each")
        for kind, urn, count in rows
    ]


def _areas(frame: "nw.LazyFrame[Any]", editions: dict[str, Edition[Scale]]) -> list[str]:
    there, areas = frame.collect_schema(), areas_of(editions.values())
    if present := [area for area in areas if area in there]:
        return present
    problem = Problem("", f"no area has a column: expected at least one of {', '.join(areas)}")
    raise DefinitionError("state on a day", [problem])


def _latest(
    frame: "nw.LazyFrame[Any]",
    names: list[str],
    on: date,
    by: CountedDay,
    frameworks: Sequence[Framework[Scale]],
) -> "nw.LazyFrame[Any]":
    """Return the latest graded row of each provider. Ties are decided by the later publication, then by the words."""
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
    """Return whether each row is graded, as in `latest_on`, and an area was judged."""
    apart = {
        area.id
        for edition in known_editions(frameworks).values()
        for area in edition.areas
        if area.role is Role.SEPARATE
    }
    judged = [area for area in areas if area not in apart]
    held = some(~nw.col(area).is_null() & ~one_of(nw.col(area), ("", *NOTHING_JUDGED)) for area in judged or areas)
    return held & graded(frame, frameworks) if judged else held
