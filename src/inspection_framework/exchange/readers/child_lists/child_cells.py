"""The content of cells about a child. An unreadable cell is marked as unreadable, and its content is never shown."""

import re
from datetime import date

from inspection_framework.exchange.readers.tables.cell_texts import is_error, plain, shorthand_in
from inspection_framework.exchange.readers.tables.day_forms import day_in
from inspection_framework.model.grades import Absence

__all__: list[str] = []

_PREFIX = re.compile(r"^\s*[a-z]{1,2}\)\s*", re.IGNORECASE)
_DECIMAL = re.compile(r"([0-9]+)\.0+")
_ROUNDED = re.compile(r"[0-9](?:[.,][0-9]+)?E\+?[0-9]+", re.IGNORECASE)
"""A long number that a spreadsheet has rounded. Its last digits are lost, so two children may have the same number."""
_MARKS = frozenset(("-", "--", "\u2013", "\u2014", "null", "n/a", "nan", "(blank)"))
"""Marks that mean "blank" in every column. "Unknown" and "not stated" are not here: as a gender they are answers."""
_NOTHING = _MARKS | {
    *(".", "?", "na", "none", "nat", "blank", "tbc", "tba", "missing", "no data", "unknown", "not known"),
    *("not applicable", "not recorded", "not stated", "not given", "not available"),
}
"""Words and marks that tools and people write in a cell without content."""
_BANDS = ((0, "under 1"), (4, "1 to 4"), (9, "5 to 9"), (15, "10 to 15"), (17, "16 and 17"))
_OLDEST = "18 and over"
_UNBORN = "not yet born"
_LONGEST = 300
"""The most days until the birth of an unborn child on a list."""
_MOST_YEARS = 130
_NO_LONGER_EXACT = 2**53
"""A workbook cannot keep every whole number from here on: it rounds some of them."""


def is_blank(cell: object) -> bool:
    """Return whether a cell is empty or contains only spaces and invisible characters."""
    return cell is None or (isinstance(cell, str) and not plain(cell))


def is_nothing(cell: object) -> bool:
    """Return whether a cell is blank, or contains a mark or words that mean blank.

    >>> is_nothing(None), is_nothing("-"), is_nothing("Not known"), is_nothing("0")
    (True, True, True, False)
    """
    return is_blank(cell) or (isinstance(cell, str) and plain(cell).casefold() in _NOTHING)


def reference_in(cell: object) -> str | Absence:
    """Return a reference as text, without invisible characters and, for a whole number, without a decimal point.

    A workbook keeps about sixteen digits of a number. A longer number is unreadable, because two children may share it.

    >>> reference_in(4711.0), reference_in("4711.0"), reference_in(" 0815 "), reference_in("-")
    ('4711', '4711', '0815', <Absence.NOT_SUPPLIED: 'not_supplied'>)
    >>> reference_in(47.11).value, reference_in("1.23457E+11").value, reference_in("#REF!").value
    ('unreadable', 'unreadable', 'unreadable')
    """
    if is_nothing(cell):
        return Absence.NOT_SUPPLIED
    if isinstance(cell, str):
        text = plain(cell)
        if is_error(text) or _ROUNDED.fullmatch(text):
            return Absence.UNREADABLE
        return _DECIMAL.sub(r"\1", text) if _DECIMAL.fullmatch(text) else text
    if (
        isinstance(cell, bool)
        or not isinstance(cell, (int, float))
        or cell != cell // 1
        or abs(cell) >= _NO_LONGER_EXACT
    ):
        return Absence.UNREADABLE
    return str(int(cell))


def alike(reference: str) -> str:
    """Return a key that is equal for references that differ only in case, spaces or leading noughts.

    >>> alike("0004711"), alike("c 1") == alike("C1"), alike("C1") == alike("C10")
    ('4711', True, False)
    """
    return re.sub(r"(?<![0-9])0+(?=[0-9])", "", "".join(reference.split()).casefold())


def word_in(cell: object) -> str:
    """Return a code or a word in lower case, without a prefix such as "b)". The text is empty for a blank cell.

    >>> word_in("b) Female"), word_in(" WBRI "), word_in("[x]")
    ('female', 'wbri', '')
    """
    text = "" if is_blank(cell) else plain(str(cell))
    return "" if shorthand_in(text) is not None else plain(_PREFIX.sub("", text)).casefold()


def said_of_child(cell: object) -> str | Absence:
    """Return a characteristic of a child. It is unreadable if the cell contains a spreadsheet error.

    >>> said_of_child("b) Female"), said_of_child("-"), said_of_child("#N/A").value
    ('female', '', 'unreadable')
    """
    if is_error(cell):
        return Absence.UNREADABLE
    return "" if isinstance(cell, str) and plain(cell).casefold() in _MARKS else word_in(cell)


def age_band(birth: object, age: object, on: date, *, month_first: bool = False) -> str | Absence:
    """Return the band of a child's age on the day ``on``, from the day of birth or, without one, from the age.

    An unborn child has an expected day of birth, or the age -1. ``month_first`` means the same as in :func:`day_in`.

    >>> age_band(date(2015, 1, 25), "", date(2025, 1, 24)), age_band("", 17.9, date(2025, 1, 24))
    ('5 to 9', '16 and 17')
    """
    born = day_in(birth, month_first=month_first)
    if isinstance(born, date):
        if 0 < (born - on).days <= _LONGEST:
            return _UNBORN
        years: float = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    elif is_nothing(age):
        return born
    elif (number := _number(age)) is None:
        return Absence.UNREADABLE
    elif number == -1:
        return _UNBORN
    else:
        years = number
    if not 0 <= years < _MOST_YEARS:
        return Absence.UNREADABLE
    return next((band for most, band in _BANDS if years < most + 1), _OLDEST)


def _number(cell: object) -> float | None:
    """Return the number in a cell, which may be written as text; ``None`` if the cell is not a number."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return cell
    return float(cell) if isinstance(cell, str) and re.fullmatch(r"\s*-?[0-9]+(?:\.[0-9]+)?\s*", cell) else None
