"""Departures of the reports in a frame from what their edition leads readers to expect: yes, no or unknown."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import product
from typing import Any

import narwhals.stable.v2 as nw

from inspection_framework.arguments import checked
from inspection_framework.exchange.columns import ABSENT, areas_of
from inspection_framework.exchange.frames.answers import in_parts, is_in_parts, with_answers
from inspection_framework.exchange.frames.cells import FOREIGN, GRADED, every, fits, in_period, one_of, some, text
from inspection_framework.exchange.frames.column_types import checked_frame
from inspection_framework.exchange.frames.columns import known_editions, word
from inspection_framework.exchange.frames.expected import (
    JUDGED,
    NO,
    NOT_EXPECTED,
    PERHAPS,
    UNKNOWN,
    YES,
    Expectations,
    expectations,
)
from inspection_framework.exchange.frames.frame_check import FrameT
from inspection_framework.exchange.frames.overall_departures import OVERALL, with_overall_departures
from inspection_framework.model.days import Period
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Scale
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.record import Record
from inspection_framework.rules.overall.departures import DepartureKind

__all__ = ["Departs", "departure_column", "with_departures"]


class Departs(ImmutableEnum):
    """Whether a report has a kind of departure. The value is the word in the column."""

    YES = YES
    """The report has this departure, as the function for a single inspection answers."""
    NO = NO
    """The report does not have this departure."""
    UNKNOWN = UNKNOWN
    """The columns do not show whether the report has this departure."""


@checked
def departure_column(kind: DepartureKind) -> str:
    """Return the name of the column for a kind of departure.

    >>> departure_column(DepartureKind.AREA_NOT_JUDGED)
    'departs_area_not_judged'
    """
    return f"departs_{kind.name.lower()}"


@checked
def with_departures(
    frame: FrameT,
    *,
    kinds: Iterable[DepartureKind] = tuple(DepartureKind),
    record: Record | None = None,
    frameworks: Iterable[Framework[Scale]] = (),
) -> FrameT:
    """Return a frame of inspections with a column for each kind of departure: ``yes``, ``no`` or ``unknown``.

    Each row has the answer of :func:`~inspection_framework.departures`, or ``unknown`` if the frame lacks something
    that the answer depends on:

    - A day is null. The first day is needed for the edition, the activity, the weekday, the length, the windows, and
      areas that were judged only for a time. The last day is needed for the length, the windows and publication. The
      day of publication is needed for the labels and publication.
    - There is no column ``on_site`` (``to_frame(…, windows=True)``). Then it is unknown whether there were several
      windows on site, and whether an unusual length is that of a single window.
    - The frame does not have printed labels. If a certain label was due, it is unknown whether the report used it.
    - A word is not an edition, not an activity of its edition, or not an outcome.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> from inspection_framework.exchange.frames import to_frame
    >>> frame = with_departures(to_frame(local_authority_inspections(), "polars", windows=True))
    >>> frame.filter(departs_several_windows="yes").height, frame.filter(departs_days_on_site="yes").height
    (4, 52)

    Raises:
        DefinitionError: ``frame`` is not a frame; or a column is missing, has another type or exists already.
    """
    asked, frameworks = tuple(kinds), tuple(frameworks)
    editions = known_editions(frameworks)
    needed = ("edition", "activity", "first_day", "last_day", "published")
    optional = ("on_site", "printed", *areas_of(editions.values()))
    wrapped = checked_frame(frame, needed, optional=optional, added=map(departure_column, asked))
    if is_in_parts(wrapped):
        mapped: FrameT = in_parts(wrapped, with_departures, kinds=asked, record=record, frameworks=frameworks)
        return mapped
    there = wrapped.collect_schema().names()
    expected = expectations(editions, areas_of(editions.values()))
    states = {area: _state(wrapped, expected, area) for area in expected.areas if area in there}
    added: Any = wrapped.with_columns(**{f"_state_{area}": state for area, state in states.items()})
    added = with_answers(added, expected.cells(added), expected, expected.columns)
    if not set(asked).isdisjoint(OVERALL):
        added = with_overall_departures(added, editions, record)
    tests = _tests(expected, added, list(states))
    words = {departure_column(kind): _of_its_time(kind, _word(kind, *tests.get(kind, ()))) for kind in asked}
    result: FrameT = added.with_columns(**words).select(*there, *words).to_native()
    return result


def _word(kind: DepartureKind, *tests: nw.Expr) -> nw.Expr:
    """Return the word for a kind of departure: the rule's answer or, if there are tests, their result.

    The two tests are whether a row departs, and whether it may depart.
    """
    if not tests:
        return nw.col(f"_{kind.name}")
    yes, unknown = tests
    perhaps = nw.when(unknown).then(nw.lit(UNKNOWN)).otherwise(nw.lit(NO))
    return nw.when(yes).then(nw.lit(YES)).otherwise(perhaps)


def _of_its_time(kind: DepartureKind, word: nw.Expr) -> nw.Expr:
    """Return the word for a kind of departure. If the edition was not in force, nothing else is expected of the row."""
    if kind in {DepartureKind.EDITION_NOT_IN_FORCE, DepartureKind.PUBLISHED_BEFORE_VISIT}:
        return word
    of_another_time = nw.col(f"_{DepartureKind.EDITION_NOT_IN_FORCE.name}") == YES
    return nw.when(of_another_time).then(nw.lit(NO)).otherwise(word)


def _state(frame: Any, expected: Expectations, area: str) -> nw.Expr:  # noqa: ANN401 # eager or lazy
    """Return the key for an area: a grade, a word that is not an outcome there, or empty.

    The key is also empty if the edition is unknown.
    """
    edition, cell = text(frame, "edition"), text(frame, area)
    scales = {
        id_: known_edition.scales[area]
        for id_, known_edition in expected.editions.items()
        if area in known_edition.scales
    }
    grades = fits(edition, cell, {id_: [grade.label for grade in scale] for id_, scale in scales.items()})
    nothing = nw.when(cell.is_null() | cell.is_in(ABSENT)).then(nw.lit("")).otherwise(nw.lit(FOREIGN))
    held = nw.when(grades).then(nw.lit(GRADED)).otherwise(nothing)
    return nw.when(one_of(edition, expected.editions)).then(held).otherwise(nw.lit(""))


def _tests(
    expected: Expectations,
    frame: Any,  # noqa: ANN401 # eager or lazy
    areas: Sequence[str],
) -> Mapping[DepartureKind, tuple[nw.Expr, nw.Expr]]:
    """Return two tests by kind: that a row departs, and that it may depart. The rule answers the other kinds."""
    foreign = nw.col("_foreign") != ""
    foreign_areas = [nw.col(f"_state_{area}") == FOREIGN for area in areas]
    label_due = [_label_due(expected, frame), nw.col("_foreign") == "edition", *foreign_areas]
    return {
        **{kind: (yes, unknown | foreign) for kind, (yes, unknown) in _of_days(expected, frame).items()},
        **{
            kind: (yes, some([unknown, foreign, *foreign_areas]))
            for kind, (yes, unknown) in _of_areas(expected, areas).items()
        },
        DepartureKind.LABEL_OF_ANOTHER_TIME: (some([]), some(label_due)),
        DepartureKind.ACTIVITY_NOT_IN_EDITION: (some([]), foreign),
        DepartureKind.PUBLISHED_BEFORE_VISIT: _publication(),
    }


def _publication() -> tuple[nw.Expr, nw.Expr]:
    """Return whether a row was published before the last day on site, and whether it may have been."""
    first, last, published = nw.col("first_day"), nw.col("last_day"), nw.col("published")
    before = [~published.is_null() & ~day.is_null() & (published < day) for day in (first, last)]
    return some(before), published.is_null() | last.is_null()


def _of_days(expected: Expectations, frame: Any) -> Mapping[DepartureKind, tuple[nw.Expr, nw.Expr]]:  # noqa: ANN401 # eager or lazy
    """Return the tests of the kinds about the days on site. Only the column ``on_site`` shows several windows."""
    first, last = nw.col("first_day"), nw.col("last_day")
    windows = nw.col(f"_{DepartureKind.SEVERAL_WINDOWS.name}")
    open_ended = (windows == UNKNOWN) | ((windows == YES) & last.is_null())
    differs = some(
        (nw.col("_length") == count) & ~last.is_null() & ((first + nw.lit(timedelta(count - 1))).cast(nw.Date) != last)
        for count in expected.lengths
    )
    weekday = nw.col("_weekday")
    tests = {DepartureKind.FIRST_WEEKDAY: ((weekday > 0) & (first.dt.weekday() != weekday), weekday < 0)}
    if "on_site" not in frame.collect_schema():
        tests[DepartureKind.SEVERAL_WINDOWS] = some([]), windows != NO
        tests[DepartureKind.DAYS_ON_SITE] = some([]), differs | open_ended
        return tests
    one_window = nw.col("on_site").is_null() | (nw.col("on_site") == "")
    several = ~nw.col("on_site").is_null() & (nw.col("on_site") != "")
    tests[DepartureKind.SEVERAL_WINDOWS] = (windows == YES) & several, open_ended
    tests[DepartureKind.DAYS_ON_SITE] = differs & one_window, open_ended & one_window
    return tests


def _of_areas(expected: Expectations, areas: Sequence[str]) -> Mapping[DepartureKind, tuple[nw.Expr, nw.Expr]]:
    """Return the tests of the kinds about judgements. The judgement of an area without a column is unknown."""
    judges = {area: nw.col(f"_judges_{area}") for area in expected.areas}
    states = {area: nw.col(f"_state_{area}") for area in areas}
    blind = [judges[area] for area in expected.areas if area not in areas]
    return {
        DepartureKind.AREA_NOT_JUDGED: (
            some((state == "") & one_of(judges[area], [JUDGED, PERHAPS]) for area, state in states.items()),
            some(one_of(each, [JUDGED, PERHAPS]) for each in blind),
        ),
        DepartureKind.AREA_NOT_EXPECTED: (
            some((state == GRADED) & (judges[area] == NOT_EXPECTED) for area, state in states.items()),
            some(
                [
                    *((state == GRADED) & (judges[area] == PERHAPS) for area, state in states.items()),
                    *(one_of(each, [NOT_EXPECTED, PERHAPS]) for each in blind),
                ]
            ),
        ),
    }


def _label_due(expected: Expectations, frame: Any) -> nw.Expr:  # noqa: ANN401 # eager or lazy
    """Return whether a label was due, or may have been due, for a grade that may have been printed otherwise."""
    schema, published = frame.collect_schema(), nw.col("published")
    uses: dict[tuple[str, str, Period], list[str]] = {}
    for id_, edition in expected.editions.items():
        for use, judged in product((fact.value for fact in edition.labels), edition.areas):
            if judged.role in use.roles:
                uses.setdefault((judged.id, word(use.grade), use.published), []).append(id_)
    due: list[nw.Expr] = []
    for (area, grade, period), editions in uses.items():
        so_graded = [text(frame, area) == grade] if area in schema else []
        then = published.is_null() | in_period(published, period)
        due.append(every([one_of(text(frame, "edition"), editions), then, *so_graded]))
    printed = [~nw.col("printed").is_null() & (nw.col("printed") != "")] if "printed" in schema else []
    return every([some(due), *printed])
