"""One small reader of rows for every layout: each cell by its meaning, each blank by its reason."""

from collections.abc import Mapping, Sequence
from datetime import date

import attrs

from inspection_framework.errors import DefinitionError, NotInForceError
from inspection_framework.exchange.readers.activity_cells import ActivityCells, known_activity
from inspection_framework.exchange.readers.days import DayCells
from inspection_framework.exchange.readers.headings import words
from inspection_framework.exchange.readers.judgement_cells import JudgementCells, Odd, Placed
from inspection_framework.exchange.readers.layouts.layout import WHAT, Block, CodeBook, Layout, Mark, Meaning
from inspection_framework.exchange.readers.outcomes import said
from inspection_framework.exchange.readers.progress import Watch
from inspection_framework.exchange.readers.reading import CellProblem, NoEdition, NotInspected, Table, WithoutEdition
from inspection_framework.exchange.readers.recognition import Found, blocks_in, nearest
from inspection_framework.exchange.readers.sheets import Cell, Sheet
from inspection_framework.exchange.readers.who import Providers
from inspection_framework.model.activities import Activity
from inspection_framework.model.days import Days, in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Basis, Source
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.judgements import Judgements
from inspection_framework.model.providers import Provider

__all__: list[str] = []

Row = Sequence[Cell]


@attrs.frozen(kw_only=True, eq=False)
class Plan:
    """Where the cells of one inspection stand in a row."""

    block: Block
    single: Mapping[Meaning, Placed]
    judgements: tuple[Placed, ...]
    what: tuple[int, ...]


