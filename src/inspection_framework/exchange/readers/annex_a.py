"""The workbook of child-level lists, Annex A, read as cases to check and draw samples from.

A workbook needs the extra ``files``. What cannot be read is named by list, row and column; what stands there is not
shown.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date

import attrs

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.exchange.readers.cells import age_band, elsewhere_in, is_blank, reference_in, word_in
from inspection_framework.exchange.readers.day_forms import day_in
from inspection_framework.exchange.readers.headings import cells_of, heading_row, list_number, places_of, title_of
from inspection_framework.exchange.readers.sheets import Source, read_sheets
from inspection_framework.frameworks.annex_a import FEEDS, LISTS
from inspection_framework.model.cases import Case, Reference
from inspection_framework.model.child_lists import ChildList, ChildRecord, Feed, Holds, ListEntry
from inspection_framework.model.days import not_days
from inspection_framework.model.facts import Fact
from inspection_framework.model.grades import Absence
from inspection_framework.model.unshown import shows_no_child
from inspection_framework.rules.strata import strata_of

__all__ = ["AnnexAReading", "read_annex_a"]

Rows = Sequence[Sequence[object]]
_NAMED = {Holds.GENDER: "gender", Holds.ETHNICITY: "ethnicity", Holds.DISABILITY: "disability"}


@attrs.frozen(kw_only=True)
class AnnexAReading:
    """What a workbook holds: the cases, one for each child, what its lists say of each, and every problem.

    ``rows`` are the rows read of each list, by its number.
    """

    cases: tuple[Case, ...]
    records: tuple[ChildRecord, ...]
    rows: tuple[tuple[int, int], ...]
    problems: tuple[Problem, ...]


@shows_no_child
def read_annex_a(
    source: Source,
    *,
    on: date,
    home: Iterable[str] = (),
    lists: Iterable[ChildList] = LISTS,
    feeds: Iterable[Fact[Feed]] = FEEDS,
) -> AnnexAReading:
    """Read a workbook of Annex A as cases, as they stand on a day.

    A child who stands on several lists, or several times on one, is one case. ``home`` are the names and codes by
    which the workbook calls the authority itself, to tell a placement elsewhere; without them only the column of the
    location tells. Children who have ceased to be on a list by that day do not count for it. Adopters are not read.

    Raises:
        UnreadableFileError: the file is not there, or is none that can be opened.
        DefinitionError: ``on`` is no plain ``datetime.date``, or ``home`` one text and not several.
    """
    problems = not_days(on=on)
    if isinstance(home, str):  # its letters would be taken for the names, and every child be placed elsewhere
        problems.append(Problem("home", "give several names, such as a tuple, and not one text"))
    if problems:
        raise DefinitionError("reading of Annex A", problems)
    sheets = [(sheet.name, sheet.rows) for sheet in read_sheets(source)]
    reader = _Reader(on, tuple(home))
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


class _Reader:
    """Reads sheet after sheet and keeps what they say of each child."""

    def __init__(self, on: date, home: Sequence[str]) -> None:
        self.on = on
        self.home = home
        self.rows: dict[int, int] = {}
        self.problems: list[Problem] = []
        self.entries: dict[str, list[ListEntry]] = {}
        self.characteristics: dict[str, dict[str, str]] = {}

    def records(self) -> Iterator[ChildRecord]:
        """Give what was found of each child."""
        for reference, entries in self.entries.items():
            characteristics = frozenset(self.characteristics[reference].items())
            yield ChildRecord(reference=Reference(reference), entries=tuple(entries), characteristics=characteristics)

    def read(self, lists: Mapping[int, ChildList], sheets: Sequence[tuple[str, Rows]]) -> None:
        """Read every sheet that is one of the lists."""
        numbers = Counter(number for name, _ in sheets if (number := list_number(name)) in lists)
        for number in lists:
            if numbers[number] != 1:
                what = f"{numbers[number]} sheets are named so: none was read" if numbers[number] else "it is not there"
                self.problems.append(Problem(f"list {number}", what))
        for name, rows in sheets:
            number = list_number(name)
            if number is not None and numbers[number] == 1:
                self._read_list(lists[number], rows)

    def _read_list(self, one: ChildList, rows: Rows) -> None:
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
        self.rows[one.number] = 0
        for index in range(top + 1, len(rows)):
            if not all(map(is_blank, rows[index])):
                self.rows[one.number] += 1
                self._read_row(one, index, cells_of(rows[index], places), {column.holds for column in unsure})

    def _read_row(
        self, one: ChildList, index: int, cells: Mapping[Holds, object], unsure: Container[Holds | None]
    ) -> None:
        """Read one row about a child; without a reference it is about nobody.

        A day that may stand in several columns cannot be read: taken for not given, it would say that nothing ceased.
        """
        reference = reference_in(cells.get(Holds.REFERENCE))
        if isinstance(reference, Absence):
            self._cell_problem(
                one, index, Holds.REFERENCE, "the row has no reference that can be read: it was left out"
            )
            return
        days = {
            holds: Absence.UNREADABLE if holds in unsure else day_in(cells.get(holds))
            for holds in (Holds.SINCE, Holds.UNTIL)
        }
        for holds, day in days.items():
            if day is Absence.UNREADABLE and holds not in unsure:
                self._cell_problem(one, index, holds, "it is no day")
        elsewhere = elsewhere_in(cells.get(Holds.LOCATION), cells.get(Holds.AUTHORITY), self.home)
        if elsewhere is Absence.UNREADABLE:
            what = "it is neither in nor out, or the authority of the placement says otherwise"
            self._cell_problem(one, index, Holds.LOCATION, what)
        entry = ListEntry(
            list=one.number,
            since=days[Holds.SINCE],
            until=days[Holds.UNTIL],
            closed="closed" in word_in(cells.get(Holds.STATUS)),
            elsewhere=elsewhere,
        )
        self.entries.setdefault(reference, []).append(entry)
        self._describe(one, index, reference, cells)

    def _describe(self, one: ChildList, index: int, reference: str, cells: Mapping[Holds, object]) -> None:
        """Take the characteristics of a child from the first row that gives them; another value is a problem."""
        band = age_band(cells.get(Holds.BIRTH), cells.get(Holds.AGE), self.on)
        if band is Absence.UNREADABLE:
            self._cell_problem(one, index, Holds.BIRTH, "it gives no age on that day, and no other column does")
        told = {Holds.BIRTH: ("age", "" if isinstance(band, Absence) else band)}
        told |= {holds: (name, word_in(cells.get(holds))) for holds, name in _NAMED.items()}
        known = self.characteristics.setdefault(reference, {})
        for holds, (name, value) in told.items():
            if value and known.setdefault(name, value) != value:
                self._cell_problem(
                    one, index, holds, "an earlier row of the child says otherwise: that one is followed"
                )

    def _cell_problem(self, one: ChildList, index: int, holds: Holds, what: str) -> None:
        self._problem(one, index, title_of(one.columns.value, holds), what)

    def _problem(self, one: ChildList, index: int, column: str, what: str) -> None:
        self.problems.append(Problem(f"list {one.number}, row {index + 1}, column {column!r}", what))
