"""A list of cases for drawing a sample, a row for each, as CSV or a workbook.

A row of headings has ``reference`` and ``groups``, in any case, and may have ``unknown``: the groups to which it is not
known whether the child belongs. Every other heading is a characteristic of the children. Several groups in a cell are
separated by a space, a comma or a semicolon. Problems name the row and column, but never show the content.
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
from inspection_framework.exchange.readers.sheets import USUAL, InputFile, Limits, read_sheets
from inspection_framework.exchange.readers.tables.cell_texts import is_error, plain
from inspection_framework.exchange.readers.tables.headings import HIGHEST_HEADING, column_letters
from inspection_framework.exchange.readers.tables.not_data import not_data, row_words
from inspection_framework.model.cases import Case, Reference
from inspection_framework.model.grades import Absence
from inspection_framework.model.sampling import SamplingPlan
from inspection_framework.model.unshown import shows_no_child

__all__ = ["CaseList", "read_cases"]

_REFERENCE, _GROUPS, _UNKNOWN = "reference", "groups", "unknown"
_BETWEEN = re.compile(r"[\s,;]+")


@attrs.frozen(kw_only=True)
class CaseList(Value):
    """The content of a list: a case for each row that could be read, the number of rows, and every problem."""

    cases: tuple[Case, ...]
    rows: int
    problems: tuple[Problem, ...]


@shows_no_child
@checked_but("source")
def read_cases(source: InputFile, *, plan: SamplingPlan, limits: Limits = USUAL) -> CaseList:
    r"""Read a list of cases, to check against a plan or to draw from. The groups are those of its strata and minima.

    Rows without a reference are left out, and so are duplicates, totals, notes and repeated headings. Each is a
    problem. So is a word that is not a group of the plan: it is left out, and the child may then belong to a stratum
    without counting for it. References that differ only in case, spaces or leading noughts are problems too.

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
        UnreadableFileError: the file cannot be read, no row has these headings, or one of them is a duplicate.
    """
    sheets = read_sheets(source, limits=limits)
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
        f"none of its first {HIGHEST_HEADING} rows has the headings {_REFERENCE!r} and {_GROUPS!r}{sheets[0].misnamed}",
        "Add a row of headings above the cases",
    )


def _refuse_doubled(file: str, top: int, row: Sequence[Cell]) -> None:
    """Refuse two columns with one heading, because one of them would not be read."""
    headings = Counter(word_in(cell) for cell in row if not is_blank(cell))
    if twice := [column_letters(place) for place, cell in enumerate(row) if headings[word_in(cell)] > 1]:
        doubled = f"row {top + 1} has duplicate headings: see columns {', '.join(twice)}"
        raise UnreadableFileError(file, doubled, "Use each heading once, and write several groups in one cell")


def groups_of(plan: SamplingPlan) -> tuple[str, ...]:
    """Return the groups of a plan to which a child may belong: its strata, and the groups of their minima."""
    minima = (stratum.of_whom for stratum in plan.quotas)
    return tuple(
        dict.fromkeys([*(stratum.id for stratum in plan.quotas), *(minimum.group for minimum in minima if minimum)])
    )


@attrs.frozen
class _Groups:
    """The groups that a cell names, and those that it might name."""

    known: frozenset[str]
    unknown: frozenset[str]


class _CaseListReader:
    """Reads the rows in order, and keeps the problems."""

    def __init__(self, places: Mapping[str, int], groups: Sequence[str]) -> None:
        self.places = places
        self.groups = {group.casefold(): group for group in groups}
        self.rows = 0
        self.problems: list[Problem] = []
        self.seen: set[str] = set()
        self.first: dict[str, tuple[str, int]] = {}
        """The first reference with each spelling, and its row."""

    def read(self, rows: Sequence[Sequence[Cell]], top: int) -> Iterator[Case]:
        """Yield a case for each row below the headings that has a reference of its own."""
        headings = row_words(rows[top])
        for index in range(top + 1, len(rows)):
            if all(map(is_blank, rows[index])):
                continue
            self.rows += 1
            what = not_data(rows[index], headings)
            if what is not None:
                self.problems.append(Problem(f"row {index + 1}", f"it is {what.value}, not a child: it was left out"))
                continue
            cells = {name: rows[index][place] for name, place in self.places.items() if place < len(rows[index])}
            reference = reference_in(cells.pop(_REFERENCE, None))
            if isinstance(reference, Absence):
                self._problem(index, _REFERENCE, "no reference can be read: the row was left out")
            elif self._is_first(index, reference):
                groups, unknown = (self._groups(index, name, cells.pop(name, None)) for name in (_GROUPS, _UNKNOWN))
                characteristics = self._characteristics(index, cells)
                yield Case(
                    Reference(reference),
                    groups.known,
                    groups.unknown | unknown.known | unknown.unknown,
                    characteristics,
                )

    def _is_first(self, index: int, reference: str) -> bool:
        """Return whether no row above has the reference; add a problem if one is spelt like it."""
        first, row = self.first.setdefault(alike(reference), (reference, index + 1))
        if reference in self.seen:
            self._problem(index, _REFERENCE, "a row above has the same reference: this row was left out")
            return False
        self.seen.add(reference)
        if first != reference:
            what = f"it differs from that of row {row} only in case, spaces or leading noughts:"
            self._problem(index, _REFERENCE, f"{what} if they are the same child, remove one of the rows")
        return True

    def _characteristics(self, index: int, cells: Mapping[str, Cell]) -> frozenset[tuple[str, str]]:
        """Return the characteristics of a child."""
        characteristics: set[tuple[str, str]] = set()
        for name, cell in cells.items():
            value = said_of_child(cell)
            if isinstance(value, Absence):
                self._problem(index, name, "it is a spreadsheet error: its content is unknown")
            elif value:
                characteristics.add((name, value))
        return frozenset(characteristics)

    def _groups(self, index: int, column: str, cell: Cell) -> "_Groups":
        """Return the groups that a cell names; a spreadsheet error might mean any of them."""
        if is_error(cell):
            self._problem(index, column, "it is a spreadsheet error: its groups are unknown")
            return _Groups(frozenset(), frozenset(self.groups.values()))
        text = "" if is_nothing(cell) else plain(str(cell)).casefold()
        named = frozenset(filter(None, _BETWEEN.split(text)))
        if not named <= self.groups.keys():
            what = f"a word in it is not a group of the plan, which has {', '.join(self.groups.values())}"
            self._problem(index, column, what)
        return _Groups(frozenset(self.groups[word] for word in named & self.groups.keys()), frozenset())

    def _problem(self, index: int, column: str, what: str) -> None:
        """Keep a problem. The file's own headings are not quoted, because they may be the name of a child."""
        ours = column in {_REFERENCE, _GROUPS, _UNKNOWN}
        name = repr(column) if ours else column_letters(self.places[column])
        self.problems.append(Problem(f"row {index + 1}, column {name}", what))
