"""Days as cells say them, each form read once."""

from collections.abc import Callable
from datetime import date, datetime

from inspection_framework.exchange.readers.layouts.layout import Mark
from inspection_framework.exchange.readers.sheets import Cell
from inspection_framework.model.days import Days
from inspection_framework.model.grades import Absence

__all__: list[str] = []


class DayCells:
    """Reads the days of a table. ``mark`` says what the file means by a text that is no day, where it is a mark."""

    def __init__(self, mark: Callable[[str], Mark | None]) -> None:
        self._mark = mark
        self._days: dict[tuple[Cell, str], date | Absence] = {}
        self._windows: dict[tuple[date | Absence, date | Absence], tuple[Days, ...]] = {}

    def day_in(self, cell: Cell, form: str) -> date | Absence:
        """Give the day that a cell says; not supplied where it is blank, unreadable where it is none."""
        if type(cell) is date:
            return cell
        if cell is None:
            return Absence.NOT_SUPPLIED
        key = (cell, form)
        if key not in self._days:
            self._days[key] = self._read(cell, form)
        return self._days[key]

    def _read(self, cell: Cell, form: str) -> date | Absence:
        if isinstance(cell, datetime):
            return cell.date()
        if not isinstance(cell, str):
            return Absence.UNREADABLE
        if not cell.strip():
            return Absence.NOT_SUPPLIED
        mark = self._mark(cell)
        if mark is not None and isinstance(mark.outcome, Absence):
            return mark.outcome
        try:
            return datetime.strptime(cell.strip(), form).date()  # noqa: DTZ007 # a day has no zone
        except ValueError:
            return Absence.UNREADABLE

    def on_site(self, started: date | Absence, ended: date | Absence) -> tuple[Days, ...]:
        """Give the window on site; there is none where neither of its days is told.

        Raises:
            DefinitionError: the last day comes before the first.
        """
        if (started, ended) not in self._windows:
            told = {started, ended} != {Absence.NOT_SUPPLIED}
            self._windows[started, ended] = (Days(started, ended),) if told else ()
        return self._windows[started, ended]
