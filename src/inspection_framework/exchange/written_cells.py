"""Values as cells of a table: what each is written as, and read back to.

A text that a spreadsheet would run as a formula, and one that could be taken for something else, stands behind an
apostrophe, which a spreadsheet takes as "this is text" and the reader takes off again.
"""

import re
from collections.abc import Collection
from datetime import date

from inspection_framework.model.days import Days
from inspection_framework.model.grades import Absence, Outcome

__all__: list[str] = []

_RUN = re.compile(r"\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""How a formula begins: =, +, -, @, as some spreadsheets also take them in full width, and after white space."""
_ABSENT = {absence.value: absence for absence in Absence}
_KEPT = "'"


def harmless(text: str, *, mistaken: Collection[str] = ()) -> str:
    """Give a text as a cell that no spreadsheet runs, and that nobody takes for one of some words.

    >>> harmless("=HYPERLINK(...)"), harmless("Good"), harmless("'tis"), harmless("", mistaken=("",))
    ("'=HYPERLINK(...)", 'Good', "''tis", "'")
    """
    return _KEPT + text if text.startswith(_KEPT) or text in mistaken or _RUN.match(text) else text


def restored(cell: str) -> str:
    """Give the text that a cell was made of.

    >>> restored("'=HYPERLINK(...)"), restored("Good")
    ('=HYPERLINK(...)', 'Good')
    """
    return cell.removeprefix(_KEPT)


def written(value: date | int | str | Absence | None) -> str:
    """Give a value as a cell; a text that is the word of an absence is kept apart from it.

    >>> written(date(2025, 1, 20)), written(Absence.NOT_SUPPLIED), written("not_supplied"), written(None)
    ('2025-01-20', 'not_supplied', "'not_supplied", '')
    """
    if isinstance(value, Absence):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return harmless(value, mistaken=(*_ABSENT, ""))
    return "" if value is None else str(value)


def outcome_written(outcome: Outcome | None) -> str:
    """Give an outcome as a cell: the label of a grade, the word of an absence, nothing where there is none.

    >>> from inspection_framework import Grade
    >>> outcome_written(Grade.REQUIRES_IMPROVEMENT), outcome_written(Absence.NOT_JUDGED)
    ('Requires improvement to be good', 'not_judged')
    """
    return written(outcome.label if outcome and not isinstance(outcome, Absence) else outcome)


def absence_in(cell: str) -> Absence | None:
    """Give the absence that a cell says.

    >>> absence_in("not_judged"), absence_in("'not_judged")
    (<Absence.NOT_JUDGED: 'not_judged'>, None)
    """
    return _ABSENT.get(cell)


def day_or_absence(cell: str) -> date | Absence:
    """Read a day, or why there is none.

    >>> day_or_absence("2025-01-20"), day_or_absence("")
    (datetime.date(2025, 1, 20), <Absence.NOT_SUPPLIED: 'not_supplied'>)

    Raises:
        ValueError: it is neither.
    """
    return (absence_in(cell) if cell else Absence.NOT_SUPPLIED) or date.fromisoformat(cell)


def windows_written(windows: Collection[Days]) -> str:
    """Give windows on site as a cell.

    >>> windows_written([Days(date(2025, 1, 20), date(2025, 1, 24)), Days(Absence.UNREADABLE, date(2025, 2, 7))])
    '2025-01-20 to 2025-01-24; unreadable to 2025-02-07'
    """
    return "; ".join(f"{written(days.first)} to {written(days.last)}" for days in windows)


def windows_in(cell: str) -> tuple[Days, ...]:
    """Read windows on site.

    Raises:
        ValueError: they are none.
    """
    windows: list[Days] = []
    for window in cell.split(";"):
        first, last = window.split(" to ")
        windows.append(Days(day_or_absence(first.strip()), day_or_absence(last.strip())))
    return tuple(windows)
