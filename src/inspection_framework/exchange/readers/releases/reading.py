"""What came of reading a release: its inspections, those who were inspected, and everything that could not be read."""

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
    """Something in a file that could not be read, and where it stands.

    ``row`` is its number as a spreadsheet shows it, ``None`` for the table as a whole; ``column`` its heading as it
    stands there, ``found`` what stands in the cell, ``nearest`` the known thing that is most like it, where one is.

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
    """The file does not give the first day on site, and by its other days more than one edition is possible."""
    BEFORE = "before the first edition"
    """It began before the first edition of the framework for such providers, under another that is not here."""
    NO_FRAMEWORK = "no framework here"
    """No framework here inspects such providers, or the inspection was made under an older one."""


@attrs.frozen(kw_only=True)
class WithoutEdition(Value):
    """An inspection that has no edition, and why."""

    inspection: Inspection
    why: NoEdition


@attrs.frozen(kw_only=True)
class NotInspected(Value):
    """A row about a provider without an inspection, why, and where it is; ``note`` is whatever else it says."""

    provider: Provider
    why: Absence
    note: str = ""
    source: Source


@attrs.frozen(kw_only=True)
class Table(Value):
    """One table of a release: which layout it was read by, and what each of its rows gave.

    ``rows`` are the rows of data: each gives an inspection, or says that there is none, or is ``left_out``, with its
    problem. Rows that are ``not_data`` (totals, notes, the headings again) count nowhere, and each is a problem too.
    A table with several inspections side by side in a row has more inspections than rows.
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
        """Count what its rows say of an area, the reasons why there is no judgement among them.

        A row without an inspection counts under its reason, one of an edition without the area under
        ``Absence.NOT_IN_EDITION``, one of an inspection or visit without a judgement under
        ``Absence.NOT_JUDGED``, and one of which nothing tells whether it should have one under
        ``Absence.NOT_SUPPLIED``.
        """
        counts: Counter[Outcome] = Counter(row.why for row in self.not_inspected)
        counts.update(_outcome(inspection, area) for inspection in self.inspections)
        return dict(counts)


def _outcome(inspection: Inspection, area: str) -> Outcome:
    """Return what an inspection says of an area, or why it says nothing."""
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
    """What a release holds, and what of it could not be read.

    ``inspections`` are those of all tables, each once: where two tables have the same and do not disagree, the one
    that says more is kept. ``providers`` are those whom any row is about, inspected or not. ``tables`` has them table
    by table and row by row; ``not_read`` are the sheets in which there is no such table.
    """

    inspections: Inspections
    providers: tuple[Provider, ...]
    problems: tuple[CellProblem, ...]
    tables: tuple[Table, ...]
    not_read: tuple[str, ...] = ()

    def table(self, sheet: str) -> Table:
        """Return the table of a sheet, the first where several stand one below the other.

        Raises:
            UnknownTableError: no table was read from a sheet of that name.
        """
        for table in self.tables:
            if table.sheet == sheet:
                return table
        raise UnknownTableError("the release", sheet, tuple(table.sheet for table in self.tables))
