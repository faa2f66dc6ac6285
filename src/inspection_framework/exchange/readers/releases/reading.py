"""The result of reading a release: its inspections, its providers, and every problem."""

from collections import Counter
from collections.abc import Mapping

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import UnknownTableError
from inspection_framework.exchange.inspections import Inspections
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Source
from inspection_framework.model.grades import Absence, Outcome
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider
from inspection_framework.model.shown import Shown

__all__: list[str] = []


@attrs.frozen(kw_only=True)
class CellProblem(Value):
    """Something in a file that could not be read, and where it is.

    ``row`` is the row's number in a spreadsheet, ``None`` for the table as a whole. ``column`` is the heading as in the
    file, ``found`` the content of the cell, and ``nearest`` the most similar known text, if there is one.

    >>> print(CellProblem(file="x.csv", row=7, column="Overall", found="Goood", expected="a grade", nearest="Good"))
    x.csv, row 7, column 'Overall': 'Goood' is not a grade; the nearest known is 'Good'
    """

    file: str
    sheet: str = ""
    row: int | None = None
    column: str = ""
    found: str = ""
    expected: str
    nearest: str = ""

    def __str__(self) -> str:
        where = [
            self.file,
            *([f"sheet {self.sheet!r}"] if self.sheet else []),
            *([f"row {self.row}"] if self.row is not None else []),
            *([f"column {self.column!r}"] if self.column else []),
        ]
        what = f"{self.found!r} is not {self.expected}" if self.found else f"expected {self.expected}"
        nearest = f"; the nearest known is {self.nearest!r}" if self.nearest else ""
        return f"{', '.join(where)}: {what}{nearest}"


class NoEdition(ImmutableEnum):
    """Why an inspection that was read has no edition."""

    NO_DAY = "no day on site"
    """The file does not state the first day on site, and its other days allow more than one edition."""
    BEFORE = "before the first edition"
    """It began before the first edition of the framework for such providers, under an edition not in this library."""
    NO_FRAMEWORK = "no framework here"
    """No framework of this library inspects such providers, or the inspection was under an older one."""


@attrs.frozen(kw_only=True)
class WithoutEdition(Value):
    """An inspection that has no edition, and why."""

    inspection: Inspection
    why: NoEdition


@attrs.frozen(kw_only=True)
class NotInspected(Value):
    """A row about a provider without an inspection: the reason, the row's source, and a ``note``."""

    provider: Provider
    why: Absence
    note: str = ""
    source: Source


@attrs.frozen(kw_only=True)
class Table(Value):
    """One table of a release: the layout by which it was read, and the result of each row.

    ``rows`` is the number of rows of data. Each of them has an inspection, or a reason why it has none, or it is
    ``left_out`` with its problem. Rows that are ``not_data`` (totals, notes, repeated headings) are problems too, but
    are not counted. A table with several inspections side by side in a row has more inspections than rows.
    """

    file: str
    sheet: str
    layout: str
    rows: int
    inspections: Inspections = attrs.field(repr=False)
    not_inspected: tuple[NotInspected, ...] = attrs.field(repr=False)
    without_edition: tuple[WithoutEdition, ...] = attrs.field(repr=False)
    left_out: tuple[CellProblem, ...] = attrs.field(default=(), repr=False)
    not_data: tuple[CellProblem, ...] = attrs.field(default=(), repr=False)

    def outcomes(self, area: str) -> Mapping[Outcome, int]:
        """Count the outcomes of an area in its rows, including the reasons why there is no judgement.

        A row without an inspection counts under its reason. An edition without the area counts under
        ``Absence.NOT_IN_EDITION``, and an inspection or visit without a judgement under ``Absence.NOT_JUDGED``. If it
        is not known whether there should be a judgement, the row counts under ``Absence.NOT_SUPPLIED``.
        """
        counts: Counter[Outcome] = Counter(row.why for row in self.not_inspected)
        counts.update(_outcome(inspection, area) for inspection in self.inspections)
        return dict(counts)


def _outcome(inspection: Inspection, area: str) -> Outcome:
    """Return the outcome of an area in an inspection, or why there is none."""
    if area in inspection.judgements:
        return inspection.judgements[area].outcome
    if not isinstance(inspection.edition, Edition):
        return Absence.NOT_SUPPLIED
    return (
        Absence.NOT_JUDGED
        if any(area == judged_area.id for judged_area in inspection.edition.areas)
        else Absence.NOT_IN_EDITION
    )


@attrs.frozen(kw_only=True)
class ReleaseReading(Shown, Value):
    """The content of a release, and every problem.

    ``inspections`` are those of all tables, without duplicates. If two tables have the same inspection and agree, the
    row that states more is kept. ``providers`` are those of all rows, inspected or not. ``tables`` has them table by
    table and row by row. ``not_read`` are the names of the sheets without such a table.
    """

    inspections: Inspections
    providers: tuple[Provider, ...]
    problems: tuple[CellProblem, ...]
    tables: tuple[Table, ...]
    not_read: tuple[str, ...] = ()

    def table(self, sheet: str) -> Table:
        """Return the table of a sheet, the first if there are several one below the other.

        Raises:
            UnknownTableError: no table was read from a sheet of that name.
        """
        for table in self.tables:
            if table.sheet == sheet:
                return table
        raise UnknownTableError("the release", sheet, tuple(table.sheet for table in self.tables))
