"""Days, periods and windows. The last day is always included. A year alone is never a date."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date, timedelta

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import MOST_PROBLEMS, DefinitionError, OutsideCalendarError, Problem
from inspection_framework.model.grades import Absence
from inspection_framework.model.immutable import ImmutableEnum

__all__ = [
    "Days",
    "Period",
    "Weekday",
    "Window",
]


MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""The months in English, whatever the language of the computer."""


def in_words(day: date) -> str:
    """Return a day as it is written in British English.

    >>> in_words(date(2025, 1, 20))
    '20 January 2025'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def later(day: date, days: int) -> date:
    """Return the day that is a number of days later, or earlier if the number is below 0.

    >>> later(date(2024, 2, 28), 2), later(date(2024, 3, 1), -1)
    (datetime.date(2024, 3, 1), datetime.date(2024, 2, 29))

    Raises:
        OutsideCalendarError: the day is outside the calendar, which runs from the year 1 to the year 9999.
    """
    try:
        return day + timedelta(days)
    except OverflowError:
        raise OutsideCalendarError(f"{abs(days):,} days {_DIRECTION[days > 0]} {day}", MINYEAR, MAXYEAR) from None


_DIRECTION = ("before", "after")


def day_of(year: int, month: int, day: int) -> date:
    """Return a day of a year, or the last day of its month if the month is shorter.

    >>> day_of(2027, 2, 29)
    datetime.date(2027, 2, 28)

    Raises:
        OutsideCalendarError: the year is outside the calendar, which runs from the year 1 to the year 9999.
    """
    if not MINYEAR <= year <= MAXYEAR:
        raise OutsideCalendarError(f"{day} {MONTHS[month - 1]} of the year {year}", MINYEAR, MAXYEAR)
    return date(year, month, min(day, monthrange(year, month)[1]))


def _lies_between(first: date | None, day: date, last: date | None) -> bool:
    """Return whether a day is between two others, both included. ``None`` is no limit."""
    return (first is None or first <= day) and (last is None or day <= last)


class Weekday(ImmutableEnum):
    """A day of the week.

    >>> Weekday.of(date(2025, 1, 20))
    <Weekday.MONDAY: 'Monday'>
    """

    MONDAY = "Monday"
    TUESDAY = "Tuesday"
    WEDNESDAY = "Wednesday"
    THURSDAY = "Thursday"
    FRIDAY = "Friday"
    SATURDAY = "Saturday"
    SUNDAY = "Sunday"

    @classmethod
    @checked
    def of(cls, day: date) -> "Weekday":
        """Return the weekday of a date.

        Raises:
            DefinitionError: it is not a ``datetime.date``.
        """
        return tuple(cls)[day.weekday()]


@attrs.frozen
class Days(Value):
    """The first and the last day on site, as printed, both included.

    A day that no source prints is an :class:`Absence`, never a guess.

    >>> print(Days(date(2025, 1, 20), date(2025, 1, 24)))
    20 January 2025 to 24 January 2025
    >>> Days(date(2025, 1, 20), date(2025, 1, 24)).calendar_days
    5
    """

    first: date | Absence
    last: date | Absence

    def __attrs_post_init__(self) -> None:
        if isinstance(self.first, date) and isinstance(self.last, date) and self.last < self.first:
            problem = Problem("", f"the last day, {self.last}, lies before the first, {self.first}")
            raise DefinitionError("days on site", [problem])

    @property
    def known(self) -> tuple[date, ...]:
        """The known days of the two, in order."""
        return tuple(day for day in (self.first, self.last) if isinstance(day, date))

    @property
    def calendar_days(self) -> int | None:
        """The number of calendar days, first and last included; ``None`` if one of them is not known."""
        if isinstance(self.first, date) and isinstance(self.last, date):
            return (self.last - self.first).days + 1
        return None

    def __str__(self) -> str:
        first, last = (in_words(day) if isinstance(day, date) else day.label.lower() for day in (self.first, self.last))
        return f"{first} to {last}" if self.calendar_days else f"first day {first}, last day {last}"


@attrs.frozen
class Period(Value):
    """The days on which something is in force: from ``since`` to ``until``, both included; ``None`` is no limit.

    >>> summer = Period(date(2025, 6, 1), date(2025, 8, 31))
    >>> date(2025, 8, 31) in summer
    True
    >>> print(Period(date(2026, 4, 1), None))
    from 1 April 2026
    """

    since: date | None
    until: date | None

    def __attrs_post_init__(self) -> None:
        if self.since is not None and self.until is not None and self.until < self.since:
            problem = Problem("", f"it ends on {self.until}, before it begins on {self.since}")
            raise DefinitionError("period", [problem])

    @checked
    def __contains__(self, day: date) -> bool:
        return _lies_between(self.since, day, self.until)

    @checked
    def overlaps(self, other: "Period") -> bool:
        """Return whether the two periods share a day.

        >>> Period(None, date(2022, 12, 31)).overlaps(Period(date(2023, 1, 1), None))
        False
        """
        starts = max(self.since or date.min, other.since or date.min)
        return starts <= min(self.until or date.max, other.until or date.max)

    def __str__(self) -> str:
        if self.since is None and self.until is None:
            return "always"
        parts = (
            f"from {in_words(self.since)}" if self.since else "",
            f"to {in_words(self.until)}" if self.until else "",
        )
        return " ".join(part for part in parts if part)


@attrs.frozen
class Window(Value):
    """When something may come: from ``opens``, most likely on ``typical``, no later than ``closes``.

    A day that no source lays down is ``None``. At least one of the three is set.

    >>> Window(date(2027, 1, 1), date(2027, 7, 1), date(2028, 1, 1)).opens
    datetime.date(2027, 1, 1)
    >>> within_two_years = Window(None, None, date(2028, 1, 1))
    >>> date(2027, 3, 1) in within_two_years, date(2028, 3, 1) in within_two_years
    (True, False)
    """

    opens: date | None
    typical: date | None
    closes: date | None

    def __attrs_post_init__(self) -> None:
        days = [day for day in self.ends if day is not None]
        if not days:
            raise DefinitionError("window", [Problem("", "give at least one of opens, typical and closes")])
        if days != sorted(days):
            problem = Problem("", f"{', '.join(str(day) for day in days)} are not in order")
            raise DefinitionError("window", [problem])

    @property
    def ends(self) -> tuple[date | None, date | None, date | None]:
        """The three days in order: ``opens``, ``typical``, ``closes``."""
        return self.opens, self.typical, self.closes

    @checked
    def __contains__(self, day: date) -> bool:
        return _lies_between(self.opens, day, self.closes)


def overlapping(periods: Iterable[Period]) -> list[tuple[Period, Period]]:
    """Return every pair of periods that share a day, in the order of the periods; of too many, not all."""
    pairs: list[list[tuple[int, Period]]] = []
    begun: list[tuple[int, Period]] = []
    for period in sorted(enumerate(periods), key=lambda placed: placed[1].since or date.min):
        begun = [other for other in begun if other[1].overlaps(period[1])]  # the rest ended before all that follow
        pairs += (sorted((other, period)) for other in begun)
        if len(pairs) > MOST_PROBLEMS:
            break
        begun.append(period)
    return [(left, right) for (_, left), (_, right) in sorted(pairs)]
