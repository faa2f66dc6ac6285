"""Days as cells say them, each form read once."""

from collections.abc import Callable, Container
from datetime import date

from inspection_framework.exchange.readers.files.sheet import Cell
from inspection_framework.exchange.readers.releases.layouts.layout import TextMeaning
from inspection_framework.exchange.readers.tables import day_forms
from inspection_framework.model.days import Days
from inspection_framework.model.grades import Absence

__all__: list[str] = []


class DayCells:
    """Reads the days of a table.

    ``mark`` says what the file means by a text that is no day, where it is a mark; ``month_first`` are the places of
    the columns with a day that can only be read month first.
    """

    def __init__(self, mark: Callable[[str], TextMeaning | None], month_first: Container[int] = ()) -> None:
        self._mark = mark
        self._month_first = month_first
        self._days: dict[tuple[Cell, bool], date | Absence] = {}
        self._windows: dict[tuple[date | Absence, date | Absence], tuple[Days, ...]] = {}

    def day_in(self, cell: Cell, at: int) -> date | Absence:
        """Return the day that a cell of a column says; not supplied if it is blank, unreadable if it is none."""
        key = (cell, at in self._month_first)
        if key not in self._days:
            mark = self._mark(cell) if isinstance(cell, str) else None
            marked = mark.outcome if mark is not None else None
            day = day_forms.day_in(cell, month_first=key[1])
            self._days[key] = marked if isinstance(marked, Absence) else day
        return self._days[key]

    def expected(self, cell: Cell, at: int) -> str:
        """Return what was expected where a cell is no day that can be read."""
        return day_forms.expected_day(cell, month_first=at in self._month_first)

    def on_site(self, started: date | Absence, ended: date | Absence) -> tuple[Days, ...]:
        """Return the window on site; there is none where neither of its days is told.

        Raises:
            DefinitionError: the last day comes before the first.
        """
        if (started, ended) not in self._windows:
            is_known = {started, ended} != {Absence.NOT_SUPPLIED}
            self._windows[started, ended] = (Days(started, ended),) if is_known else ()
        return self._windows[started, ended]
