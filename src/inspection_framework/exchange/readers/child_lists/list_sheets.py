"""The sheets with lists of children: which list is on each sheet, and which of its rows are about a child."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from inspection_framework.errors import Problem
from inspection_framework.exchange.readers.child_lists.child_cells import is_blank
from inspection_framework.exchange.readers.child_lists.child_rows import DAYS, ChildrenRead, ChildRowReader
from inspection_framework.exchange.readers.child_lists.list_headings import (
    ListHeadings,
    headed_list,
    headings_of_lists,
    list_number,
    named_list,
)
from inspection_framework.exchange.readers.child_lists.placements import Home
from inspection_framework.exchange.readers.files.sheet import Sheet
from inspection_framework.exchange.readers.tables.day_forms import has_month_first
from inspection_framework.exchange.readers.tables.headings import cells_of
from inspection_framework.exchange.readers.tables.not_data import RowWords, not_data, row_words
from inspection_framework.model.child_lists import ChildList, Holds

__all__: list[str] = []

ChildListRows = Sequence[Sequence[object]]


def number_of(sheet: Sheet, headings: dict[int, ListHeadings], lists: Mapping[int, ChildList]) -> int | None:
    """Return the number of the list that is on a sheet, by its name, or else by its headings."""
    name = sheet.name or Path(sheet.file).stem
    return list_number(name) or named_list(name, lists.values()) or headed_list(headings)


class ChildListReader:
    """Reads the sheets of a workbook and collects the rows of each child."""

    def __init__(self, on: date, home: Home) -> None:
        self.rows: dict[int, int] = {}
        self.children: ChildrenRead = ChildrenRead(on, home)

    def read(self, lists: Mapping[int, ChildList], sheets: Sequence[Sheet]) -> None:
        """Read every sheet with one of the lists. Missing lists, and sheets that may be a list, become problems."""
        of: dict[int | None, list[int]] = {number: [] for number in (None, *lists)}
        headings_of = [headings_of_lists(lists.values(), sheet.rows) for sheet in sheets]
        for place, sheet in enumerate(sheets):
            number = number_of(sheet, headings_of[place], lists)
            of[number if number in lists else None].append(place)
        for number in lists:
            places = of[number]
            if len(places) > 1:  # only one of them may be the list, and the others notes or checks
                places = [at for at in places if number in headings_of[at]] or places
            if len(places) != 1:
                what = f"{len(places)} sheets may be this list: none was read" if places else "the list is missing"
                self.children.problems.append(Problem(f"list {number}", what))
            of[number] = places if len(places) == 1 else []
        for place in of[None]:
            if headings_of[place]:
                what = "it looks like a list of children, but which list is not known: name it after its list"
                self.children.problems.append(Problem(f"sheet {place + 1}", what))
        for number, child_list in lists.items():
            for place in of[number]:
                self._read_list(child_list, sheets[place].rows, headings_of[place].get(number))

    def _read_list(self, child_list: ChildList, rows: ChildListRows, headings: ListHeadings | None) -> None:
        if headings is None:
            self.children.problems.append(
                Problem(f"list {child_list.number}", "no row of headings was found: the list was not read")
            )
            return
        top, places, unsure = headings.row, headings.places, headings.unsure
        for column in unsure:
            self.children.add_problem(child_list, top, "several columns fit this title: none was read", column.title)
        for column in child_list.columns.value:
            if column.holds and column.holds not in places and column not in unsure:
                self.children.add_problem(child_list, top, "the column is missing", column.title)
        filled = {
            index: sum(not is_blank(cell) for cell in rows[index])
            for index in range(top + 1, len(rows))
            if not all(map(is_blank, rows[index]))
        }
        self.rows[child_list.number] = len(filled)
        heading_words = row_words(rows[top])
        data = [index for index in filled if self._is_data(child_list, index, rows[index], heading_words)]
        alone = {
            index
            for index in data
            if filled[index] == 1 and not is_blank(cells_of(rows[index], places).get(Holds.REFERENCE))
        }
        if 2 * len(alone) < len(data):  # if most rows have more cells, a row of one cell is a remark
            for index in sorted(alone):
                self.children.add_problem(
                    child_list, index, "only the first cell of the row is filled, so it is not a child: it was left out"
                )
            data = [index for index in data if index not in alone]
        reader = ChildRowReader(
            child_list,
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

    def _is_data(self, child_list: ChildList, index: int, row: Sequence[object], headings: RowWords) -> bool:
        """Return whether a row is about a child. If it is a total, a note or repeated headings, add a problem."""
        what = not_data(row, headings)
        if what is not None:
            self.children.add_problem(child_list, index, f"it is {what.value}, not a child: it was left out")
        return what is None
