"""Lengths of time, each in the unit of its source."""

from datetime import date
from typing import ClassVar

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.days import day_of, later

__all__ = ["CalendarDays", "Hours", "Length", "Months", "Weeks", "WorkingDays"]


@attrs.frozen
class Length(Value):
    """A length of time in the unit of its source. It is never converted and never a plain number."""

    unit: ClassVar[str] = ""

    count: int

    def __attrs_post_init__(self) -> None:
        problems: list[Problem] = []
        if not self.unit:
            problems.append(Problem("unit", "it has none: give WorkingDays, CalendarDays, Weeks, Months or Hours"))
        if self.count < 0:
            problems.append(Problem("count", f"it is {self.count}: expected 0 or more"))
        if problems:
            raise DefinitionError(f"length in {self.unit}s" if self.unit else "length", problems)

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

    def after(self, day: date) -> date:
        """Return the day that is this number of weeks later.

        >>> Weeks(6).after(date(2024, 1, 1))
        datetime.date(2024, 2, 12)

        Raises:
            OutsideCalendarError: the day would be after the year 9999.
        """
        return later(day, 7 * self.count)


@attrs.frozen
class Months(Length):
    """A length in calendar months.

    >>> print(Months(1))
    1 month
    """

    unit = "month"

    def after(self, day: date) -> date:
        """Return the day that is this number of months later, or the last of that month if it has no such day.

        >>> Months(36).after(date(2024, 2, 29))
        datetime.date(2027, 2, 28)

        Raises:
            OutsideCalendarError: the day would be after the year 9999.
        """
        years, month = divmod(day.month - 1 + self.count, 12)
        return day_of(day.year + years, month + 1, day.day)

    def before(self, day: date) -> date:
        """Return the day that is this number of months earlier, or the last of that month if it has no such day.

        >>> Months(3).before(date(2026, 5, 31))
        datetime.date(2026, 2, 28)

        Raises:
            OutsideCalendarError: the day would be before the year 1.
        """
        years, month = divmod(day.month - 1 - self.count, 12)
        return day_of(day.year + years, month + 1, day.day)


@attrs.frozen
class Hours(Length):
    """A length in hours.

    >>> print(Hours(3))
    3 hours
    """

    unit = "hour"
