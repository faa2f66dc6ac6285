"""Values as cells of a table: how each is written and read back.

An apostrophe marks a text that a spreadsheet would run as a formula, or that could be mistaken for something else. It
is written before the text. A spreadsheet may also split a text, such as at a semicolon in a file with commas. Where a
formula would begin after such a split, another apostrophe is written. The reader removes them.
"""

import json
import re
from collections.abc import Collection
from datetime import date

from inspection_framework.model.days import Days
from inspection_framework.model.grades import Absence, Outcome

__all__: list[str] = []

_RUNS = r"=+\-@\uff1d\uff0b\uff0d\uff20"
"""The characters that begin a formula: =, +, - and @, for some spreadsheets also in full width."""
_SPLITS = r"\s,;:|^~\"\x00-\x1f\x7f\xad\u200b-\u200f\u2060\ufeff"
"""The characters at which a spreadsheet may split a line: white space, common separators and quotation marks. It may
also drop invisible characters, such as a byte order mark."""
_RUN = re.compile(rf"\s*[{_RUNS}\t\r\n]")
_RUN_WITHIN = re.compile(rf"(?<=[{_SPLITS}])(?!(?<=\w )[-+] )('*)([{_RUNS}])")
"""The same within a text. A dash between two words, with a space on each side, does not begin a formula."""
_KEPT_WITHIN = re.compile(rf"(?<=[{_SPLITS}])'('*[{_RUNS}])")
_ABSENT = {absence.value: absence for absence in Absence}
_KEPT = "'"


def harmless(text: str, *, mistaken: Collection[str] = ()) -> str:
    """Return a text as a cell that no spreadsheet runs and that cannot be mistaken for any of these words.

    >>> harmless("=HYPERLINK(...)"), harmless("Good"), harmless("'tis"), harmless("", mistaken=("",))
    ("'=HYPERLINK(...)", 'Good', "''tis", "'")
    >>> harmless("seen;=1+41"), harmless("April - June")
    ("seen;'=1+41", 'April - June')
    """
    cell = _RUN_WITHIN.sub(rf"{_KEPT}\1\2", text)
    return _KEPT + cell if text.startswith(_KEPT) or text in mistaken or _RUN.match(text) else cell


def restored(cell: str) -> str:
    """Return the original text of a cell.

    >>> restored("'=HYPERLINK(...)"), restored("Good"), restored("seen;'=1+41")
    ('=HYPERLINK(...)', 'Good', 'seen;=1+41')
    """
    return _KEPT_WITHIN.sub(r"\1", cell.removeprefix(_KEPT))


def json_written(value: object) -> str:
    r"""Return texts as JSON that no spreadsheet runs; an empty value gives an empty text.

    >>> json_written({"overall": "seen;=1+41"}), json_written([])
    ('{"overall": "seen;\\u003d1+41"}', '')
    """
    text = json.dumps(value, ensure_ascii=False) if value else ""
    return _RUN_WITHIN.sub(lambda match: f"{match[1]}\\u{ord(match[2]):04x}", text)


def written(value: date | int | str | Absence | None) -> str:
    """Return a value as a cell; a text that equals the word for an absence is marked as a text.

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
    """Return an outcome as a cell: the label of a grade, the word for a missing judgement, or empty if there is none.

    >>> from inspection_framework import Grade
    >>> outcome_written(Grade.REQUIRES_IMPROVEMENT), outcome_written(Absence.NOT_JUDGED)
    ('Requires improvement to be good', 'not_judged')
    """
    return written(outcome.label if outcome and not isinstance(outcome, Absence) else outcome)


def absence_in(cell: str) -> Absence | None:
    """Return the absence in a cell, or ``None``.

    >>> absence_in("not_judged"), absence_in("'not_judged")
    (<Absence.NOT_JUDGED: 'not_judged'>, None)
    """
    return _ABSENT.get(cell)


def day_or_absence(cell: str) -> date | Absence:
    """Read a day, or the reason why there is none.

    >>> day_or_absence("2025-01-20"), day_or_absence("")
    (datetime.date(2025, 1, 20), <Absence.NOT_SUPPLIED: 'not_supplied'>)

    Raises:
        ValueError: it is neither.
    """
    return (absence_in(cell) if cell else Absence.NOT_SUPPLIED) or date.fromisoformat(cell)


def windows_written(windows: Collection[Days]) -> str:
    """Return windows on site as a cell.

    >>> windows_written([Days(date(2025, 1, 20), date(2025, 1, 24)), Days(Absence.UNREADABLE, date(2025, 2, 7))])
    '2025-01-20 to 2025-01-24; unreadable to 2025-02-07'
    """
    return "; ".join(f"{written(days.first)} to {written(days.last)}" for days in windows)


def windows_in(cell: str) -> tuple[Days, ...]:
    """Read windows on site.

    Raises:
        ValueError: the cell is not windows on site.
    """
    windows: list[Days] = []
    for window in cell.split(";"):
        first, last = window.split(" to ")
        windows.append(Days(day_or_absence(first.strip()), day_or_absence(last.strip())))
    return tuple(windows)
