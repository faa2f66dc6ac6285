"""A list of cases, a row each, as whoever draws a sample may keep it: CSV, or a workbook with the extra ``files``.

A row of headings has ``reference`` and ``groups``, in any case, and maybe ``unknown``: the groups of which nobody can
tell whether the child belongs to them. Every other heading is a characteristic of the children. Several groups in a
cell stand with a space, a comma or a semicolon between them. What cannot be read is named by row and column; what
stands there is not shown.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import attrs

from inspection_framework.errors import Problem, UnreadableFileError
from inspection_framework.exchange.readers.cells import is_blank, reference_in, word_in
from inspection_framework.exchange.readers.headings import HIGHEST_HEADING
from inspection_framework.exchange.readers.sheets import Cell, Source, read_sheets
from inspection_framework.model.cases import Case, Reference
from inspection_framework.model.grades import Absence
from inspection_framework.model.sampling import SamplingPlan
from inspection_framework.model.unshown import shows_no_child

__all__ = ["CaseList", "read_cases"]

_REFERENCE, _GROUPS, _UNKNOWN = "reference", "groups", "unknown"
_BETWEEN = re.compile(r"[\s,;]+")


@attrs.frozen(kw_only=True)
class CaseList:
    """What a list holds: a case for each row that could be read, how many rows there were, and every problem."""

    cases: tuple[Case, ...]
    rows: int
    problems: tuple[Problem, ...]


@shows_no_child
def read_cases(source: Source, *, plan: SamplingPlan) -> CaseList:
    r"""Read a list of cases, to hold against a plan or to draw from: the groups are those of its strata and minima.

    A row without a reference is left out, and so is one whose reference stands further up. A word that is no group of
    the plan is left out, and named as a problem: the child may then belong to a stratum without being counted for it.

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
        ModuleNotFoundError: it is a workbook, and the extra ``files`` is not there.
    """
    sheets = read_sheets(source)
    for sheet in sheets:
        for top, row in enumerate(sheet.rows[:HIGHEST_HEADING]):
            places = {word_in(cell): place for place, cell in enumerate(row) if not is_blank(cell)}
            if {_REFERENCE, _GROUPS} <= places.keys():
                _refuse_doubled(sheet.file, top, row)
                reader = _Reader(places, groups_of(plan))
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
    if twice := [heading for heading, count in headings.items() if count > 1]:
        found = f"row {top + 1} has two columns or more that are headed {', '.join(map(repr, twice))}"
        raise UnreadableFileError(file, found, "Give each heading once, and several groups in one cell")


def groups_of(plan: SamplingPlan) -> tuple[str, ...]:
    """Give the groups to which a child may belong by a plan: its strata, and those of their minima."""
    minima = (stratum.of_whom for stratum in plan.quotas)
    return tuple(dict.fromkeys([*(stratum.id for stratum in plan.quotas), *(one.group for one in minima if one)]))


class _Reader:
    """Reads row after row, and keeps what could not be read."""

    def __init__(self, places: Mapping[str, int], groups: Sequence[str]) -> None:
        self.places = places
        self.groups = {group.casefold(): group for group in groups}
        self.rows = 0
        self.problems: list[Problem] = []

    def read(self, rows: Sequence[Sequence[Cell]], top: int) -> Iterator[Case]:
        """Give a case for each row below the headings that has a reference of its own."""
        seen: set[str] = set()
        for index in range(top + 1, len(rows)):
            if all(map(is_blank, rows[index])):
                continue
            self.rows += 1
            cells = {name: rows[index][place] for name, place in self.places.items() if place < len(rows[index])}
            reference = reference_in(cells.pop(_REFERENCE, None))
            if isinstance(reference, Absence):
                self._problem(index, _REFERENCE, "there is none that can be read: the row was left out")
            elif reference in seen:
                self._problem(index, _REFERENCE, "it stands in a row further up too: this row was left out")
            else:
                seen.add(reference)
                groups, unknown = (self._groups(index, name, cells.pop(name, None)) for name in (_GROUPS, _UNKNOWN))
                told = frozenset((name, word_in(cell)) for name, cell in cells.items() if word_in(cell))
                yield Case(Reference(reference), groups, unknown, told)

    def _groups(self, index: int, column: str, cell: Cell) -> frozenset[str]:
        """Give the groups that a cell names."""
        named = frozenset(filter(None, _BETWEEN.split("" if cell is None else str(cell).casefold())))
        if not named <= self.groups.keys():
            what = f"a word in it is no group of the plan, which has {', '.join(self.groups.values())}"
            self._problem(index, column, what)
        return frozenset(self.groups[one] for one in named & self.groups.keys())

    def _problem(self, index: int, column: str, what: str) -> None:
        self.problems.append(Problem(f"row {index + 1}, column {column!r}", what))
