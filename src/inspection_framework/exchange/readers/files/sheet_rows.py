"""The rows of one sheet of a workbook, collected within the budget of the file."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime, time
from math import isfinite

from inspection_framework.exchange.readers.files.limits import (
    CELLS_PER_CELL_OF_HEAD,
    CELLS_PER_ROW,
    CELLS_PER_SHEET,
    FileBudget,
)
from inspection_framework.exchange.readers.files.sheet import HEAD, Cell, Sheet

__all__: list[str] = []

_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,9})?)?", re.ASCII)


class SheetRows:
    """The rows of a sheet. A repeated row is stored once, and empty rows at the end are dropped.

    As soon as the first rows are read, ``only`` is called with them. It returns whether to read the rest of the sheet.
    """

    def __init__(self, budget: FileBudget, title: str, only: Callable[[Sheet], bool]) -> None:
        budget.spend("cells", CELLS_PER_SHEET)
        self._budget = budget
        self.title = title
        self._only: Callable[[Sheet], bool] | None = only
        self._rows: list[tuple[Sequence[Cell], int]] = []
        self._width = self._height = self._empty = 0

    def add(self, row: Sequence[Cell], repeated: int, characters: int) -> bool:
        """Add a row with its number of characters of text. Return whether to read on.

        The cells of a sheet are counted from the first row and column to the last with content.
        """
        if not row:
            self._empty += repeated
            return True
        if self._empty:
            self._rows.append(((), self._empty))
        self._rows.append((row, repeated))
        self._height += self._empty + repeated
        self._width = max(self._width, len(row))
        self._empty = 0
        self.refuse_more_than(max(self._width, CELLS_PER_ROW) * self._height)
        self._budget.spend("text", characters * repeated)
        return self._only is None or self._height < HEAD or self._wanted()

    def refuse_more_than(self, cells: int) -> None:
        """Raise an error if the file may not have so many further cells."""
        if cells > self._budget.left("cells"):
            raise self._budget.exceeded("cells")

    def sheet(self) -> Sheet | None:
        """Return the sheet with all rows padded to the same width, or ``None`` if it is not wanted."""
        return self._first(self._height) if self._wanted() else None

    def _wanted(self) -> bool:
        """Return whether the sheet is wanted. Its reader is asked only the first time."""
        only, self._only = self._only, None
        return only is None or only(self._first(HEAD, CELLS_PER_CELL_OF_HEAD))

    def _first(self, most: int, times: int = 1) -> Sheet:
        rows: list[Sequence[Cell]] = []
        for row, repeated in self._rows:
            padded = (*row, *[None] * (self._width - len(row)))
            rows += [padded] * min(repeated, most - len(rows))
            if len(rows) == most:
                break
        self._budget.spend("cells", len(rows) * max(self._width, CELLS_PER_ROW) * times)
        return Sheet(file=self._budget.file, name=self.title, rows=tuple(rows))


def number_in(text: str) -> Cell:
    """Return the number in a text, as an ``int`` if it is whole; the text itself if it is not a finite number.

    >>> number_in("3.0"), number_in("1E-2"), number_in("NaN"), number_in("1_0")
    (3, 0.01, 'NaN', '1_0')
    """
    try:
        number = float(text)
    except ValueError:
        return text or None
    if not isfinite(number) or "_" in text:
        return text
    return int(number) if number.is_integer() else number


def moment_in(text: str) -> Cell:
    """Return the day in a text, with its time unless that is midnight; the text itself if it contains no day.

    >>> moment_in("2021-11-22"), moment_in("2021-11-22T00:00:00"), moment_in("soon")
    (datetime.date(2021, 11, 22), datetime.date(2021, 11, 22), 'soon')
    """
    if _MOMENT.fullmatch(text) is None:
        return text or None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return moment.date() if moment.time() == time() else moment
