"""Strategies for days, periods, windows and lengths of time. Their days shrink towards 1 January 2018."""

from datetime import date, timedelta
from itertools import product

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.days import Days, Period, Weekday, Window
from inspection_framework.model.lengths import CalendarDays, Hours, Length, Months, Weeks, WorkingDays
from inspection_framework.testing._grades import absences

__all__ = [
    "calendar_days",
    "dates",
    "days",
    "hours",
    "lengths",
    "months",
    "periods",
    "successive_periods",
    "weekdays",
    "weeks",
    "windows",
    "working_days",
]

SIMPLE = date(2018, 1, 1)
FIRST = date(2010, 1, 1)
LAST = date(2035, 12, 31)


def dates(since: date = FIRST, until: date = LAST) -> SearchStrategy[date]:
    """Return a strategy for dates from ``since`` to ``until``, both included; by default the years 2010 to 2035.

    >>> from inspection_framework.testing import dates, simplest
    >>> simplest(dates())
    datetime.date(2018, 1, 1)
    """
    return st.integers((since - SIMPLE).days, (until - SIMPLE).days).map(lambda shift: SIMPLE + timedelta(shift))


DATES = dates()


def weekdays() -> SearchStrategy[Weekday]:
    """Return a strategy for every day of the week, Monday first.

    >>> from inspection_framework.testing import simplest, weekdays
    >>> simplest(weekdays())
    <Weekday.MONDAY: 'Monday'>
    """
    return st.sampled_from(Weekday)


def days() -> SearchStrategy[Days]:
    """Return a strategy for days on site: a first and a last day in order, either or both possibly unknown.

    >>> from inspection_framework.testing import days, simplest
    >>> print(simplest(days()))
    1 January 2018 to 1 January 2018
    """
    return DAYS


@st.composite
def known_days(draw: DrawFn, firsts: SearchStrategy[date]) -> Days:
    """Return a strategy for up to three weeks of days on site, from a first day in ``firsts``."""
    first = draw(firsts)
    return Days(first, first + timedelta(draw(st.integers(0, 20))))


@st.composite
def partly_known_days(draw: DrawFn, firsts: SearchStrategy[date]) -> Days:
    """Return a strategy for days on site whose first day, last day or both are unknown."""
    missing = draw(st.sampled_from(("last", "first", "both")))
    first, last = draw(absences()), draw(absences())
    return Days(draw(firsts) if missing == "last" else first, draw(firsts) if missing == "first" else last)


DAYS = known_days(DATES) | partly_known_days(DATES)


def periods() -> SearchStrategy[Period]:
    """Return a strategy for periods, open or closed at either end.

    >>> from inspection_framework.testing import periods, simplest
    >>> print(simplest(periods()))
    always
    """
    return PERIODS


@st.composite
def _closed_periods(draw: DrawFn) -> Period:
    since = draw(DATES)
    return Period(since, since + timedelta(draw(st.integers(0, 4000))))


PERIODS = st.builds(Period, st.none(), st.none() | DATES) | st.builds(Period, DATES, st.none()) | _closed_periods()


def successive_periods(*, least: int = 0, most: int = 3) -> SearchStrategy[tuple[Period, ...]]:
    """Return a strategy for periods in order that share no day.

    The first may have no beginning, and the last no end.

    >>> from inspection_framework.testing import simplest, successive_periods
    >>> print(*simplest(successive_periods(least=2)), sep="; ")
    from 1 January 2018 to 1 January 2018; from 2 January 2018
    """
    return _successive_periods(least, most)


@st.composite
def _successive_periods(draw: DrawFn, least: int, most: int) -> tuple[Period, ...]:
    count = draw(st.integers(least, most))
    begins = draw(DATES)
    periods: list[Period] = []
    for place in range(count):
        until = begins + timedelta(draw(st.integers(0, 2000)))
        since = begins if place or not draw(st.booleans()) else None
        closed = place < count - 1 or draw(st.booleans())
        periods.append(Period(since, until if closed else None))
        begins = until + timedelta(1 + draw(st.integers(0, 400)))
    return tuple(periods)


def windows() -> SearchStrategy[Window]:
    """Return a strategy for windows of up to two years, with the typical day in between.

    One or two of the three days may be missing.

    >>> from inspection_framework.testing import simplest, windows
    >>> print(simplest(windows()).closes)
    2018-01-01
    """
    return _windows()


@st.composite
def _windows(draw: DrawFn) -> Window:
    opens = draw(DATES)
    typical = opens + timedelta(draw(st.integers(0, 365)))
    days = (opens, typical, typical + timedelta(draw(st.integers(0, 365))))
    return Window(*(day if there else None for day, there in zip(days, draw(THERE), strict=True)))


THERE = st.sampled_from([ends for ends in product((True, False), repeat=3) if any(ends)])
"""Which of three days are present: at least one."""


def lengths() -> SearchStrategy[Length]:
    """Return a strategy for lengths of time in every unit.

    >>> from inspection_framework.testing import lengths, simplest
    >>> print(simplest(lengths()))
    0 working days
    """
    return working_days() | calendar_days() | weeks() | months() | hours()


def working_days() -> SearchStrategy[WorkingDays]:
    """Return a strategy for lengths in working days.

    >>> from inspection_framework.testing import simplest, working_days
    >>> simplest(working_days())
    WorkingDays(count=0)
    """
    return st.builds(WorkingDays, st.integers(0, 100))


def calendar_days() -> SearchStrategy[CalendarDays]:
    """Return a strategy for lengths in calendar days.

    >>> from inspection_framework.testing import calendar_days, simplest
    >>> simplest(calendar_days())
    CalendarDays(count=0)
    """
    return st.builds(CalendarDays, st.integers(0, 366))


def weeks() -> SearchStrategy[Weeks]:
    """Return a strategy for lengths in weeks.

    >>> from inspection_framework.testing import simplest, weeks
    >>> simplest(weeks())
    Weeks(count=0)
    """
    return st.builds(Weeks, st.integers(0, 52))


def months() -> SearchStrategy[Months]:
    """Return a strategy for lengths in calendar months.

    >>> from inspection_framework.testing import months, simplest
    >>> simplest(months())
    Months(count=0)
    """
    return st.builds(Months, st.integers(0, 60))


def hours() -> SearchStrategy[Hours]:
    """Return a strategy for lengths in hours.

    >>> from inspection_framework.testing import hours, simplest
    >>> simplest(hours())
    Hours(count=0)
    """
    return st.builds(Hours, st.integers(0, 48))
