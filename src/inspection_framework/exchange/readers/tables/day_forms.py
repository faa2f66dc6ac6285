"""Days as cells write them: every form that can be read in one way only, and the day-first form of England.

Both kinds of readers use it: those of releases and those of lists of children.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime
from enum import Enum

from inspection_framework.exchange.readers.tables.cell_texts import plain, shorthand_in, without_note
from inspection_framework.model.days import MONTHS
from inspection_framework.model.grades import Absence
from inspection_framework.model.immutable import ImmutableEnum

__all__: list[str] = []

EXAMPLE = "a day such as 31/03/2025"
"""What an error says was expected in a column of days."""
_EARLIEST, _LATEST = date(1901, 1, 1), date(2099, 12, 31)
"""Databases write 1 January 1900, 1 January 1753 or 31 December 9999 where they have no day."""
_NOTHING = frozenset({"-", "--", "–", "—", "null", "n/a", "na", "none", "nan", "nat", "(blank)"})
"""What tools write in a column of days where there is no day."""
_TWO_DIGITS, _CENTURY, _TURN = 2, 100, 69
"""Two digits from 69 on are a year of the last century, as in the C library and in Python."""
_LAST_MONTH = 12

_TIME = (
    r"(?:,?[ T]+(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,][0-9]+)?)?"
    r"(?:\s?[ap]m)?(?P<zone>\s?(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?)?"
)
_WEEKDAY = r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?[.,]*\s+)?"
_ORDINAL = r"(?:st|nd|rd|th)?"
_SEPARATOR = r"\s?(?P<sep>[-/.])\s?"
_SAME = r"\s?(?P=sep)\s?"
_BETWEEN, _BETWEEN_OR_NONE = r"[-/.,\s]+", r"[-/.,\s]*"


class _DayForm(Enum):
    """A way to write a day; the groups of each say which part is which."""

    YEAR_FIRST = rf"(?P<y>[0-9]{{4}}){_SEPARATOR}(?P<m>[0-9]{{1,2}}){_SAME}(?P<d>[0-9]{{1,2}})"
    COMPACT = r"(?P<y>(?:19|20)[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})"
    NUMBERS = rf"(?P<d>[0-9]{{1,2}}){_SEPARATOR}(?P<m>[0-9]{{1,2}}){_SAME}(?P<y>[0-9]{{4}}|[0-9]{{2}})"
    DAY_AND_NAME = (
        rf"(?P<d>[0-9]{{1,2}}){_ORDINAL}{_BETWEEN_OR_NONE}(?:of\s+)?(?P<name>[a-z]+){_BETWEEN_OR_NONE}"
        r"(?P<y>[0-9]{4}|[0-9]{2})"
    )
    NAME_AND_DAY = rf"(?P<name>[a-z]+)\.?{_BETWEEN}(?P<d>[0-9]{{1,2}}){_ORDINAL}{_BETWEEN}(?P<y>[0-9]{{4}})"


_FORMS = tuple((form, re.compile(_WEEKDAY + form.value + _TIME, re.IGNORECASE)) for form in _DayForm)
_MONTHS = {name.casefold()[:letters]: number for number, name in enumerate(MONTHS, 1) for letters in (3, len(name))}
_MONTHS["sept"] = 9


class DayOrder(ImmutableEnum):
    """In which order the numbers of a day may be read."""

    CERTAIN = "one reading only"
    EITHER = "day first or month first"
    MONTH_FIRST = "month first only"


def read_day(text: str) -> tuple[date, DayOrder] | None:
    """Return the day that a text writes and the order of its numbers; ``None`` if it writes no possible day.

    A text that can be read in either order is read day first.

    >>> read_day("2023-04-03T00:00:00"), read_day("3-Apr-2023") == read_day("Monday 3rd April 2023 ")
    ((datetime.date(2023, 4, 3), <DayOrder.CERTAIN: 'one reading only'>), True)
    >>> read_day("05/06/2022"), read_day("06/13/2022")[1].value, read_day("31/02/2022")
    ((datetime.date(2022, 6, 5), <DayOrder.EITHER: 'day first or month first'>), 'month first only', None)
    """
    text = plain(text)
    for form, pattern in _FORMS:
        match = pattern.fullmatch(text)
        if match is None:
            continue
        if not _is_time_of_that_day(match):
            return None
        month = _MONTHS.get(match["name"].casefold()) if "name" in match.groupdict() else int(match["m"])
        day, year = int(match["d"]), int(match["y"])
        short = len(match["y"]) == _TWO_DIGITS
        if month is None or (
            short and form is _DayForm.NUMBERS and match["sep"] == "-"
        ):  # 23-04-03 may be a year first
            return None
        if short:
            year += _CENTURY * (19 if year >= _TURN else 20)
        if form is not _DayForm.NUMBERS:
            return _possible(year, month, day, DayOrder.CERTAIN)
        if month > _LAST_MONTH:
            return _possible(year, day, month, DayOrder.MONTH_FIRST)
        certain = day > _LAST_MONTH or day == month
        return _possible(year, month, day, DayOrder.CERTAIN if certain else DayOrder.EITHER)
    return None


def _is_time_of_that_day(match: re.Match[str]) -> bool:
    """Return whether the time of day is one, and no other zone may make another day of it."""
    if match["hour"] is None:
        return True
    hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
    return hour <= 23 and minute <= 59 and second <= 59 and (match["zone"] is None or hour == minute == second == 0)  # noqa: PLR2004 # a clock


def _possible(year: int, month: int, day: int, order: DayOrder) -> tuple[date, DayOrder] | None:
    try:
        written = date(year, month, day)
    except ValueError:
        return None
    return (written, order) if is_possible(written) else None


def is_possible(day: date) -> bool:
    """Return whether a day can be meant: not in the year 24, 1900 or 2204.

    >>> is_possible(date(1900, 1, 1)), is_possible(date(2024, 4, 3))
    (False, True)
    """
    return _EARLIEST <= day <= _LATEST


def _is_either(day: date) -> bool:
    """Return whether day and month may be in each other's place."""
    return day.day <= _LAST_MONTH and day.day != day.month


