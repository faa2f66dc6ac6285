"""Independent accounts of the holidays in England: a published table, and the rules by hand.

They use no library code.
"""

import json
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

FIRST, LAST = 1978, 2100
"""The years whose holidays are known by hand: since the May Day holiday."""

MOVED = {
    1995: ("05-01", "05-08"),
    2002: ("05-27", "06-04"),
    2012: ("05-28", "06-04"),
    2020: ("05-04", "05-08"),
    2022: ("05-30", "06-02"),
}
"""The bank holidays that were moved to another day for a year: the usual day, and the day it moved to."""
ADDED = (
    date(1981, 7, 29),  # a wedding
    date(1999, 12, 31),  # the millennium
    date(2002, 6, 3),  # the Golden Jubilee
    date(2011, 4, 29),  # a wedding
    date(2012, 6, 5),  # the Diamond Jubilee
    date(2022, 6, 3),  # the Platinum Jubilee
    date(2022, 9, 19),  # the state funeral
    date(2023, 5, 8),  # the coronation
)


@cache
def published() -> frozenset[date]:
    """Return the bank holidays in England and Wales of 2012 to 2028, as GOV.UK publishes them."""
    table = json.loads(files("govuk_bank_holidays").joinpath("bank-holidays.json").read_text("utf-8"))
    return frozenset(date.fromisoformat(event["date"]) for event in table["england-and-wales"]["events"])


def easter(year: int) -> date:
    """Return Easter Sunday, by the anonymous Gregorian computation."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


@cache
def by_hand() -> frozenset[date]:
    """Return the holidays of the years 1978 to 2100, without those on Saturdays and Sundays."""
    days: set[date] = set(ADDED)
    for year in range(FIRST, LAST + 1):
        usual = {
            easter(year) - timedelta(2),
            easter(year) + timedelta(1),
            _monday(date(year, 5, 1)),
            _monday(date(year, 5, 25)),
            _monday(date(year, 8, 25)),
        }
        if year in MOVED:
            left, taken = (date.fromisoformat(f"{year}-{day}") for day in MOVED[year])
            assert left in usual
            usual = usual - {left} | {taken}
        days |= usual
        for feast in (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)):
            while feast.weekday() >= 5 or feast in days:
                feast += timedelta(1)  # noqa: PLW2901 # the next free day replaces it
            days.add(feast)
    return frozenset(days)


def _monday(day: date) -> date:
    """Return the first Monday on or after a day."""
    while day.weekday():
        day += timedelta(1)
    return day


def works(day: date) -> bool:
    """Return whether a day between 1978 and 2100 is a working day, by hand."""
    return day.weekday() < 5 and day not in by_hand()


def counted(day: date, count: int) -> date:
    """Count working days from a day, one day at a time, forwards or backwards."""
    step = timedelta(1 if count > 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= works(day)
    return day
