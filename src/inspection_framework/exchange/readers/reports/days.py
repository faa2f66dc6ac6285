"""Days as reports print them, in windows and lists. A month or year may be printed once for several days."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import attrs

from inspection_framework.exchange.readers.reports.kinds import straight
from inspection_framework.model.days import MONTHS, Days

__all__: list[str] = []

LONGEST = 40
"""The most calendar days of a plausible window. The longest window seen has 29."""

_MONTHS = {name.casefold()[:3]: number for number, name in enumerate(MONTHS, 1)}
_MONTH = rf"(?P<month>{'|'.join(f'{name[:3]}(?:{name[3:]}|{name[3:4]})?' for name in MONTHS)})\b\.?"
"""A month in full or in its first three or four letters."""
_TOKEN = re.compile(
    rf"""\s*(?:
    (?P<numeric>\d{{1,2}}\s?[/.]\s?\d{{1,2}}\s?[/.]\s?(?:\d{{4}}|\d{{2}}))\b
    |(?P<year>(?:19|20)\d\d)\b
    |(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th))?(?!\d)
    |{_MONTH}
    |(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b
    |(?P<to>-|\bto\b|\buntil\b|\bthrough\b)
    |(?P<list>,|;|&|\band\b(?:\s+(?:then\s+)?(?:again\s+)?(?:from|between|on)\b)?)
    |(?P<filler>\bof\b|\bthe\b)
    )""",
    re.IGNORECASE | re.VERBOSE,
)


@attrs.define
class _PrintedDay:
    """The printed parts of a day, and whether the next day ends the same window."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    printed_year: bool = False
    to: bool = False


@attrs.frozen
class PrintedDays:
    """The windows in a text, and the text of their days. ``wrong`` says what is wrong with it, or is ``""``."""

    windows: tuple[Days, ...]
    text: str
    wrong: str = ""


def printed_days(text: str, *, between: bool = False) -> PrintedDays | None:
    """Read the days at the beginning of a text; ``None`` if there are none.

    ``between`` means that "between" is printed before the text, so that the first "and" leads to the end of a window.

    >>> print(*printed_days("19 November - 11 December 2013 and 28 – 30 January 2014. The").windows, sep="; ")
    19 November 2013 to 11 December 2013; 28 January 2014 to 30 January 2014
    >>> print(*printed_days("15, 16 and 21 July 2025").windows, sep="; ")
    15 July 2025 to 16 July 2025; 21 July 2025 to 21 July 2025
    >>> printed_days("30 and 31 January. Her").wrong
    'the days are printed without a year'
    """
    days, end = _tokens(straight(text), between=between)
    if not days:
        return None
    printed = text[:end].strip(" ,;:-–—&.")
    if wrong := _filled(days):
        return PrintedDays((), printed, wrong)
    try:
        windows = tuple(_windows(days))
    except ValueError:
        return PrintedDays((), printed, "the calendar has no such day")
    if any(not 0 <= (last - first).days < LONGEST for first, last in windows) or any(
        after[0] <= before[1] for before, after in pairwise(windows)
    ):
        return PrintedDays((), printed, "the days are out of order or too far apart")
    return PrintedDays(tuple(Days(first, last) for first, last in windows), printed)


def printed_day(text: str) -> tuple[date, str] | None:
    """Return the day in a text and its printed text; ``None`` unless the text is a single day with its year.

    >>> printed_day("Report published 3 February 2015".removeprefix("Report published"))
    (datetime.date(2015, 2, 3), '3 February 2015')
    """
    read = printed_days(text)
    if read is None or len(read.windows) != 1 or read.windows[0].first != read.windows[0].last:
        return None
    day = read.windows[0].first
    return (day, read.text) if isinstance(day, date) else None


def _tokens(text: str, *, between: bool) -> tuple[list[_PrintedDay], int]:
    """Read days up to the first word that is not part of a day. Return them, and where the last of them ends."""
    days: list[_PrintedDay] = []
    end = at = 0
    joining = ""
    while token := _TOKEN.match(text, at):
        at = token.end()
        kind = token.lastgroup or ""
        if kind in {"to", "list"}:
            joining = "to" if kind == "to" or (between and len(days) == 1) else "list"
            continue
        if kind in {"weekday", "filler"}:
            continue
        last = days[-1] if days else None
        if kind in {"day", "numeric"}:
            if last is not None:
                if not joining:
                    break
                last.to = joining == "to"
            days.append(_day(token[kind].strip()))
            joining = ""
        elif last is None or joining or not _completed(last, kind, token[kind]):
            break
        end = at
    return days, end


def _day(text: str) -> _PrintedDay:
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if len(numbers) == 1:
        return _PrintedDay(numbers[0])
    day, month, year = numbers
    return _PrintedDay(day, month, year if year > 99 else 2000 + year, printed_year=True)  # noqa: PLR2004 # a year of two digits


def _completed(day: _PrintedDay, kind: str, text: str) -> bool:
    """Add a month or a year to a day, and return whether it was missing before."""
    if kind == "month" and day.month is None and day.year is None:
        day.month = _MONTHS[text.casefold()[:3]]
        return True
    if kind == "year" and day.month is not None and day.year is None:
        day.year, day.printed_year = int(text), True
        return True
    return False


def _filled(days: list[_PrintedDay]) -> str:
    """Fill missing months and years from neighbouring days, and return what is still missing."""
    for day, after in reversed(list(pairwise(days))):
        day.month = day.month or after.month
        day.year = day.year or after.year
    for before, day in pairwise(days):
        day.month = day.month or before.month
        day.year = day.year or before.year
    if any(day.month is None for day in days):
        return "the days are printed without a month"
    return "the days are printed without a year" if any(day.year is None for day in days) else ""


def _windows(days: list[_PrintedDay]) -> Iterator[tuple[date, date]]:
    """Yield the windows: days joined by "to", and consecutive single days as one window."""
    known = [date(day.year or 0, day.month or 0, day.day or 0) for day in days]
    for at in range(len(days) - 1, 0, -1):
        if known[at] < known[at - 1] and not days[at - 1].printed_year and days[at].printed_year:
            known[at - 1] = known[at - 1].replace(year=known[at - 1].year - 1)  # "9 December to 6 January 2015"
    at = 0
    while at < len(days):
        first = last = known[at]
        if days[at].to and at + 1 < len(days):
            at += 1
            last = known[at]
        else:
            while at + 1 < len(days) and not days[at + 1].to and known[at + 1] == last + timedelta(1):
                at += 1
                last = known[at]
        yield first, last
        at += 1
