"""Working days in England, as the regulations define them: counting, adding, and which days are projected.

A working day is any day except a Saturday, a Sunday, Christmas Day, Good Friday and a bank holiday in England and Wales
(S.I. 2007/462, regulation 1(2)). The holidays come from the package ``holidays``, including moved and one-off holidays.
They are cached in two tables when they are first needed, so that counting takes two look-ups.

The years 1950 to 2100 are known. For the years before 1975 the package lacks some bank holidays of the time (the first
Monday in August up to 1964, 1 January 1974). No inspection is that old.
"""

from datetime import date, timedelta

from inspection_framework.arguments import checked
from inspection_framework.errors import OutsideCalendarError
from inspection_framework.model.facts import Basis, Fact, Source

__all__ = ["add_working_days", "is_projected", "is_working_day", "working_days_between"]

FIRST_YEAR, LAST_YEAR = 1950, 2100

ANNOUNCED: Fact[date] = Fact(
    date(2028, 12, 31),
    Source(
        document="GOV.UK, UK bank holidays",
        locator="England and Wales, the last year listed",
        basis=Basis.GUIDANCE,
        checked_on=date(2026, 11, 22),
        wording_seen=False,
        link="https://www.gov.uk/bank-holidays",
    ),
    note="as copied in the package govuk-bank-holidays 0.19; a holiday may still be added or moved before then",
)
"""The last day of the years for which bank holidays are announced."""

RANK: dict[date, int] = {}
"""For each day of the calendar, the place in ``DAY`` of the last working day up to it."""
DAY: list[date] = []
"""The working days in order, from the place ``FIRST`` on."""
FIRST = 1
"""The place of the first working day. The place before it is for the days before that."""


@checked
def is_working_day(day: date) -> bool:
    """Return whether a day is a working day in England.

    >>> is_working_day(date(2020, 5, 4)), is_working_day(date(2020, 5, 8))
    (True, False)

    Raises:
        OutsideCalendarError: it is not in the years 1950 to 2100.
        DefinitionError: it is not a ``datetime.date``.
    """
    return DAY[_rank(day)] == day


@checked
def add_working_days(day: date, count: int) -> date:
    """Return the day that is ``count`` working days after a day, or before it if ``count`` is negative.

    The day itself is not counted: one working day after a Friday is usually the Monday. The same is true of a day that
    is not a working day: one working day after a Saturday is usually the Monday, and one before it the Friday. Adding 0
    returns any day itself. From a working day, adding and then subtracting a count returns to that day.

    >>> add_working_days(date(2026, 12, 24), 1)
    datetime.date(2026, 12, 29)
    >>> add_working_days(date(2026, 12, 29), -1)
    datetime.date(2026, 12, 24)

    Raises:
        OutsideCalendarError: the day or the answer is not in the years 1950 to 2100.
        DefinitionError: the day is not a ``datetime.date``, or the count is not a whole number.
    """
    rank = _rank(day)
    if not count:
        return day
    place = rank + count + (count < 0 and DAY[rank] != day)
    if not FIRST <= place < len(DAY):
        raise OutsideCalendarError(f"{count} working days from {day}", FIRST_YEAR, LAST_YEAR)
    return DAY[place]


@checked
def working_days_between(first: date, last: date) -> int:
    """Return the number of working days after ``first``, up to and including ``last``.

    A time limit is counted like this: the day of receipt does not count, and the last day does. If the two days are
    swapped, the number is negative.

    >>> working_days_between(date(2027, 1, 11), date(2027, 1, 18))
    5

    Raises:
        OutsideCalendarError: one of the days is not in the years 1950 to 2100.
        DefinitionError: one of them is not a ``datetime.date``.
    """
    return _rank(last) - _rank(first)


@checked
def is_projected(day: date) -> bool:
    """Return whether a day is after the years for which bank holidays are announced, which end with 2028.

    Later years only have the holidays that come every year, because a holiday that is moved or added for a single year
    is not known yet. In the announced years too, a holiday may still be added, as 19 September 2022 was.

    >>> is_projected(date(2028, 12, 31)), is_projected(date(2029, 1, 1))
    (False, True)

    Raises:
        OutsideCalendarError: it is not in the years 1950 to 2100.
        DefinitionError: it is not a ``datetime.date``.
    """
    _check(day)
    return day > ANNOUNCED.value


def _check(day: date) -> None:
    """Raise an error if a day is outside the calendar."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise OutsideCalendarError(str(day), FIRST_YEAR, LAST_YEAR)


def _rank(day: date) -> int:
    """Return the place of the last working day up to a day, filling the tables first if they are empty."""
    _check(day)
    if not RANK:
        _lay_down()
    return RANK[day]


def _lay_down() -> None:
    """Fill the tables. Two threads may do so at the same time, because they write the same content."""
    from holidays import country_holidays  # noqa: PLC0415 # slow to import, and only needed to count

    holidays = country_holidays("GB", subdiv="ENG", years=range(FIRST_YEAR, LAST_YEAR + 1))
    rank: dict[date, int] = {}
    working = [date.min] * FIRST
    day, end = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
    while day <= end:
        if day.weekday() < 5 and day not in holidays:  # noqa: PLR2004 # Saturday is 5
            working.append(day)
        rank[day] = len(working) - 1
        day += timedelta(1)
    DAY[:] = working
    RANK.update(rank)
