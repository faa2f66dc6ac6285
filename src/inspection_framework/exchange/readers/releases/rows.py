"""The reader of rows for every layout. It reads each cell by its meaning, and each blank as the layout explains it."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from inspection_framework.exchange.inspections import Inspections
from inspection_framework.exchange.readers.files.sheet import Cell, Sheet
from inspection_framework.exchange.readers.progress import RowProgress
from inspection_framework.exchange.readers.releases.day_cells import DayCells
from inspection_framework.exchange.readers.releases.inspection_rows import (
    CellPlaces,
    InspectionRow,
    InspectionRows,
    RowCells,
    key_of,
    plan_of,
)
from inspection_framework.exchange.readers.releases.judgement_cells import OddCell
from inspection_framework.exchange.readers.releases.layouts.layout import DAYS, CodeBook, Layout, TextMeaning
from inspection_framework.exchange.readers.releases.nearest_texts import (
    MOST_COMPARED,
    NearestTexts,
    Search,
    among,
    nearest,
)
from inspection_framework.exchange.readers.releases.outcome_cells import said
from inspection_framework.exchange.readers.releases.possible_editions import NO_DAYS
from inspection_framework.exchange.readers.releases.provider_cells import Providers
from inspection_framework.exchange.readers.releases.reading import CellProblem, NotInspected, Table, WithoutEdition
from inspection_framework.exchange.readers.releases.recognition import RecognisedTable, blocks_in, headings_of
from inspection_framework.exchange.readers.releases.table_problems import TableProblems
from inspection_framework.exchange.readers.tables.day_forms import has_month_first
from inspection_framework.exchange.readers.tables.not_data import NotData, RowWords, not_data, row_words
from inspection_framework.model.facts import Basis, Source
from inspection_framework.model.grades import Absence
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider

__all__: list[str] = []


@attrs.define
class _TableCollection:
    """The results of the rows of a table that were read so far."""

    rows: int = 0
    inspections: list[Inspection] = attrs.field(factory=list[Inspection])
    not_inspected: list[NotInspected] = attrs.field(factory=list[NotInspected])
    without_edition: list[WithoutEdition] = attrs.field(factory=list[WithoutEdition])
    left_out: list[CellProblem] = attrs.field(factory=list[CellProblem])
    not_data: list[CellProblem] = attrs.field(factory=list[CellProblem])


class TableReader:
    """Reads one table and collects its problems. The meaning of a cell is cached for equal cells."""

    def __init__(
        self, sheet: Sheet, recognised: RecognisedTable, end: int, book: CodeBook | None, near: NearestTexts
    ) -> None:
        self.sheet = sheet
        self.recognised = recognised
        self.layout: Layout = recognised.layout
        self.headings: Sequence[Cell] = sheet.rows[recognised.top]
        self._heading_words: RowWords = row_words(self.headings)
        self.rows: range = range(recognised.top + 1, end)
        self.providers: dict[str, Provider] = {}
        self.plans: list[CellPlaces] = [plan_of(block, recognised) for block in blocks_in(recognised)]
        self.problems: TableProblems = TableProblems(sheet, self.headings, near)
        self.days: DayCells = DayCells(self._mark, frozenset(self._month_first()))
        self.who: Providers = Providers(recognised, self.days)
        self.width: int = max(recognised.places.values()) + 1
        self._marks: Mapping[tuple[str, ...], TextMeaning] = {
            key_of(text): mark for text, mark in self.layout.marks.items()
        }
        self._marked: dict[str, TextMeaning | None] = {}
        self._reader = InspectionRows(self._marks, self._mark, book, self.days, self.problems)
        self._main = _TableCollection()
        self._apart: dict[str, _TableCollection] = {
            plan.block.apart: _TableCollection() for plan in self.plans if plan.block.apart
        }
        title = said(sheet.rows[0][0]) if recognised.top and sheet.rows[0] else ""
        self._document = f"{title or self.layout.title} ({sheet.file})"
        self._place = f"sheet {sheet.name}, row " if sheet.name else "row "

    def read(self, watched: RowProgress) -> tuple[Table, ...]:
        """Read every row, showing progress. Blocks marked ``apart`` are returned as separate tables."""
        self._say_what_is_odd()
        for index in watched.over(self.rows):
            row = self.sheet.rows[index]
            if any(map(said, row) if len(row) < self.width else row):
                if len(row) < self.width:
                    row = (*row, *([None] * (self.width - len(row))))
                self._read_row(index, row)
        apart = (self._table(f"{self.layout.id}-{name}", collected) for name, collected in self._apart.items())
        return (self._table(self.layout.id, self._main), *(table for table in apart if table.rows))

    def _table(self, layout: str, collected: _TableCollection) -> Table:
        return Table(
            file=self.sheet.file,
            sheet=self.sheet.name,
            layout=layout,
            rows=collected.rows,
            inspections=Inspections(collected.inspections),
            not_inspected=tuple(collected.not_inspected),
            without_edition=tuple(collected.without_edition),
            left_out=tuple(collected.left_out),
            not_data=tuple(collected.not_data),
        )

    def _say_what_is_odd(self) -> None:
        """Add a problem for each unknown heading, missing column and duplicate column."""
        every = tuple(headings_of([self.layout]))
        top = self.recognised.top
        unknown = self.recognised.unknown
        compared = unknown[:MOST_COMPARED]
        for heading in unknown:
            self.problems.add(top, heading, heading, "a heading of this table", among(every))
        for column in self.recognised.missing:
            expected = f"a column {column.headings[0]!r}, which is missing"
            self.problems.add(top, "", "", expected, _spelling_of(column.headings[0], compared))
        for column in self.recognised.doubled:
            self.problems.add(top, "", "", f"one column {column.headings[0]!r}, but there are several: none was read")

    def _month_first(self) -> Iterator[int]:
        """Yield the places of the columns with at least one day that is only possible with the month first."""
        for column, at in self.recognised.places.items():
            if column.holds in DAYS:
                cells = (row[at] for row in (self.sheet.rows[index] for index in self.rows) if at < len(row))
                if has_month_first({cell for cell in cells if isinstance(cell, str)}):
                    yield at

    def _read_row(self, index: int, cells: RowCells) -> None:
        """Read the inspections of a row. A name may mean different providers at different times: each has its own."""
        reasons = [(plan, self._reader.none_yet(plan, cells)) for plan in self.plans]
        inspected = [(plan, self._reader.days_of(plan, cells)) for plan, reason in reasons if reason is None]
        answers = [self.who.of(cells, period) for period in [days.period for _, days in inspected] or [NO_DAYS]]
        odd = list(dict.fromkeys(odd_cell for _, problems in answers for odd_cell in problems))
        if all(provider is None for provider, _ in answers):
            self._leave_out(index, cells, odd)
            return
        self._main.rows += 1
        self.problems.at_cells(index, odd)
        source = Source(
            document=self._document, locator=f"{self._place}{index + 1}", basis=Basis.OBSERVED, wording_seen=True
        )
        row = InspectionRow(index=index, cells=cells, source=source, notes=self.who.notes(cells))
        providers = [provider for provider, _ in answers]
        known = [(plan, days, who) for (plan, days), who in zip(inspected, providers, strict=False) if who is not None]
        for plan, days, provider in known:
            collected = self._apart[plan.block.apart] if plan.block.apart else self._main
            inspection, without = self._reader.read(plan, row, provider, days)
            collected.inspections.append(inspection)
            if without is not None:
                collected.without_edition.append(WithoutEdition(inspection=inspection, why=without))
        self._count_apart(inspected)
        for provider in dict.fromkeys(provider for provider in providers if provider is not None):
            self.providers.setdefault(provider.urn, provider)
            if all(plan.block.apart for plan, _ in inspected):
                self._not_inspected(row, provider, [reason for _, reason in reasons])

    def _count_apart(self, inspected: Sequence[tuple[CellPlaces, object]]) -> None:
        for name in {plan.block.apart for plan, _ in inspected if plan.block.apart}:
            self._apart[name].rows += 1

    def _leave_out(self, index: int, cells: RowCells, odd: Sequence[OddCell]) -> None:
        """Add a problem for a row whose provider is unknown. The row may be a total, a note or repeated headings."""
        what = not_data(cells, self._heading_words)
        if what is None and sum(bool(said(cell)) for cell in cells) == 1:
            what = NotData.NOTE
        if what is None:
            self._main.rows += 1
            self._main.left_out.append(self.problems.at_cells(index, odd)[-1])
        else:
            text = next(said(cell) for cell in cells if said(cell))
            problem = self.problems.add(index, "", text, f"a row of data: it is {what.value}, and is not counted")
            self._main.not_data.append(problem)

    def _not_inspected(self, row: InspectionRow, provider: Provider, reasons: Sequence[Absence | None]) -> None:
        """Keep a row without an inspection, with the reason. Without a known reason, add a problem."""
        known = [reason for reason in reasons if reason is not None]
        why = next((reason for reason in known if reason is not Absence.NOT_SUPPLIED), self.layout.none_yet)
        if why is None or len(known) < len(reasons):
            self.problems.add(row.index, "", "", "an inspection, but the row has none")
            why = Absence.NOT_SUPPLIED
        self._main.not_inspected.append(
            NotInspected(provider=provider, why=why, note="; ".join(row.notes), source=row.source)
        )

    def _mark(self, text: str) -> TextMeaning | None:
        """Return the meaning of a text if it is one of the layout's marks, else ``None``."""
        if text not in self._marked:
            self._marked[text] = self._marks.get(key_of(text))
        return self._marked[text]


def _spelling_of(heading: str, unknown: Sequence[str]) -> Search:
    """Return the search that finds the unknown heading most similar to a known one, whatever the text of a cell."""
    return lambda _: nearest(heading, unknown)