def has_month_first(cells: Iterable[object]) -> bool:
    """Return whether a text among the cells of a column is a day that can only be read month first.

    >>> has_month_first(["05/06/2022", "06/13/2022"]), has_month_first(["05/06/2022", "13/06/2022", None])
    (True, False)
    """
    return any(
        isinstance(cell, str)
        and (written := read_day(without_note(cell)[0])) is not None
        and written[1] is DayOrder.MONTH_FIRST
        for cell in cells
    )


def day_in(cell: object, *, month_first: bool = False) -> date | Absence:
    """Return the day that a cell writes; not supplied if it is blank or a dash, unreadable if it is no possible day.

    ``month_first`` says that the column of the cell has a day that can only be read month first
    (:func:`has_month_first`): a day that can be read in either order is then unreadable. So is a typed one, which a
    spreadsheet may have read day first where it kept the other as text.

    >>> day_in("22/09/2020"), day_in("-").value, day_in("soon").value, day_in("[c]").value
    (datetime.date(2020, 9, 22), 'not_supplied', 'unreadable', 'withheld')
    >>> day_in("05/06/2022", month_first=True).value
    'unreadable'
    """
    if isinstance(cell, date):
        day = cell.date() if isinstance(cell, datetime) else cell
        return day if is_possible(day) and not (month_first and _is_either(day)) else Absence.UNREADABLE
    text = "" if cell is None else plain(str(cell))
    if not text or text.casefold() in _NOTHING:
        return Absence.NOT_SUPPLIED
    absence = shorthand_in(text)
    if absence is not None:
        return absence
    written = read_day(without_note(text)[0])
    if written is None or written[1] is DayOrder.MONTH_FIRST or (month_first and written[1] is DayOrder.EITHER):
        return Absence.UNREADABLE
    return written[0]


def expected_day(cell: object, *, month_first: bool = False) -> str:
    """Return what an error says was expected where a cell is no day that can be read.

    >>> expected_day("05/06/2022", month_first=True)
    'a day that can be read in one way only: another day of this column can only be read month first'
    """
    if month_first and isinstance(day_in(cell), date):
        return "a day that can be read in one way only: another day of this column can only be read month first"
    return f"{EXAMPLE}, with the day first" if has_month_first([cell]) else EXAMPLE
