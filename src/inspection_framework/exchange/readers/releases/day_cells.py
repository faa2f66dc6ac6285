"""The days in cells. The day in a cell is cached for equal cells."""

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

    ``mark`` returns the meaning of a text that is a mark of the layout. ``month_first`` are the places of the columns
    in which at least one day is only possible with the month first.
    """

    def __init__(self, mark: Callable[[str], TextMeaning | None], month_first: Container[int] = ()) -> None:
        self._mark = mark
        self._month_first = month_first
        self._days: dict[tuple[Cell, bool], date | Absence] = {}
        self._windows: dict[tuple[date | Absence, date | Absence], tuple[Days, ...]] = {}

    def day_in(self, cell: Cell, at: int) -> date | Absence:
        """Return the day in a cell of a column. A blank cell is not supplied; a cell without a day is unreadable."""
        key = (cell, at in self._month_first)
        if key not in self._days:
            mark = self._mark(cell) if isinstance(cell, str) else None
            marked = mark.outcome if mark is not None else None
            day = day_forms.day_in(cell, month_first=key[1])
            self._days[key] = marked if isinstance(marked, Absence) else day
        return self._days[key]

    def expected(self, cell: Cell, at: int) -> str:
        """Return in words what was expected instead of a cell that is not a readable day."""
        return day_forms.expected_day(cell, month_first=at in self._month_first)

    def on_site(self, started: date | Absence, ended: date | Absence) -> tuple[Days, ...]:
        """Return the window on site, without a window if neither of its days is stated.

        Raises:
            DefinitionError: the last day comes before the first.
        """
        if (started, ended) not in self._windows:
            is_known = {started, ended} != {Absence.NOT_SUPPLIED}
            self._windows[started, ended] = (Days(started, ended),) if is_known else ()
        return self._windows[started, ended]
