"""The rows of a list of children, read child by child."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from inspection_framework.errors import Problem
from inspection_framework.exchange.readers.child_lists.child_cells import (
    age_band,
    alike,
    reference_in,
    said_of_child,
    word_in,
)
from inspection_framework.exchange.readers.child_lists.placements import Home, placed
from inspection_framework.exchange.readers.tables.cell_texts import is_error, shorthand_in
from inspection_framework.exchange.readers.tables.day_forms import day_in
from inspection_framework.exchange.readers.tables.headings import cells_of, title_of
from inspection_framework.model.cases import Reference
from inspection_framework.model.child_lists import ChildList, ChildRecord, Holds, ListEntry
from inspection_framework.model.grades import Absence

__all__: list[str] = []

_NAMED = {Holds.GENDER: "gender", Holds.ETHNICITY: "ethnicity", Holds.DISABILITY: "disability"}
DAYS = (Holds.SINCE, Holds.UNTIL, Holds.BIRTH)
_NO_DAY = "it is not a possible day, or it can be read as two different days: write it as 2025-03-31"
_ENDS_FIRST = "the last day is before the first day: correct one of them; until then the groups are unknown"
_BORN_LATER = "the first day is before the day of birth: correct one of them; until then the groups are unknown"
_KEPT_BACK = "the day is withheld or unavailable: the groups that depend on it are unknown"
_UNKNOWN = (Absence.UNREADABLE, Absence.WITHHELD)
_ERROR = "the cell contains a spreadsheet error: its content is unknown"


class ChildrenRead:
    """The children of the rows read so far, as of the day ``on``, and the problems of these rows."""

    def __init__(self, on: date, home: Home) -> None:
        self.on = on
        self.home = home
        self.problems: list[Problem] = []
        self.entries: dict[str, list[ListEntry]] = {}
        self.characteristics: dict[str, dict[str, str]] = {}
        self.first: dict[str, tuple[str, str]] = {}
        """The first reference of those that are spelt alike, and its list and row."""

    def records(self) -> Iterator[ChildRecord]:
        """Yield the record of each child: its rows on the lists, and its characteristics."""
        for reference, entries in self.entries.items():
            characteristics = frozenset(self.characteristics[reference].items())
            yield ChildRecord(reference=Reference(reference), entries=tuple(entries), characteristics=characteristics)

    def add_problem(self, child_list: ChildList, index: int, what: str, column: str | None = None) -> None:
        """Add a problem of a row. With the title of a column it is a problem of that cell of the row."""
        cell = "" if column is None else f", column {column!r}"
        self.problems.append(Problem(f"list {child_list.number}, row {index + 1}{cell}", what))

    def describe(self, reference: str, name: str, value: str) -> bool:
        """Keep a characteristic of a child. Return whether an earlier row has another value, which is then kept."""
        return self.characteristics.setdefault(reference, {}).setdefault(name, value) != value


class ChildRowReader:
    """Reads the rows of one list."""

    def __init__(
        self,
        child_list: ChildList,
        children: ChildrenRead,
        *,
        places: Mapping[Holds, int],
        unsure: frozenset[Holds],
        month_first: frozenset[Holds],
    ) -> None:
        self.child_list = child_list
        self.children = children
        self.places = places
        self.unsure = unsure
        self.month_first = month_first
        self.title: Callable[[Holds], str] = lambda holds: title_of(child_list.columns.value, holds)

    def read(self, index: int, row: Sequence[object]) -> None:
        """Read a row about a child. A row without a reference is left out and named.

        If a day may be in several columns, it is unreadable. As a missing day it would mean that the case continues.
        """
        cells = cells_of(row, self.places)
        reference = reference_in(cells.get(Holds.REFERENCE))
        if isinstance(reference, Absence):
            self._problem(index, Holds.REFERENCE, "the row has no readable reference: it was left out")
            return
        self._name_alike(index, reference)
        days = self._days(index, cells)
        status = cells.get(Holds.STATUS)
        if is_error(status):
            self._problem(index, Holds.STATUS, _ERROR)
            if days[Holds.UNTIL] is Absence.NOT_SUPPLIED:
                days[Holds.UNTIL] = Absence.UNREADABLE  # the status may have said that the case is closed
        place = placed(cells.get(Holds.LOCATION), cells.get(Holds.AUTHORITY), self.children.home, self.children.on)
        for holds, what in place.problems:
            self._problem(index, holds, what)
        entry = ListEntry(
            list=self.child_list.number,
            since=days[Holds.SINCE],
            until=days[Holds.UNTIL],
            closed="closed" in word_in(status),
            elsewhere=place.elsewhere,
        )
        self.children.entries.setdefault(reference, []).append(entry)
        self._describe(index, reference, cells)

    def _name_alike(self, index: int, reference: str) -> None:
        """Add a problem if the reference is spelt like an earlier one: both may belong to the same child."""
        here = f"list {self.child_list.number}, row {index + 1}"
        first, where = self.children.first.setdefault(alike(reference), (reference, here))
        if first != reference and reference not in self.children.entries:
            self._problem(
                index,
                Holds.REFERENCE,
                f"the reference differs from that of {where} only in case, spaces or leading noughts:"
                " if both are the same child, write them alike",
            )

    def _days(self, index: int, cells: Mapping[Holds, object]) -> dict[Holds, date | Absence]:
        """Return the first and the last day of a row. Days that contradict each other or the birth are unreadable."""
        days = {holds: self._day(holds, cells) for holds in DAYS}
        for holds in (Holds.SINCE, Holds.UNTIL):
            if days[holds] in _UNKNOWN and holds not in self.unsure:
                self._problem(index, holds, _why_no_day(cells.get(holds)))
        since, until, born = days.values()
        if isinstance(since, date) and isinstance(until, date) and until < since:
            self._problem(index, Holds.UNTIL, _ENDS_FIRST)
            days |= {Holds.SINCE: Absence.UNREADABLE, Holds.UNTIL: Absence.UNREADABLE}
        elif self.child_list.after_birth and isinstance(born, date) and isinstance(since, date) and since < born:
            self._problem(index, Holds.SINCE, _BORN_LATER)
            days[Holds.SINCE] = Absence.UNREADABLE
        return days

    def _day(self, holds: Holds, cells: Mapping[Holds, object]) -> date | Absence:
        """Return a day. If its cell says that it is unavailable, it is not missing but unreadable."""
        cell = cells.get(holds)
        if holds in self.unsure or shorthand_in(str(cell)) is Absence.NOT_SUPPLIED:
            return Absence.UNREADABLE
        day = day_in(cell, month_first=holds in self.month_first)
        return Absence.NOT_SUPPLIED if day is Absence.NO_SUCH_SERVICE else day

    def _describe(self, index: int, reference: str, cells: Mapping[Holds, object]) -> None:
        """Keep each characteristic of a child from the first row that has it. A later, different value is a problem."""
        band = age_band(
            cells.get(Holds.BIRTH),
            cells.get(Holds.AGE),
            self.children.on,
            month_first=Holds.BIRTH in self.month_first,
        )
        if band is Absence.UNREADABLE:
            self._problem(index, Holds.BIRTH, "it is not a possible day of birth, and no other column has the age")
        stated: dict[Holds, tuple[str, str | Absence]] = {Holds.BIRTH: ("age", band)}
        stated |= {holds: (name, said_of_child(cells.get(holds))) for holds, name in _NAMED.items()}
        self.children.characteristics.setdefault(reference, {})
        for holds, (name, value) in stated.items():
            if value is Absence.UNREADABLE and holds is not Holds.BIRTH:
                self._problem(index, holds, _ERROR)
            elif isinstance(value, str) and value and self.children.describe(reference, name, value):
                self._problem(index, holds, "an earlier row of the child has another value, which is used")

    def _problem(self, index: int, holds: Holds, what: str) -> None:
        self.children.add_problem(self.child_list, index, what, self.title(holds))


def _why_no_day(cell: object) -> str:
    """Return why a cell contains no usable day."""
    if is_error(cell):
        return _ERROR
    return _NO_DAY if shorthand_in(str(cell)) is None else _KEPT_BACK