class TableReader:
    """Reads one table and keeps what could not be read. What was read once is not read again."""

    def __init__(self, sheet: Sheet, found: Found, end: int, book: CodeBook | None) -> None:
        self.sheet = sheet
        self.found = found
        self.layout: Layout = found.layout
        self.headings: Sequence[Cell] = sheet.rows[found.top]
        self.rows: range = range(found.top + 1, end)
        self.book = book
        self.marks: dict[tuple[str, ...], Mark] = {
            words(text) or (text,): mark for text, mark in self.layout.marks.items()
        }
        self.problems: list[CellProblem] = []
        self.providers: dict[str, Provider] = {}
        self.inspections: list[Inspection] = []
        self.not_inspected: list[NotInspected] = []
        self.without_edition: list[WithoutEdition] = []
        self.plans: list[Plan] = [self._plan(block) for block in blocks_in(found)]
        self.days: DayCells = DayCells(self._mark)
        self.activities: ActivityCells = ActivityCells(self._mark)
        self.who: Providers = Providers(found, self.days.day_in)
        self.width: int = max(found.places.values()) + 1
        title = said(sheet.rows[0][0]) if found.top and sheet.rows[0] else ""
        self.document: str = f"{title or self.layout.title} ({sheet.file})"
        self.place: str = f"sheet {sheet.name}, row " if sheet.name else "row "
        self._editions: dict[tuple[int, str, date | Absence], tuple[Edition[Scale] | Absence, NoEdition | None]] = {}
        self._marks: dict[str, Mark | None] = {}
        self._judged: dict[tuple[object, ...], tuple[Judgements, tuple[Odd, ...]]] = {}

    def _plan(self, block: Block) -> Plan:
        placed = [(column, self.found.places[column]) for column in block.columns if column in self.found.places]
        return Plan(
            block=block,
            single={column.holds: (column, at) for column, at in placed if column.holds is not Meaning.JUDGEMENT},
            judgements=tuple((column, at) for column, at in placed if column.holds is Meaning.JUDGEMENT),
            what=tuple(at for column, at in placed if column.holds in WHAT),
        )

    def read(self, watched: Watch) -> Table:
        """Read every row, and be watched."""
        self._say_what_is_odd()
        count = 0
        for index in watched.over(self.rows):
            row = self.sheet.rows[index]
            if any(map(said, row) if len(row) < self.width else row):
                count += 1
                if len(row) < self.width:
                    row = (*row, *([None] * (self.width - len(row))))
                self._read_row(index, row)
        return Table(
            file=self.sheet.file,
            sheet=self.sheet.name,
            layout=self.layout.id,
            rows=count,
            inspections=tuple(self.inspections),
            not_inspected=tuple(self.not_inspected),
            without_edition=tuple(self.without_edition),
        )

    def _say_what_is_odd(self) -> None:
        """Name the headings that are not known, the columns that are not there and those that stand twice."""
        every = [heading for column in self.layout.columns for heading in column.headings]
        for heading in self.found.unknown:
            self._problem(self.found.top, heading, heading, "a heading of this table", nearest(heading, every))
        for column in self.found.missing:
            close = nearest(column.headings[0], self.found.unknown)
            self._problem(self.found.top, "", "", f"a column {column.headings[0]!r}, and it is not there", close)
        for column in self.found.doubled:
            expected = f"one column {column.headings[0]!r}, and there are several: none was read"
            self._problem(self.found.top, "", "", expected, "")

    def _problem(self, index: int, column: str, found: str, expected: str, near: str = "") -> None:
        self.problems.append(
            CellProblem(
                file=self.sheet.file,
                sheet=self.sheet.name,
                row=index + 1,
                column=" ".join(column.split()),
                found=" ".join(found.split()),
                expected=expected,
                nearest=near,
            )
        )

    def _cell_problem(self, index: int, placed: Placed | None, found: str, expected: str, near: str = "") -> None:
        self._problem(index, said(self.headings[placed[1]]) if placed else "", found, expected, near)

    def _read_row(self, index: int, row: Row) -> None:
        provider, problems = self.who.of(row)
        for placed, found, expected, near in problems:
            self._cell_problem(index, placed, found, expected, near)
        if provider is None:
            return
        self.providers.setdefault(provider.urn, provider)
        source = Source(
            document=self.document, locator=f"{self.place}{index + 1}", basis=Basis.OBSERVED, wording_seen=True
        )
        why: list[Absence | None] = []
        for plan in self.plans:
            why.append(self._none_yet(plan, row))
            if why[-1] is None:
                self._read_inspection(plan, index, row, provider, source)
        if None not in why:
            reason = next((one for one in why if one is not Absence.NOT_SUPPLIED), self.layout.none_yet)
            if reason is None:
                self._problem(index, "", "", "an inspection, and the row tells of none")
            self.not_inspected.append(
                NotInspected(provider=provider, why=reason or Absence.NOT_SUPPLIED, source=source)
            )

    def _none_yet(self, plan: Plan, row: Row) -> Absence | None:
        """Say why a row has no inspection in a block, ``None`` where it has one; a blank is not supplied."""
        for at in plan.what:
            cell = row[at]
            if cell is not None:
                if not isinstance(cell, str):
                    return None
                if cell.strip():
                    mark = self._mark(cell)
                    told = mark is not None and mark.outcome is Absence.NOT_YET_INSPECTED
                    return Absence.NOT_YET_INSPECTED if told else None
        return Absence.NOT_SUPPLIED

    def _mark(self, text: str) -> Mark | None:
        """Give what the file means by a text, where it is one of its marks."""
        if text not in self._marks:
            self._marks[text] = self.marks.get(words(text) or (text.strip(),))
        return self._marks[text]

    def _read_inspection(self, plan: Plan, index: int, row: Row, provider: Provider, source: Source) -> None:
        started, ended, published = (
            self._day(plan, meaning, index, row) for meaning in (Meaning.STARTED, Meaning.ENDED, Meaning.PUBLISHED)
        )
        edition, without = self._edition(plan.block, provider.kind, started)
        activity, note = self._activity(plan, index, row, edition, started)
        notes = [note, plan.block.note]
        try:
            on_site = self.days.on_site(started, ended)
        except DefinitionError:
            self._cell_problem(index, plan.single[Meaning.ENDED], str(ended), "a last day on site after the first")
            on_site = (Days(started, Absence.UNREADABLE),)
        if isinstance(published, date) and any(published < day for days in on_site for day in days.known):
            # In no published table is it so: then the columns are likely to be in each other's place.
            expected = "a day of publication that does not lie before the days on site"
            self._cell_problem(index, plan.single[Meaning.PUBLISHED], in_words(published), expected)
        link = plan.single.get(Meaning.LINK)
        theme = plan.single.get(Meaning.THEME)
        inspection = Inspection(
            provider=provider,
            edition=edition,
            activity=activity,
            on_site=on_site,
            published=published,
            judgements=self._judgements(plan, index, row, edition, activity),
            theme=said(row[theme[1]]) if theme else "",
            note="; ".join(filter(None, notes)),
            source=attrs.evolve(source, link=said(row[link[1]])) if link else source,
        )
        self.inspections.append(inspection)
        if without is not None:
            self.without_edition.append(WithoutEdition(inspection=inspection, why=without))

    def _day(self, plan: Plan, meaning: Meaning, index: int, row: Row) -> date | Absence:
        if meaning not in plan.single:
            return Absence.NOT_SUPPLIED
        column, at = plan.single[meaning]
        day = self.days.day_in(row[at], column.day)
        if day is Absence.UNREADABLE or (day is Absence.NOT_SUPPLIED and column.blank is None):
            self._cell_problem(index, (column, at), said(row[at]), f"a day such as {date(2025, 3, 31):{column.day}}")
        return day

    def _edition(
        self, block: Block, kind: str, started: date | Absence
    ) -> tuple[Edition[Scale] | Absence, NoEdition | None]:
        """Give the edition of the first day on site; without that day there is none, and none is guessed."""
        key = (id(block), kind, started)
        if key not in self._editions:
            self._editions[key] = self._find_edition(block, kind, started)
        return self._editions[key]

    def _find_edition(
        self, block: Block, kind: str, started: date | Absence
    ) -> tuple[Edition[Scale] | Absence, NoEdition | None]:
        framework = block.frameworks.get(kind)
        if framework is None:
            return Absence.NOT_IN_EDITION, NoEdition.NO_FRAMEWORK
        if not isinstance(started, date):
            return Absence.NOT_SUPPLIED, NoEdition.NO_DAY
        try:
            return framework.edition_on(started), None
        except NotInForceError:
            return Absence.NOT_IN_EDITION, NoEdition.BEFORE

    def _activity(
        self, plan: Plan, index: int, row: Row, edition: Edition[Scale] | Absence, started: date | Absence
    ) -> tuple[Activity | Absence, str]:
        """Give the activity by the type that is printed, and a note where the type alone can be kept."""
        placed = plan.single.get(Meaning.ACTIVITY)
        text = said(row[placed[1]]) if placed else ""
        if placed is None or not text:
            if placed is not None and placed[0].blank is None:
                self._cell_problem(index, placed, "", "a type of inspection")
            return known_activity(edition, plan.block.activity, "", started)
        activity, note = self.activities.activity_in(text, plan.block, edition, started)
        if activity is Absence.UNREADABLE:
            self._cell_problem(index, placed, text, "a type of inspection", nearest(text, plan.block.activities))
        return activity, note

    def _judgements(
        self, plan: Plan, index: int, row: Row, edition: Edition[Scale] | Absence, activity: Activity | Absence
    ) -> Judgements:
        cells = tuple([row[at] for _, at in plan.judgements])
        key = (id(plan), edition, activity.id if isinstance(activity, Activity) else None, cells)
        if key not in self._judged:
            self._judged[key] = JudgementCells(self.marks, self.book, plan.block, edition, activity).read(
                plan.judgements, cells
            )
        judgements, problems = self._judged[key]
        for placed, found, expected, near in problems:
            self._cell_problem(index, placed, found, expected, near)
        return judgements
