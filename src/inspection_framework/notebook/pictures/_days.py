"""Days on the horizontal axis."""

import math
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from inspection_framework.model.days import MONTHS

__all__: list[str] = []

_FIRST = date(1970, 1, 1)


def place_of(day: date) -> float:
    """Return the place of a day on an axis, as matplotlib counts days: from 1 January 1970."""
    return float((day - _FIRST).days)


def limits_of(days: Iterable[date]) -> tuple[float, float]:
    """Return the ends of an axis that includes the days, with room around them."""
    places = [place_of(day) for day in days]
    room = max(30.0, 0.03 * (max(places) - min(places)))
    return min(places) - room, max(places) + room


def years_between(limits: tuple[float, float]) -> Iterator[tuple[float, str]]:
    """Yield the first days of the years on an axis."""
    for year in range(_day(limits[0]).year, _day(limits[1]).year + 1):
        if limits[0] <= (place := place_of(date(year, 1, 1))) <= limits[1]:
            yield place, str(year)


def quarters_between(limits: tuple[float, float]) -> Iterator[tuple[float, str]]:
    """Yield the first days of the quarters on an axis."""
    first, last = _day(limits[0]), _day(limits[1])
    for number in range(first.year * 4, last.year * 4 + 4):
        day = date(number // 4, number % 4 * 3 + 1, 1)
        if limits[0] <= (place := place_of(day)) <= limits[1]:
            yield place, f"{MONTHS[day.month - 1][:3]} {day.year}"


def mondays_between(limits: tuple[float, float]) -> Iterator[tuple[float, str]]:
    """Yield the Mondays on an axis."""
    for number in range(math.ceil(limits[0]), math.floor(limits[1]) + 1):
        if (day := _day(number)).weekday() == 0:
            yield float(number), f"{day.day} {MONTHS[day.month - 1][:3]}"


def _day(place: float) -> date:
    return _FIRST + timedelta(days=math.floor(place))
