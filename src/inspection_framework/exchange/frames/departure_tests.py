"""By what a row shows each kind of departure, and when its columns do not tell.

The tests are made of the facts of editions and activities that the single call looks at. Where something is expected
of a day that is null, the single call says nothing, and a column does not know. Every test holds or does not hold; none
is turned round, for where a cell is null tools differ in what its opposite is.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta

import narwhals.stable.v2 as nw

from inspection_framework.exchange.frames.columns import ABSENT, word
from inspection_framework.exchange.frames.folding import every, some
from inspection_framework.exchange.frames.overall import OverallColumn
from inspection_framework.exchange.frames.overall_departures import only_observed, other_than, overall, stated
from inspection_framework.exchange.frames.row_tests import (
    FIRST,
    LAST,
    PUBLISHED,
    Shown,
    Table,
    gathered,
    graded,
    in_period,
    known,
    of,
    one_of,
    outside,
    written,
)
from inspection_framework.model.activities import Activity
from inspection_framework.model.days import Period, Weekday
from inspection_framework.model.grades import Scale
from inspection_framework.rules.departures import DepartureKind

__all__: list[str] = []


def edition_not_in_force(table: Table) -> Shown:
    """Tell where the first day on site is not one of the edition; it may be, where it is not known."""
    bounded = [one for one in table.editions if one.period.value != Period(None, None)]
    return Shown(
        some(of(one) & known(FIRST) & outside(FIRST, one.period.value) for one in bounded),
        one_of("edition", [one.id for one in bounded]) & FIRST.is_null(),
    )


def activity_of_another_time(table: Table) -> Shown:
    """Tell where the first day on site is not one on which the activity could begin; it may be, where it is not known.

    An activity that there was at all times departs on no day, and so the day need not be known.
    """
    existed = ((fact.value, *one) for one in table.activities() for fact in (one[1].existed,) if fact is not None)
    return Shown(
        some(here & known(FIRST) & outside(FIRST, period) for period, here in gathered(existed)),
        table.without_first_day(lambda activity: activity.existed is not None),
    )


def first_day_not_known(table: Table) -> Shown:
    """Tell where edition and activity are known, and the first day on site is not."""
    return Shown(table.without_first_day(lambda _: True))


def several_windows(table: Table) -> Shown:
    """Tell where a pattern is usual, and there is more than one window: only a column that holds the windows tells.

    Of a window whose end is not known it does not tell that no other came after it.
    """
    expected = some(here for here, _ in table.patterns())
    no_day = table.without_first_day(_has_a_pattern)
    if "on_site" in table.columns:
        return Shown(expected & written("on_site"), some([no_day, expected & LAST.is_null()]))
    return Shown(some([]), some([no_day, expected]))


def days_on_site(table: Table) -> Shown:
    """Tell where the one window is longer or shorter than usual; it may be, where its first or last day is not known.

    What is not known to be one window may be several, of which no length is usual.
    """
    lengths = [(here, FIRST + nw.lit(timedelta(pattern.length.count - 1))) for here, pattern in table.patterns()]
    differs = some(here & known(LAST) & (usual.cast(nw.Date) != LAST) for here, usual in lengths)
    no_day = some([table.without_first_day(_has_a_pattern), *(here & LAST.is_null() for here, _ in lengths)])
    if "on_site" in table.columns:
        one = nw.col("on_site").is_null() | (nw.col("on_site") == "")
        return Shown(differs & one, no_day & one)
    return Shown(some([]), some([differs, no_day]))


def first_weekday(table: Table) -> Shown:
    """Tell where the first day on site is another day of the week than usual; it may be, where it is not known."""
    number = {weekday: at for at, weekday in enumerate(Weekday, start=1)}
    return Shown(
        some(
            here & (FIRST.dt.weekday() != number[pattern.first])
            for here, pattern in table.patterns()
            if pattern.first is not None
        ),
        table.without_first_day(lambda one: any(fact.value.first is not None for fact in one.usually_on_site)),
    )


def _has_a_pattern(activity: Activity) -> bool:
    """Tell whether a pattern of days on site is usual for an activity, at least for a time."""
    return bool(activity.usually_on_site)


def judging(activity: Activity, area: str) -> tuple[Period | None, ...]:
    """Give the periods in which an activity judges an area."""
    return tuple(fact.during for fact in activity.judges if area in fact.value)


def by_judging(table: Table) -> Iterator[tuple[str, type[Scale], tuple[Period | None, ...], nw.Expr]]:
    """Give each area, its scale and the periods in which it is judged, with the test whether a row is of such."""
    each = (
        ((area.id, edition.scale_of(area.id), judging(activity, area.id)), edition, activity)
        for edition, activity in table.activities()
        for area in edition.areas
    )
    for (area, scale, periods), here in gathered(each):
        yield area, scale, periods, here


def area_not_judged(table: Table) -> Shown:
    """Tell where an area has no grade that was judged on the first day, or on some day where that is not known."""
    yes: list[nw.Expr] = []
    unknown: list[nw.Expr] = []
    for area, _, periods, here in by_judging(table):
        if not periods:
            continue
        expected = here if None in periods else here & some(FIRST.is_null() | in_period(FIRST, one) for one in periods)
        if area in table.columns:
            yes.append(expected & (nw.col(area).is_null() | nw.col(area).is_in(ABSENT)))
        else:
            unknown.append(expected)
    return Shown(some(yes), some(unknown))


def area_not_expected(table: Table) -> Shown:
    """Tell where an area has a grade that was not judged on the first day, or on no day where that is not known.

    One that was judged for a time may have been judged or not on a day that is not known.
    """
    yes: list[nw.Expr] = []
    unknown: list[nw.Expr] = []
    for area, scale, periods, here in by_judging(table):
        if None in periods:
            continue
        beside = every([here, *(known(FIRST) & outside(FIRST, one) for one in periods)])
        perhaps = [here & FIRST.is_null()] if periods else []
        if area in table.columns:
            yes.append(beside & graded(area, scale))
            unknown += [test & graded(area, scale) for test in perhaps]
        else:
            unknown += [beside, *perhaps]
    return Shown(some(yes), some(unknown))


def label_of_another_time(table: Table) -> Shown:
    """Tell where some label was due, or may have been on a day that is not known: no column says what was printed."""
    due: list[nw.Expr] = []
    for edition in table.editions:
        for use in edition.labels:
            here = of(edition) & some([PUBLISHED.is_null(), in_period(PUBLISHED, use.value.published)])
            for area in (one.id for one in edition.areas if one.role in use.value.roles):
                graded_so = [nw.col(area) == word(use.value.grade)] if area in table.columns else []
                due.append(every([here, *graded_so]))
    printed = [written("printed")] if "printed" in table.columns else []
    return Shown(some([]), every([some(due), *printed]))


TESTS: Mapping[DepartureKind, Callable[[Table], Shown]] = {
    DepartureKind.EDITION_NOT_IN_FORCE: edition_not_in_force,
    DepartureKind.ACTIVITY_OF_ANOTHER_TIME: activity_of_another_time,
    DepartureKind.FIRST_DAY_NOT_KNOWN: first_day_not_known,
    DepartureKind.SEVERAL_WINDOWS: several_windows,
    DepartureKind.DAYS_ON_SITE: days_on_site,
    DepartureKind.FIRST_WEEKDAY: first_weekday,
    DepartureKind.AREA_NOT_JUDGED: area_not_judged,
    DepartureKind.AREA_NOT_EXPECTED: area_not_expected,
    DepartureKind.OVERALL_BEYOND_STATED_LIMIT: overall(stated),
    DepartureKind.OVERALL_BEYOND_OBSERVED_BOUND: overall(only_observed),
    DepartureKind.OVERALL_OTHER_THAN_EXPECTED: overall(other_than(OverallColumn.EXPECTED)),
    DepartureKind.OVERALL_OTHER_THAN_USUAL: overall(other_than(OverallColumn.USUAL)),
    DepartureKind.LABEL_OF_ANOTHER_TIME: label_of_another_time,
}
"""The test of each kind."""
