"""The child-level lists of Annex A, read as cases to check and draw samples from.

They are a workbook, or a set of files, one for each list, as databases export them.
What cannot be read is named by list, row and column; what is written there is not shown.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import attrs

from inspection_framework.arguments import Value, checked_but
from inspection_framework.errors import Problem, UnreadableFileError
from inspection_framework.exchange.readers.child_lists.child_cells import (
    age_band,
    alike,
    is_blank,
    reference_in,
    said_of_child,
    word_in,
)
from inspection_framework.exchange.readers.child_lists.placements import Home, placed
from inspection_framework.exchange.readers.files.sheet import Sheet
from inspection_framework.exchange.readers.sheets import Source, files_in, read_sheets
from inspection_framework.exchange.readers.tables.cell_texts import is_error, shorthand_in
from inspection_framework.exchange.readers.tables.day_forms import day_in, has_month_first
from inspection_framework.exchange.readers.tables.headings import (
    cells_of,
    headed_list,
    heading_row,
    list_number,
    named_list,
    places_of,
    title_of,
)
from inspection_framework.exchange.readers.tables.not_data import not_data
from inspection_framework.frameworks.annex_a import FEEDS, LISTS
from inspection_framework.model.cases import Case, Reference
from inspection_framework.model.child_lists import ChildList, ChildRecord, Feed, Holds, ListEntry
from inspection_framework.model.facts import Fact
from inspection_framework.model.grades import Absence
from inspection_framework.model.unshown import shows_no_child
from inspection_framework.rules.sampling.strata import strata_of

__all__ = ["AnnexAReading", "read_annex_a"]

ChildListRows = Sequence[Sequence[object]]
_NAMED = {Holds.GENDER: "gender", Holds.ETHNICITY: "ethnicity", Holds.DISABILITY: "disability"}
_DAYS = (Holds.SINCE, Holds.UNTIL, Holds.BIRTH)
_NO_DAY = "it is not a possible day, or one that may be read in two ways: write it as 2025-03-31"
_ENDS_FIRST = "it is before the day on which it began: correct one of the two; until then the groups are unknown"
_BORN_LATER = "it is before the day of birth: correct one of the two; until then the groups are unknown"
_KEPT_BACK = "it is withheld or unavailable: the groups that hang on it are unknown"
_UNKNOWN = (Absence.UNREADABLE, Absence.WITHHELD)
_ERROR = "it is an error of the spreadsheet: what it says is unknown"


@attrs.frozen(kw_only=True)
class AnnexAReading(Value):
    """What a workbook holds: the cases, one for each child, what its lists say of each, and every problem.

    ``rows`` are the rows read of each list, by its number.
    """

    cases: tuple[Case, ...]
    records: tuple[ChildRecord, ...]
    rows: tuple[tuple[int, int], ...]
    problems: tuple[Problem, ...]


@shows_no_child
@checked_but("source")
def read_annex_a(
    source: Source | Sequence[Source],
    *,
    on: date,
    home: Iterable[str] = (),
    lists: Iterable[ChildList] = LISTS,
    feeds: Iterable[Fact[Feed]] = FEEDS,
) -> AnnexAReading:
    """Read the lists of Annex A as cases, as they are on a day.

    ``source`` is a workbook, the folder of a set of CSV files, or several files. A sheet or a file is known by the
    number or the title of its list in its name, or else by its headings. A child who is on several lists, or several
    times on one, is one case. ``home`` are the names and codes of the authority itself, to tell a placement elsewhere;
    without them only the column of the location tells. Children who have ceased to be on a list by that day do not
    count for it. Totals, notes and repeated headings are no children; each is named. Adopters are not read.

    Raises:
        UnreadableFileError: a file is missing, or cannot be opened; a folder has no CSV file.
        DefinitionError: ``on`` is no plain ``datetime.date``, or ``home`` one text and not several.
    """
    sheets = [sheet for file in _files(source) for sheet in read_sheets(file)]
    reader = _ChildListReader(on, Home.of(home, on))
    reader.read({one.number: one for one in lists if one.of_children}, sheets)
    rules = tuple(feeds)
    records = tuple(reader.records())
    memberships = [strata_of(record, on=on, feeds=rules) for record in records]
    return AnnexAReading(
        cases=tuple(
            record.case(found.groups, found.unknown) for record, found in zip(records, memberships, strict=True)
        ),
        records=records,
        rows=tuple(sorted(reader.rows.items())),
        problems=tuple(reader.problems),
    )


def _files(source: Source | Sequence[Source]) -> Sequence[Source]:
    """Return the files that a source is: itself, the CSV files of a folder, or several."""
    if isinstance(source, Sequence) and not isinstance(source, (str, bytes, bytearray)):
        return source
    if isinstance(source, (str, os.PathLike)) and os.path.isdir(source):  # noqa: PTH112 # it raises nothing
        files = files_in(source, ".csv")
        if not files:
            raise UnreadableFileError(
                Path(source).name, "no CSV file is in the folder", "Give the folder of the exported lists"
            )
        return files
    return [source]


class _ChildListReader:
    """Reads sheet after sheet and keeps what they say of each child."""

    def __init__(self, on: date, home: Home) -> None:
        self.on = on
        self.home = home
        self.rows: dict[int, int] = {}
        self.problems: list[Problem] = []
        self.entries: dict[str, list[ListEntry]] = {}
        self.characteristics: dict[str, dict[str, str]] = {}
        self.first: dict[str, tuple[str, str]] = {}
        """The first reference of each spelling, and where it is."""

    def records(self) -> Iterator[ChildRecord]:
        """Yield what the lists say of each child."""
        for reference, entries in self.entries.items():
            characteristics = frozenset(self.characteristics[reference].items())
            yield ChildRecord(reference=Reference(reference), entries=tuple(entries), characteristics=characteristics)

    def read(self, lists: Mapping[int, ChildList], sheets: Sequence[Sheet]) -> None:
        """Read every sheet that is one of the lists, and name those that are missing and those that may be one."""
        of: dict[int | None, list[int]] = {number: [] for number in (None, *lists)}
        for place, sheet in enumerate(sheets):
            number = _number_of(sheet, lists)
            of[number if number in lists else None].append(place)
        for number, one in lists.items():
            places = of[number]
            if len(places) > 1:  # perhaps all but one are notes or checks of it
                places = [at for at in places if heading_row(one.columns.value, sheets[at].rows) is not None] or places
            if len(places) != 1:
                what = f"{len(places)} sheets are named so: none was read" if places else "it is not there"
                self.problems.append(Problem(f"list {number}", what))
            of[number] = places if len(places) == 1 else []
        for place in of[None]:
            if any(heading_row(one.columns.value, sheets[place].rows) is not None for one in lists.values()):
                what = "it looks like a list of children and is none that is known: name it after its list"
                self.problems.append(Problem(f"sheet {place + 1}", what))
        for number, one in lists.items():
            for place in of[number]:
                self._read_list(one, sheets[place].rows)

    def _read_list(self, one: ChildList, rows: ChildListRows) -> None:
        columns = one.columns.value
        top = heading_row(columns, rows)
        if top is None:
            self.problems.append(Problem(f"list {one.number}", "no row of headings was found: it was not read"))
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
        reader = _ChildListRows(
            self,
            one,
            places=places,
            unsure=frozenset(column.holds for column in unsure if column.holds),
            month_first=frozenset(
                holds
                for holds in _DAYS
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
        self.problems.append(Problem(f"list {one.number}, row {index + 1}", what))

    def _problem(self, one: ChildList, index: int, column: str, what: str) -> None:
        self.problems.append(Problem(f"list {one.number}, row {index + 1}, column {column!r}", what))

    def describe(self, reference: str, name: str, value: str) -> bool:
        """Keep a characteristic of a child; return whether an earlier row says otherwise."""
        return self.characteristics.setdefault(reference, {}).setdefault(name, value) != value


def is_annex_a(sheets: Iterable[Sheet]) -> bool:
    """Return whether a sheet is one of the lists of Annex A, by its name or its headings."""
    lists = {one.number: one for one in LISTS if one.of_children}
    return any(_number_of(sheet, lists) in lists for sheet in sheets)


def _number_of(sheet: Sheet, lists: Mapping[int, ChildList]) -> int | None:
    """Return the number of the list that is on a sheet, by its name, or else by its headings."""
    name = sheet.name or Path(sheet.file).stem
    return list_number(name) or named_list(name, lists.values()) or headed_list(sheet.rows, lists.values())


def _why_no_day(cell: object) -> str:
    """Return why a cell is no day that can be used."""
    if is_error(cell):
        return _ERROR
    return _NO_DAY if shorthand_in(str(cell)) is None else _KEPT_BACK


class _ChildListRows:
    """Reads the rows of one list."""

    def __init__(
        self,
        reader: _ChildListReader,
        one: ChildList,
        *,
        places: Mapping[Holds, int],
        unsure: frozenset[Holds],
        month_first: frozenset[Holds],
    ) -> None:
        self.reader = reader
        self.one = one
        self.places = places
        self.unsure = unsure
        self.month_first = month_first
        self.title: Callable[[Holds], str] = lambda holds: title_of(one.columns.value, holds)

    def read(self, index: int, row: Sequence[object]) -> None:
        """Read one row about a child; without a reference it is about nobody.

        A day that may be in several columns is unreadable: taken for not given, it would say that nothing ceased.
        """
        cells = cells_of(row, self.places)
        reference = reference_in(cells.get(Holds.REFERENCE))
        if isinstance(reference, Absence):
            self._problem(index, Holds.REFERENCE, "the row has no reference that can be read: it was left out")
            return
        self._name_alike(index, reference)
        days = self._days(index, cells)
        status = cells.get(Holds.STATUS)
        if is_error(status):
            self._problem(index, Holds.STATUS, _ERROR)
            if days[Holds.UNTIL] is Absence.NOT_SUPPLIED:
                days[Holds.UNTIL] = Absence.UNREADABLE  # it may be closed
        place = placed(cells.get(Holds.LOCATION), cells.get(Holds.AUTHORITY), self.reader.home, self.reader.on)
        for holds, what in place.problems:
            self._problem(index, holds, what)
        entry = ListEntry(
            list=self.one.number,
            since=days[Holds.SINCE],
            until=days[Holds.UNTIL],
            closed="closed" in word_in(status),
            elsewhere=place.elsewhere,
        )
        self.reader.entries.setdefault(reference, []).append(entry)
        self._describe(index, reference, cells)

    def _name_alike(self, index: int, reference: str) -> None:
        """Name a reference that another is spelt like: the two may be one child."""
        here = f"list {self.one.number}, row {index + 1}"
        first, where = self.reader.first.setdefault(alike(reference), (reference, here))
        if first != reference and reference not in self.reader.entries:
            self._problem(
                index,
                Holds.REFERENCE,
                f"it differs from that of {where} in case, spaces or leading noughts alone: if they are one child,"
                " write them in one way",
            )

    def _days(self, index: int, cells: Mapping[Holds, object]) -> dict[Holds, date | Absence]:
        """Return the first and the last day of a row; those that contradict each other or the birth are unreadable."""
        days = {holds: self._day(holds, cells) for holds in _DAYS}
        for holds in (Holds.SINCE, Holds.UNTIL):
            if days[holds] in _UNKNOWN and holds not in self.unsure:
                self._problem(index, holds, _why_no_day(cells.get(holds)))
        since, until, born = days.values()
        if isinstance(since, date) and isinstance(until, date) and until < since:
            self._problem(index, Holds.UNTIL, _ENDS_FIRST)
            days |= {Holds.SINCE: Absence.UNREADABLE, Holds.UNTIL: Absence.UNREADABLE}
        elif self.one.after_birth and isinstance(born, date) and isinstance(since, date) and since < born:
            self._problem(index, Holds.SINCE, _BORN_LATER)
            days[Holds.SINCE] = Absence.UNREADABLE
        return days

    def _day(self, holds: Holds, cells: Mapping[Holds, object]) -> date | Absence:
        """Return a day; one that is said to be unavailable is there and unreadable, not missing."""
        cell = cells.get(holds)
        if holds in self.unsure or shorthand_in(str(cell)) is Absence.NOT_SUPPLIED:
            return Absence.UNREADABLE
        day = day_in(cell, month_first=holds in self.month_first)
        return Absence.NOT_SUPPLIED if day is Absence.NO_SUCH_SERVICE else day

    def _describe(self, index: int, reference: str, cells: Mapping[Holds, object]) -> None:
        """Keep the characteristics of a child from the first row that gives them; another value is a problem."""
        band = age_band(
            cells.get(Holds.BIRTH),
            cells.get(Holds.AGE),
            self.reader.on,
            month_first=Holds.BIRTH in self.month_first,
        )
        if band is Absence.UNREADABLE:
            self._problem(index, Holds.BIRTH, "it gives no age on that day, and no other column does")
        told: dict[Holds, tuple[str, str | Absence]] = {Holds.BIRTH: ("age", band)}
        told |= {holds: (name, said_of_child(cells.get(holds))) for holds, name in _NAMED.items()}
        self.reader.characteristics.setdefault(reference, {})
        for holds, (name, value) in told.items():
            if value is Absence.UNREADABLE and holds is not Holds.BIRTH:
                self._problem(index, holds, _ERROR)
            elif isinstance(value, str) and value and self.reader.describe(reference, name, value):
                self._problem(index, holds, "an earlier row of the child says otherwise: that one is followed")

    def _problem(self, index: int, holds: Holds, what: str) -> None:
        where = f"list {self.one.number}, row {index + 1}, column {self.title(holds)!r}"
        self.reader.problems.append(Problem(where, what))
