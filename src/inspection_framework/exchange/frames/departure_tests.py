"""By what a row shows each kind of departure, and when its columns do not tell.

The tests are made of the facts of editions and activities that the single call looks at. Where something is expected
of a day that is null, the single call says nothing, and a column does not know. Every test holds or does not hold; none
is turned round, for where a cell is null tools differ in what its opposite is.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import TypeVar

import attrs
import narwhals.stable.v2 as nw

from inspection_framework.exchange.frames.columns import ABSENT, word
from inspection_framework.exchange.frames.folding import Choices, every, fold, some
from inspection_framework.exchange.frames.overall import OverallColumn
from inspection_framework.model.activities import Activity, OnSitePattern
from inspection_framework.model.areas import Role
from inspection_framework.model.days import Period, Weekday
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import GradeRange, Scale
from inspection_framework.rules.departures import DepartureKind

__all__: list[str] = []

FIRST, LAST, PUBLISHED = (nw.col(name) for name in ("first_day", "last_day", "published"))


@attrs.frozen
class Shown:
    """When a row shows a departure, and when it may be one that its columns do not tell."""

    yes: nw.Expr
    unknown: nw.Expr = attrs.field(factory=lambda: some([]))


@attrs.frozen
class Table:
    """What the tests look at: the columns that are there, and the editions that rows may have."""

    columns: frozenset[str]
    editions: tuple[Edition[Scale], ...]

    def activities(self) -> Iterator[tuple[Edition[Scale], Activity]]:
        """Give each activity of each edition."""
        return ((edition, activity) for edition in self.editions for activity in edition.activities)

    def patterns(self) -> Iterator[tuple[nw.Expr, OnSitePattern]]:
        """Give each usual pattern of days on site, with the test whether it applies to a row with a first day."""
        usual = (
            ((fact.value, fact.during), edition, activity)
            for edition, activity in self.activities()
            for fact in activity.usually_on_site
        )
        for (pattern, during), here in gathered(usual):
            yield here & known(FIRST) & in_period(FIRST, during), pattern

    def without_first_day(self, expects: Callable[[Activity], bool]) -> nw.Expr:
        """Tell whether the first day of a row is not known, and its activity is one that expects something of it."""
        those = (("", *one) for one in self.activities() if expects(one[1]))
        return some(here & FIRST.is_null() for _, here in gathered(those))


K = TypeVar("K", bound=Hashable)


def gathered(each: Iterable[tuple[K, Edition[Scale], Activity]]) -> Iterator[tuple[K, nw.Expr]]:
    """Give each thing that is so for some activities once, with the test whether a row is of one of them.

    A test for every edition would be a hundred times as long, and each tool would take seconds to read it.
    """
    found: dict[K, dict[str, list[str]]] = {}
    for key, edition, activity in each:
        found.setdefault(key, {}).setdefault(edition.id, []).append(activity.id)
    for key, activities in found.items():
        editions: dict[tuple[str, ...], list[str]] = {}
        for edition_id, ids in activities.items():
            editions.setdefault(tuple(ids), []).append(edition_id)
        yield key, some(one_of("edition", those) & one_of("activity", ids) for ids, those in editions.items())


def one_of(name: str, words: Sequence[str]) -> nw.Expr:
    """Tell whether a cell holds one of some words."""
    return nw.col(name) == words[0] if len(words) == 1 else nw.col(name).is_in(words)


def of(edition: Edition[Scale]) -> nw.Expr:
    """Tell whether a row is of an edition."""
    return nw.col("edition") == edition.id


def known(cell: nw.Expr) -> nw.Expr:
    """Tell whether something stands in a cell."""
    return ~cell.is_null()


def written(name: str) -> nw.Expr:
    """Tell whether some text stands in a cell."""
    return known(nw.col(name)) & (nw.col(name) != "")


def in_period(day: nw.Expr, period: Period | None) -> nw.Expr:
    """Tell whether a day is in a period, if there is one."""
    since = [day >= nw.lit(period.since)] if period and period.since else []
    until = [day <= nw.lit(period.until)] if period and period.until else []
    return every([*since, *until])


def outside(day: nw.Expr, period: Period | None) -> nw.Expr:
    """Tell whether a day that is known is outside a period; there is no outside of none."""
    before = [day < nw.lit(period.since)] if period and period.since else []
    after = [day > nw.lit(period.until)] if period and period.until else []
    return some([*before, *after])


def graded(area: str, scale: type[Scale]) -> nw.Expr:
    """Tell whether an area has a grade of a scale."""
    return known(nw.col(area)) & nw.col(area).is_in([word(grade) for grade in scale])


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


def overall(meets: Callable[[str, type[Scale]], nw.Expr]) -> Callable[[Table], Shown]:
    """Make a test of the overall judgement beside what is told of it, where it and all main areas are there."""

    def shown(table: Table) -> Shown:
        there: dict[tuple[str, type[Scale]], list[nw.Expr]] = {}
        unknown: list[nw.Expr] = []
        for edition in table.editions:
            for area in (one.id for one in edition.areas if one.role is Role.OVERALL):
                main = {one.id for one in edition.main_areas}
                if {area, *main} <= table.columns:
                    complete = every([of(edition), *(known(nw.col(one)) for one in sorted(main))])
                    there.setdefault((area, edition.scale), []).append(complete)
                else:
                    unknown.append(of(edition))
        both = {key: graded(*key) & some(tests) for key, tests in there.items()}
        # What the single call refuses: there is no such profile.
        unknown += [test & told(OverallColumn.PERMITTED_BEST).is_null() for test in both.values()]
        return Shown(some(test & meets(*key) for key, test in both.items()), some(unknown))

    return shown


def told(column: OverallColumn) -> nw.Expr:
    """Give what is told of the overall judgement."""
    return nw.col(f"_{column.value}")


def beyond(best: OverallColumn, worst: OverallColumn) -> Callable[[str, type[Scale]], nw.Expr]:
    """Tell whether the overall judgement is outside the range between two columns, both of which are known."""

    def meets(area: str, scale: type[Scale]) -> nw.Expr:
        grades = tuple(scale)
        groups = tuple((word(grade),) for grade in grades)

        def answer(mixture: tuple[int, ...]) -> bool:
            given, at_best, at_worst = (grades[at] for at in mixture)
            return at_best.number <= at_worst.number and given not in GradeRange(at_best, at_worst)

        names = (area, f"_{best.value}", f"_{worst.value}")
        found = fold([Choices(name, groups) for name in names], answer).expression(_truth)
        return known(told(best)) & found

    return meets


def _truth(answer: Hashable) -> nw.Expr:
    return nw.lit(value=answer is True)


def other_than(column: OverallColumn) -> Callable[[str, type[Scale]], nw.Expr]:
    """Tell whether the overall judgement is another than a column tells, where it tells one."""

    def meets(area: str, _: type[Scale]) -> nw.Expr:
        return known(told(column)) & (nw.col(area).cast(nw.String) != told(column))

    return meets


_stated = beyond(OverallColumn.PERMITTED_BEST, OverallColumn.PERMITTED_WORST)
_observed = beyond(OverallColumn.POSSIBLE_BEST, OverallColumn.POSSIBLE_WORST)


def _only_observed(area: str, scale: type[Scale]) -> nw.Expr:
    return nw.when(_stated(area, scale)).then(nw.lit(value=False)).otherwise(_observed(area, scale))


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
    DepartureKind.OVERALL_BEYOND_STATED_LIMIT: overall(_stated),
    DepartureKind.OVERALL_BEYOND_OBSERVED_BOUND: overall(_only_observed),
    DepartureKind.OVERALL_OTHER_THAN_EXPECTED: overall(other_than(OverallColumn.EXPECTED)),
    DepartureKind.OVERALL_OTHER_THAN_USUAL: overall(other_than(OverallColumn.USUAL)),
    DepartureKind.LABEL_OF_ANOTHER_TIME: label_of_another_time,
}
"""The test of each kind."""
