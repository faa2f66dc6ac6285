"""A list of cases, a row each, as whoever draws a sample may keep it: CSV or a workbook.

A row of headings has ``reference`` and ``groups``, in any case, and maybe ``unknown``: the groups of which nobody can
tell whether the child belongs to them. Every other heading is a characteristic of the children. Several groups in a
cell stand with a space, a comma or a semicolon between them. What cannot be read is named by row and column; what
stands there is not shown.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import attrs

from inspection_framework.arguments import Value, checked_but
from inspection_framework.errors import Problem, UnreadableFileError
from inspection_framework.exchange.readers.child_lists.child_cells import (
    alike,
    is_blank,
    is_nothing,
    reference_in,
    said_of_child,
    word_in,
)
from inspection_framework.exchange.readers.files.sheet import Cell
from inspection_framework.exchange.readers.sheets import InputFile, read_sheets
from inspection_framework.exchange.readers.tables.cell_texts import is_error, plain
from inspection_framework.exchange.readers.tables.headings import HIGHEST_HEADING, column_letters
from inspection_framework.exchange.readers.tables.not_data import not_data
from inspection_framework.model.cases import Case, Reference
from inspection_framework.model.grades import Absence
from inspection_framework.model.sampling import SamplingPlan
from inspection_framework.model.unshown import shows_no_child

__all__ = ["CaseList", "read_cases"]

_REFERENCE, _GROUPS, _UNKNOWN = "reference", "groups", "unknown"
_BETWEEN = re.compile(r"[\s,;]+")


@attrs.frozen(kw_only=True)
class CaseList(Value):
    """What a list holds: a case for each row that could be read, how many rows there were, and every problem."""

    cases: tuple[Case, ...]
    rows: int
    problems: tuple[Problem, ...]


@shows_no_child
@checked_but("source")
def read_cases(source: InputFile, *, plan: SamplingPlan) -> CaseList:
    r"""Read a list of cases, to hold against a plan or to draw from: the groups are those of its strata and minima.

    A row without a reference is left out, and so is a duplicate, a total, a note or the headings again. Each is named.
    A word that is no group of the plan is left out, and named as a problem: the child may then belong to a stratum
    without being counted for it. References that differ in case, spaces or leading noughts alone are named too.

    >>> from datetime import date
    >>> from inspection_framework.frameworks import SIF
    >>> plan = SIF.edition_on(date(2013, 12, 3)).activity("sif").sampling
    >>> text = "Reference,Groups\n4711,looked_after out_of_borough\n4712,lokked_after\n"
    >>> read = read_cases(text.encode(), plan=plan)
    >>> read.cases
    (<Case: not shown>, <Case: not shown>)
    >>> print(*(problem.where for problem in read.problems))
    row 3, column 'groups'

    Raises:
        UnreadableFileError: it is no such file, none of its rows has these headings, or one of them stands twice.
    """
    sheets = read_sheets(source)
    for sheet in sheets:
        for top, row in enumerate(sheet.rows[:HIGHEST_HEADING]):
            places = {word_in(cell): place for place, cell in enumerate(row) if not is_blank(cell)}
            if {_REFERENCE, _GROUPS} <= places.keys():
                _refuse_doubled(sheet.file, top, row)
                reader = _CaseListReader(places, groups_of(plan))
                cases = tuple(reader.read(sheet.rows, top))
                return CaseList(cases=cases, rows=reader.rows, problems=tuple(reader.problems))
    raise UnreadableFileError(
        sheets[0].file,
        f"none of its first {HIGHEST_HEADING} rows has the headings {_REFERENCE!r} and {_GROUPS!r}",
        "Give a row of headings above the cases",
    )


def _refuse_doubled(file: str, top: int, row: Sequence[Cell]) -> None:
    """Refuse two columns of one heading: whichever was read, what stands in the other would be lost."""
    headings = Counter(word_in(cell) for cell in row if not is_blank(cell))
    if twice := [column_letters(place) for place, cell in enumerate(row) if headings[word_in(cell)] > 1]:
        doubled = f"row {top + 1} has a heading twice: see columns {', '.join(twice)}"
        raise UnreadableFileError(file, doubled, "Give each heading once, and several groups in one cell")


def groups_of(plan: SamplingPlan) -> tuple[str, ...]:
    """Return the groups to which a child may belong by a plan: its strata, and those of their minima."""
    minima = (stratum.of_whom for stratum in plan.quotas)
    return tuple(
        dict.fromkeys([*(stratum.id for stratum in plan.quotas), *(minimum.group for minimum in minima if minimum)])
    )


@attrs.frozen
class _Groups:
    """The groups that a cell names, and those that it may name."""

    known: frozenset[str]
    unknown: frozenset[str]


class _CaseListReader:
    """Reads row after row, and keeps what could not be read."""

    def __init__(self, places: Mapping[str, int], groups: Sequence[str]) -> None:
        self.places = places
        self.groups = {group.casefold(): group for group in groups}
        self.rows = 0
        self.problems: list[Problem] = []
        self.seen: set[str] = set()
        self.first: dict[str, tuple[str, int]] = {}
        """The first reference of each spelling, and its row."""

    def read(self, rows: Sequence[Sequence[Cell]], top: int) -> Iterator[Case]:
        """Yield a case for each row below the headings that has a reference of its own."""
        for index in range(top + 1, len(rows)):
            if all(map(is_blank, rows[index])):
                continue
            self.rows += 1
            what = not_data(rows[index], rows[top])
            if what is not None:
                self.problems.append(Problem(f"row {index + 1}", f"{what.value}, and no child: it was left out"))
                continue
            cells = {name: rows[index][place] for name, place in self.places.items() if place < len(rows[index])}
            reference = reference_in(cells.pop(_REFERENCE, None))
            if isinstance(reference, Absence):
                self._problem(index, _REFERENCE, "there is none that can be read: the row was left out")
            elif self._is_first(index, reference):
                groups, unknown = (self._groups(index, name, cells.pop(name, None)) for name in (_GROUPS, _UNKNOWN))
                characteristics = self._told(index, cells)
                yield Case(
                    Reference(reference),
                    groups.known,
                    groups.unknown | unknown.known | unknown.unknown,
                    characteristics,
                )

    def _is_first(self, index: int, reference: str) -> bool:
        """Return whether no row further up has the reference; name one that is spelt like it."""
        first, row = self.first.setdefault(alike(reference), (reference, index + 1))
        if reference in self.seen:
            self._problem(index, _REFERENCE, "a row further up has it too: this row was left out")
            return False
        self.seen.add(reference)
        if first != reference:
            what = f"it differs from that of row {row} in case, spaces or leading noughts alone: if they are one child,"
            self._problem(index, _REFERENCE, f"{what} leave one of the rows out")
        return True

    def _told(self, index: int, cells: Mapping[str, Cell]) -> frozenset[tuple[str, str]]:
        """Return the characteristics of a child."""
        characteristics: set[tuple[str, str]] = set()
        for name, cell in cells.items():
            value = said_of_child(cell)
            if isinstance(value, Absence):
                self._problem(index, name, "it is an error of the spreadsheet: what it says is unknown")
            elif value:
                characteristics.add((name, value))
        return frozenset(characteristics)

    def _groups(self, index: int, column: str, cell: Cell) -> "_Groups":
        """Return the groups that a cell names; of an error of a spreadsheet it may be any of them."""
        if is_error(cell):
            self._problem(index, column, "it is an error of the spreadsheet: which groups it names is unknown")
            return _Groups(frozenset(), frozenset(self.groups.values()))
        text = "" if is_nothing(cell) else plain(str(cell)).casefold()
        named = frozenset(filter(None, _BETWEEN.split(text)))
        if not named <= self.groups.keys():
            what = f"a word in it is no group of the plan, which has {', '.join(self.groups.values())}"
            self._problem(index, column, what)
        return _Groups(frozenset(self.groups[word] for word in named & self.groups.keys()), frozenset())

    def _problem(self, index: int, column: str, what: str) -> None:
        """Keep a problem. A heading that the file chose is not quoted: it may be the name of a child."""
        ours = column in {_REFERENCE, _GROUPS, _UNKNOWN}
        name = repr(column) if ours else column_letters(self.places[column])
        self.problems.append(Problem(f"row {index + 1}, column {name}", what))
