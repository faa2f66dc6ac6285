"""What a cell about a child says. A cell that cannot be read says so, and is never shown."""

import re
from collections.abc import Collection
from datetime import date

from inspection_framework.exchange.readers.day_forms import day_in
from inspection_framework.model.grades import Absence

__all__: list[str] = []

_PREFIX = re.compile(r"^\s*[a-z]{1,2}\)\s*", re.IGNORECASE)
_BANDS = ((0, "under 1"), (4, "1 to 4"), (9, "5 to 9"), (15, "10 to 15"), (17, "16 and 17"))
_OLDEST = "18 and over"
_MOST_YEARS = 130
_NO_LONGER_EXACT = 2**53
"""From here on not every whole number is one that a workbook can keep."""


def is_blank(cell: object) -> bool:
    """Tell whether a cell has nothing in it."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def reference_in(cell: object) -> str | Absence:
    """Give a reference as text; a whole number has no decimal point.

    A workbook keeps numbers to some sixteen digits: two children may have one number where there are more.

    >>> reference_in(4711.0), reference_in(" 0815 "), reference_in(""), reference_in(47.11)
    ('4711', '0815', <Absence.NOT_SUPPLIED: 'not_supplied'>, <Absence.UNREADABLE: 'unreadable'>)
    """
    if is_blank(cell):
        return Absence.NOT_SUPPLIED
    if isinstance(cell, str):
        return cell.strip()
    if (
        isinstance(cell, bool)
        or not isinstance(cell, (int, float))
        or cell != cell // 1
        or abs(cell) >= _NO_LONGER_EXACT
    ):
        return Absence.UNREADABLE
    return str(int(cell))


def word_in(cell: object) -> str:
    """Give a code or a word without its prefix, in lower case; empty where there is none.

    >>> word_in("b) Female"), word_in(" WBRI ")
    ('female', 'wbri')
    """
    return "" if is_blank(cell) else " ".join(_PREFIX.sub("", str(cell)).split()).casefold()


def age_band(birth: object, age: object, on: date) -> str | Absence:
    """Give the band of a child's age on a day, by the day of birth or else by the age that is given.

    >>> age_band(date(2015, 1, 25), "", date(2025, 1, 24)), age_band("", 17.9, date(2025, 1, 24))
    ('5 to 9', '16 and 17')
    """
    born = day_in(birth)
    if isinstance(born, date):
        years: float = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    elif is_blank(age):
        return born
    elif isinstance(age, (int, float)) and not isinstance(age, bool):
        years = age
    else:
        return Absence.UNREADABLE
    if not 0 <= years < _MOST_YEARS:
        return Absence.UNREADABLE
    return next((band for most, band in _BANDS if years < most + 1), _OLDEST)


def elsewhere_in(location: object, authority: object, home: Collection[str]) -> bool | Absence:
    """Tell whether a child is placed outside the authority, by the location or by the authority of the placement.

    Where the two disagree it cannot be read; where neither tells it is not supplied. A confidential place is withheld.

    >>> elsewhere_in("b) Out", "", ()), elsewhere_in("", "Barnet", ("barnet",))
    (True, False)
    >>> elsewhere_in("a) In", "Leeds", ("Barnet",))
    <Absence.UNREADABLE: 'unreadable'>
    """
    told = {"in": False, "out": True}.get(word_in(location).partition(" ")[0])
    if told is None and not is_blank(location):
        return Absence.UNREADABLE
    by_name = _outside(authority, home)
    if told is None:
        return by_name
    return Absence.UNREADABLE if isinstance(by_name, bool) and by_name is not told else told


def _outside(authority: object, home: Collection[str]) -> bool | Absence:
    """Tell whether the authority of a placement is another than those by which home is known."""
    named = word_in(authority)
    if not named or not home:
        return Absence.NOT_SUPPLIED
    if "confidential" in named:
        return Absence.WITHHELD
    parts = {named, *(part.strip() for part in re.split(r" - |:", named))}
    return not parts & {word_in(name) for name in home}
