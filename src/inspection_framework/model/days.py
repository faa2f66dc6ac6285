"""Days, periods, windows and lengths of time. Every last day is included; a year alone is never a date."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import ClassVar

import attrs

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.grades import Absence

__all__ = [
    "CalendarDays",
    "Days",
    "Hours",
    "Length",
    "Months",
    "Period",
    "Weekday",
    "Weeks",
    "Window",
    "WorkingDays",
]


def in_words(day: date) -> str:
    """Give a day as a British reader writes it.

    >>> in_words(date(2025, 1, 20))
    '20 January 2025'
    """
    return f"{day.day} {day:%B %Y}"


class Weekday(Enum):
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
    def of(cls, day: date) -> "Weekday":
        """Give the weekday of a date."""
        return tuple(cls)[day.weekday()]


@attrs.frozen
class Days:
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
    def calendar_days(self) -> int | None:
        """How many calendar days, first and last included; ``None`` where one of them is not known."""
        if isinstance(self.first, date) and isinstance(self.last, date):
            return (self.last - self.first).days + 1
        return None

    def __str__(self) -> str:
        first, last = (in_words(day) if isinstance(day, date) else day.label.lower() for day in (self.first, self.last))
        return f"{first} to {last}"


@attrs.frozen
class Period:
    """The days on which something is in force: from ``since`` to ``until``, both included; ``None`` is open.

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

    def __contains__(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def overlaps(self, other: "Period") -> bool:
        """Tell whether some day lies in both.

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
class Window:
    """When something may come: from ``opens``, most likely on ``typical``, no later than ``closes``.

    >>> Window(date(2027, 1, 1), date(2027, 7, 1), date(2028, 1, 1)).opens
    datetime.date(2027, 1, 1)
    """

    opens: date
    typical: date
    closes: date

    def __attrs_post_init__(self) -> None:
        if not self.opens <= self.typical <= self.closes:
            problem = Problem("", f"{self.opens}, {self.typical}, {self.closes} are not in order")
            raise DefinitionError("window", [problem])

    def __contains__(self, day: date) -> bool:
        return self.opens <= day <= self.closes


@attrs.frozen
class Length:
    """A length of time, in the unit in which the source gives it: never converted, never a plain number."""

    unit: ClassVar[str] = ""

    count: int

    def __attrs_post_init__(self) -> None:
        if type(self.count) is not int or self.count < 0:
            problem = Problem("count", f"{self.count!r} is not a whole number from 0 upwards")
            raise DefinitionError(f"length in {self.unit}s", [problem])

    def __str__(self) -> str:
        return f"{self.count} {self.unit}" if self.count == 1 else f"{self.count} {self.unit}s"


@attrs.frozen
class WorkingDays(Length):
    """A length in working days in England: not Saturday, Sunday or a public holiday.

    >>> print(WorkingDays(70))
    70 working days
    """

    unit = "working day"


@attrs.frozen
class CalendarDays(Length):
    """A length in calendar days.

    >>> print(CalendarDays(12))
    12 calendar days
    """

    unit = "calendar day"


@attrs.frozen
class Weeks(Length):
    """A length in weeks of seven calendar days.

    >>> print(Weeks(4))
    4 weeks
    """

    unit = "week"


@attrs.frozen
class Months(Length):
    """A length in calendar months.

    >>> print(Months(1))
    1 month
    """

    unit = "month"


@attrs.frozen
class Hours(Length):
    """A length in hours.

    >>> print(Hours(3))
    3 hours
    """

    unit = "hour"


def overlapping(periods: Iterable[Period]) -> list[tuple[Period, Period]]:
    """Give every pair of the periods that share a day, in the order given."""
    given = list(periods)
    return [(left, right) for index, left in enumerate(given) for right in given[index + 1 :] if left.overlaps(right)]
