"""The inspections of a row. Each block of columns may have an inspection."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import attrs

from inspection_framework.errors import DefinitionError
from inspection_framework.exchange.readers.files.sheet import Cell
from inspection_framework.exchange.readers.releases.activity_cells import ActivityCells, TypeReading, known_activity
from inspection_framework.exchange.readers.releases.day_cells import DayCells
from inspection_framework.exchange.readers.releases.judgement_cells import JudgementCells, OddCell, PlacedColumn
from inspection_framework.exchange.readers.releases.layouts.layout import (
    WHAT,
    CodeBook,
    HeadingColumn,
    InspectionBlock,
    Meaning,
    TextMeaning,
)
from inspection_framework.exchange.readers.releases.nearest_texts import among
from inspection_framework.exchange.readers.releases.outcome_cells import outcome_in, said
from inspection_framework.exchange.readers.releases.possible_editions import (
    NO_DAYS,
    NOT_PRINTED,
    EditionAnswer,
    earliest_in,
    edition_in,
    period_of,
)
from inspection_framework.exchange.readers.releases.provider_cells import PrintedPeriod
from inspection_framework.exchange.readers.releases.reading import NoEdition
from inspection_framework.exchange.readers.releases.recognition import RecognisedTable
from inspection_framework.exchange.readers.releases.table_problems import TableProblems
from inspection_framework.exchange.readers.tables.cell_texts import is_error
from inspection_framework.exchange.readers.tables.headings import words
from inspection_framework.model.activities import Activity
from inspection_framework.model.days import Days, in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Source
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.judgements import Judgements
from inspection_framework.model.providers import Provider

__all__: list[str] = []

RowCells = Sequence[Cell]
ON_DAYS = (Meaning.STARTED, Meaning.ENDED, Meaning.PUBLISHED)
"""The days of an inspection."""


@attrs.frozen(kw_only=True, eq=False)
class InspectionRow:
    """A row of a table: its index in the sheet, its cells, its source, and notes that are not on an inspection."""

    index: int
    cells: RowCells
    source: Source
    notes: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, eq=False)
class CellPlaces:
    """The places of the cells of one inspection in a row."""

    block: InspectionBlock
    single: Mapping[Meaning, PlacedColumn]
    judgements: tuple[PlacedColumn, ...]
    what: tuple[int, ...]


def plan_of(block: InspectionBlock, table: RecognisedTable) -> CellPlaces:
    """Return the places of the columns of a block in a table."""
    placed = [(column, table.places[column]) for column in block.columns if column in table.places]
    return CellPlaces(
        block=block,
        single={column.holds: (column, at) for column, at in placed if column.holds is not Meaning.JUDGEMENT},
        judgements=tuple((column, at) for column, at in placed if column.holds is Meaning.JUDGEMENT),
        what=tuple(at for column, at in placed if column.holds in WHAT),
    )


@attrs.frozen
class OnDays:
    """The days of an inspection as its row prints them, and the period in which it may have begun."""

    started: date | Absence
    ended: date | Absence
    published: date | Absence
    period: PrintedPeriod


class InspectionRows:
    """Reads the inspections of the rows of a table. The meaning of a cell is cached for equal cells."""

    def __init__(
        self,
        marks: Mapping[tuple[str, ...], TextMeaning],
        mark: Callable[[str], TextMeaning | None],
        book: CodeBook | None,
        days: DayCells,
        problems: TableProblems,
    ) -> None:
        self._marks = marks
        self._mark = mark
        self._book = book
        self._days = days
        self._problems = problems
        self._activities = ActivityCells(mark)
        self._editions: dict[tuple[int, str, PrintedPeriod, tuple[HeadingColumn, ...]], EditionAnswer] = {}
        self._judged: dict[tuple[object, ...], tuple[Judgements, tuple[OddCell, ...]]] = {}
        self._on_scale: dict[str, bool] = {}

    def none_yet(self, plan: CellPlaces, cells: RowCells) -> Absence | None:
        """Return why a row has no inspection in a block; ``None`` if it has one. Blank cells mean "not supplied"."""
        for at in plan.what:
            text = said(cells[at])
            if text:
                mark = self._mark(text)
                not_yet = mark is not None and mark.outcome is Absence.NOT_YET_INSPECTED
                return Absence.NOT_YET_INSPECTED if not_yet else None
        return Absence.NOT_SUPPLIED

    def days_of(self, plan: CellPlaces, cells: RowCells) -> OnDays:
        """Return the days of an inspection."""
        started, ended, published = (self._day(plan, meaning, cells) for meaning in ON_DAYS)
        return OnDays(started, ended, published, period_of(plan.block, started, ended, published))

    def read(
        self, plan: CellPlaces, row: InspectionRow, provider: Provider, days: OnDays
    ) -> tuple[Inspection, NoEdition | None]:
        """Return an inspection of a row and, if it has no edition, the reason."""
        # If the first day is unreadable, the other days must not replace it.
        period = NO_DAYS if Meaning.STARTED in plan.single and not isinstance(days.started, date) else days.period
        edition, without = self._edition(plan, provider.kind, row.cells, period)
        typed = self._typed(plan, row, edition, period)
        unknown = NOT_PRINTED if without is NoEdition.NO_DAY and period != NO_DAYS else ""
        link = self._text(plan, row, Meaning.LINK, "an address")
        inspection = Inspection(
            provider=provider,
            edition=edition,
            activity=typed.activity,
            on_site=self._on_site(plan, row, days),
            published=days.published,
            judgements=self._judgements(plan, row, edition, typed),
            theme=self._text(plan, row, Meaning.THEME, "the theme of a visit"),
            note="; ".join(filter(None, (typed.note, plan.block.note, unknown, *row.notes))),
            source=attrs.evolve(row.source, link=link) if link else row.source,
        )
        return inspection, without

    def _text(self, plan: CellPlaces, row: InspectionRow, meaning: Meaning, expected: str) -> str:
        """Return a text of a row; "" if the cell is blank. For a spreadsheet error, add a problem and return ""."""
        placed = plan.single.get(meaning)
        text = said(row.cells[placed[1]]) if placed else ""
        if is_error(text):
            self._problems.at_cell(row.index, placed, text, expected)
            return ""
        return text

    def _day(self, plan: CellPlaces, meaning: Meaning, cells: RowCells) -> date | Absence:
        placed = plan.single.get(meaning)
        return Absence.NOT_SUPPLIED if placed is None else self._days.day_in(cells[placed[1]], placed[1])

    def _on_site(self, plan: CellPlaces, row: InspectionRow, days: OnDays) -> tuple[Days, ...]:
        """Return the window on site. Add a problem for each day that is unreadable or in an impossible order."""
        for meaning, day in zip(ON_DAYS, (days.started, days.ended, days.published), strict=True):
            if isinstance(day, Absence) and meaning in plan.single:
                column, at = plan.single[meaning]
                cell = row.cells[at]
                if day is Absence.UNREADABLE or (day is Absence.NOT_SUPPLIED and column.blank is None):
                    self._problems.at_cell(row.index, (column, at), said(cell), self._days.expected(cell, at))
        try:
            on_site = self._days.on_site(days.started, days.ended)
        except DefinitionError:
            expected = "a last day on site after the first"
            self._problems.at_cell(row.index, plan.single[Meaning.ENDED], str(days.ended), expected)
            on_site = (Days(days.started, Absence.UNREADABLE),)
        if isinstance(days.published, date) and any(days.published < day for window in on_site for day in window.known):
            expected = "a day of publication that is not before the days on site"
            placed = plan.single[Meaning.PUBLISHED]
            self._problems.at_cell(row.index, placed, in_words(days.published), expected)
        return on_site

    def _edition(self, plan: CellPlaces, kind: str, cells: RowCells, period: PrintedPeriod) -> EditionAnswer:
        """Return the edition that fits the period in which the inspection may have begun, and the judged areas."""
        certain = period[0] is not None and period[0] == period[1]
        judged = () if certain else plan.judgements
        printed = tuple(column for column, at in judged if self._is_on_scale(said(cells[at])))
        key = (id(plan.block), kind, period, printed)
        if key not in self._editions:
            self._editions[key] = edition_in(plan.block, kind, period, printed)
        return self._editions[key]

    def _is_on_scale(self, text: str) -> bool:
        if text not in self._on_scale:
            mark = outcome_in(text, self._marks, {}, "")
            self._on_scale[text] = mark is not None and isinstance(mark.outcome, Scale)
        return self._on_scale[text]

    def _typed(
        self, plan: CellPlaces, row: InspectionRow, edition: Edition[Scale] | Absence, period: PrintedPeriod
    ) -> TypeReading:
        """Return the type of the inspection."""
        placed = plan.single.get(Meaning.ACTIVITY)
        text = said(row.cells[placed[1]]) if placed else ""
        days = (earliest_in(edition, period), period[1]) if isinstance(edition, Edition) else period
        if placed is None or not text:
            if placed is not None and placed[0].blank is None:
                self._problems.at_cell(row.index, placed, "", "a type of inspection")
            return known_activity(edition, plan.block.activity, "", days)
        typed = self._activities.activity_in(text, plan.block, edition, days)
        if typed.activity is Absence.UNREADABLE:
            search = among(tuple(plan.block.activities))
            self._problems.at_cell(row.index, placed, text, "a type of inspection", search)
        return typed

    def _judgements(
        self, plan: CellPlaces, row: InspectionRow, edition: Edition[Scale] | Absence, typed: TypeReading
    ) -> Judgements:
        cells = tuple([row.cells[at] for _, at in plan.judgements])
        activity = typed.activity
        key = (id(plan), edition, activity.id if isinstance(activity, Activity) else None, typed.printed_as, cells)
        if key not in self._judged:
            reader = JudgementCells(self._marks, self._book, plan.block, edition, activity, typed.printed_as)
            self._judged[key] = reader.read(plan.judgements, cells)
        judgements, problems = self._judged[key]
        self._problems.at_cells(row.index, problems)
        return judgements


def key_of(text: str) -> tuple[str, ...]:
    """Return the key for a mark of a file."""
    return words(text) or (text.strip(),)
