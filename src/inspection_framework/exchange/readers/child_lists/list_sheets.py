"""The sheets that are lists of children: which list each is, and which of its rows are about a child."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from inspection_framework.errors import Problem
from inspection_framework.exchange.readers.child_lists.child_cells import is_blank
from inspection_framework.exchange.readers.child_lists.child_rows import DAYS, ChildrenRead, ChildRowReader
from inspection_framework.exchange.readers.child_lists.placements import Home
from inspection_framework.exchange.readers.files.sheet import Sheet
from inspection_framework.exchange.readers.tables.day_forms import has_month_first
from inspection_framework.exchange.readers.tables.headings import (
    cells_of,
    headed_list,
    heading_row,
    list_number,
    named_list,
    places_of,
)
from inspection_framework.exchange.readers.tables.not_data import not_data
from inspection_framework.model.child_lists import ChildList, Holds

__all__: list[str] = []

ChildListRows = Sequence[Sequence[object]]


def number_of(sheet: Sheet, lists: Mapping[int, ChildList]) -> int | None:
    """Return the number of the list that is on a sheet, by its name, or else by its headings."""
    name = sheet.name or Path(sheet.file).stem
    return list_number(name) or named_list(name, lists.values()) or headed_list(sheet.rows, lists.values())


class ChildListReader:
    """Reads sheet after sheet and keeps what they say of each child."""

    def __init__(self, on: date, home: Home) -> None:
        self.rows: dict[int, int] = {}
        self.children: ChildrenRead = ChildrenRead(on, home)

    def read(self, lists: Mapping[int, ChildList], sheets: Sequence[Sheet]) -> None:
        """Read every sheet that is one of the lists, and name those that are missing and those that may be one."""
        of: dict[int | None, list[int]] = {number: [] for number in (None, *lists)}
        for place, sheet in enumerate(sheets):
            number = number_of(sheet, lists)
            of[number if number in lists else None].append(place)
        for number, one in lists.items():
            places = of[number]
            if len(places) > 1:  # perhaps all but one are notes or checks of it
                places = [at for at in places if heading_row(one.columns.value, sheets[at].rows) is not None] or places
            if len(places) != 1:
                what = f"{len(places)} sheets are named so: none was read" if places else "it is not there"
                self.children.problems.append(Problem(f"list {number}", what))
            of[number] = places if len(places) == 1 else []
        for place in of[None]:
            if any(heading_row(one.columns.value, sheets[place].rows) is not None for one in lists.values()):
                what = "it looks like a list of children and is none that is known: name it after its list"
                self.children.problems.append(Problem(f"sheet {place + 1}", what))
        for number, one in lists.items():
            for place in of[number]:
                self._read_list(one, sheets[place].rows)

    def _read_list(self, one: ChildList, rows: ChildListRows) -> None:
        columns = one.columns.value
        top = heading_row(columns, rows)
        if top is None:
            self.children.problems.append(
                Problem(f"list {one.number}", "no row of headings was found: it was not read")
            )
            return
        places, unsure = places_of(columns, rows[top])
        for column in unsure:
            self._problem(one, top, column.title, "two columns or more could be it: none was read")
        for column in columns:
            if column.holds and column.holds not in places and column not in unsure:
                self._problem(one, top, column.title, "it is not there")
        filled = {
            index: sum(not is_blank(cell) for cell in rows[index])
            for index in range(top + 1, len(rows))
            if not all(map(is_blank, rows[index]))
        }
        self.rows[one.number] = len(filled)
        data = [index for index in filled if self._is_data(one, index, rows[index], rows[top])]
        alone = [
            index
            for index in data
            if filled[index] == 1 and not is_blank(cells_of(rows[index], places)[Holds.REFERENCE])
        ]
        if 2 * len(alone) < len(data):  # where others say more, a single cell is a remark
            for index in alone:
                self._row_problem(one, index, "nothing but the first cell is filled, and no child: it was left out")
            data = [index for index in data if index not in {*alone}]
        reader = ChildRowReader(
            one,
            self.children,
            places=places,
            unsure=frozenset(column.holds for column in unsure if column.holds),
            month_first=frozenset(
                holds
                for holds in DAYS
                if holds in places and has_month_first(cells_of(rows[index], places).get(holds) for index in data)
            ),
        )
        for index in data:
            reader.read(index, rows[index])

    def _is_data(self, one: ChildList, index: int, row: Sequence[object], headings: Sequence[object]) -> bool:
        """Return whether a row is about a child; name what else it is."""
        what = not_data(row, headings)
        if what is not None:
            self._row_problem(one, index, f"{what.value}, and no child: it was left out")
        return what is None

    def _row_problem(self, one: ChildList, index: int, what: str) -> None:
        self.children.problems.append(Problem(f"list {one.number}, row {index + 1}", what))

    def _problem(self, one: ChildList, index: int, column: str, what: str) -> None:
        self.children.problems.append(Problem(f"list {one.number}, row {index + 1}, column {column!r}", what))
