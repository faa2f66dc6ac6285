"""Values as cells of a table: what each is written as, and read back to.

An apostrophe marks a text that a spreadsheet would run as a formula or that could be taken for something else. It is
written before the text, and within the text before each place where a formula would begin if the spreadsheet split the
line there: at a semicolon where the file has commas, say. The reader takes it off again.
"""

import json
import re
from collections.abc import Collection
from datetime import date

from inspection_framework.model.days import Days
from inspection_framework.model.grades import Absence, Outcome

__all__: list[str] = []

_RUNS = r"=+\-@\uff1d\uff0b\uff0d\uff20"
"""What a formula begins with: =, +, - and @, which some spreadsheets also take in full width."""
_SPLITS = r"\s,;:|^~\"\x00-\x1f\x7f\xad\u200b-\u200f\u2060\ufeff"
"""Where a spreadsheet may split a line: at white space, at a separator of a common dialect, after a quotation mark. It
may also drop what is invisible, such as a byte order mark."""
_RUN = re.compile(rf"\s*[{_RUNS}\t\r\n]")
_RUN_WITHIN = re.compile(rf"(?<=[{_SPLITS}])(?!(?<=\w )[-+] )('*)([{_RUNS}])")
"""The same within a text. A dash between two words, with a space on either side, is not the beginning of a formula."""
_KEPT_WITHIN = re.compile(rf"(?<=[{_SPLITS}])'('*[{_RUNS}])")
_ABSENT = {absence.value: absence for absence in Absence}
_KEPT = "'"


def harmless(text: str, *, mistaken: Collection[str] = ()) -> str:
    """Return a text as a cell that no spreadsheet runs and that is none of the words it could be mistaken for.

    >>> harmless("=HYPERLINK(...)"), harmless("Good"), harmless("'tis"), harmless("", mistaken=("",))
    ("'=HYPERLINK(...)", 'Good', "''tis", "'")
    >>> harmless("seen;=1+41"), harmless("April - June")
    ("seen;'=1+41", 'April - June')
    """
    cell = _RUN_WITHIN.sub(rf"{_KEPT}\1\2", text)
    return _KEPT + cell if text.startswith(_KEPT) or text in mistaken or _RUN.match(text) else cell


def restored(cell: str) -> str:
    """Return the text that a cell was made of.

    >>> restored("'=HYPERLINK(...)"), restored("Good"), restored("seen;'=1+41")
    ('=HYPERLINK(...)', 'Good', 'seen;=1+41')
    """
    return _KEPT_WITHIN.sub(r"\1", cell.removeprefix(_KEPT))


def json_written(value: object) -> str:
    r"""Return a value of texts as JSON that no spreadsheet runs, and nothing for an empty one.

    >>> json_written({"overall": "seen;=1+41"}), json_written([])
    ('{"overall": "seen;\\u003d1+41"}', '')
    """
    text = json.dumps(value, ensure_ascii=False) if value else ""
    return _RUN_WITHIN.sub(lambda found: f"{found[1]}\\u{ord(found[2]):04x}", text)


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
