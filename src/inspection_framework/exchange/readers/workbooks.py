"""Workbooks, ODS and XLSX, through python-calamine, which comes with the extra ``files``."""

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta

try:
    from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError
except ModuleNotFoundError as _missing:
    _missing.add_note("It comes with an extra: pip install 'inspection_framework[files]'")
    raise

from inspection_framework.errors import UnreadableFileError
from inspection_framework.exchange.readers.sheets import HEAD, Cell, Limits, Sheet

__all__: list[str] = []

_Found = str | float | bool | time | date | datetime | timedelta
"""What calamine finds in a cell; "" where it is empty."""


def sheets_of_workbook(
    file: str, data: bytes, only: Callable[[Sheet], bool] | None, _limits: Limits
) -> tuple[Sheet, ...]:
    """Read a workbook, or those of its sheets that are wanted."""
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            return tuple(_wanted(file, map(workbook.get_sheet_by_name, workbook.sheet_names), only))
    except PasswordError:
        raise UnreadableFileError(file, "it is protected with a password", "Save it without one") from None
    except (CalamineError, ValueError, OSError) as error:
        found = f"it is no workbook that can be opened ({error})"
        raise UnreadableFileError(file, found, "Download it again, or save it anew as XLSX or ODS") from None


def _wanted(file: str, sheets: Iterable[CalamineSheet], only: Callable[[Sheet], bool] | None) -> Iterator[Sheet]:
    for one in sheets:
        head = one.to_python(skip_empty_area=False, nrows=HEAD) if only else ()
        if only is None or only(Sheet(file=file, name=one.name, rows=_rows(head))):
            yield Sheet(file=file, name=one.name, rows=_rows(one.to_python(skip_empty_area=False)))


def _rows(rows: Iterable[Iterable[_Found]]) -> Sequence[Sequence[Cell]]:
    """Give the rows with ``None`` for every blank, a day for every midnight, and whole numbers without a point."""
    return tuple([tuple([(cell or None) if type(cell) is str else _cell(cell) for cell in row]) for row in rows])


def _cell(found: _Found) -> Cell:
    if isinstance(found, datetime):
        return found.date() if found.time() == time() else found
    if isinstance(found, float):
        return int(found) if found.is_integer() else found
    return str(found) if isinstance(found, time | timedelta) else found
