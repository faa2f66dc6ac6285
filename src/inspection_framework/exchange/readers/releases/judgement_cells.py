"""The judgements of one row. What a cell means depends on the areas that the edition and the activity judge."""

from collections.abc import Mapping, Sequence

import attrs

from inspection_framework.exchange.readers.files.sheet import Cell
from inspection_framework.exchange.readers.releases.layouts.layout import (
    CodeBook,
    HeadingColumn,
    InspectionBlock,
    TextMeaning,
)
from inspection_framework.exchange.readers.releases.nearest_texts import Search
from inspection_framework.exchange.readers.releases.outcome_cells import no_outcome, outcome_in, said
from inspection_framework.model.activities import Activity
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.judgements import Judgement, Judgements

__all__: list[str] = []

PlacedColumn = tuple[HeadingColumn, int]
"""A column, and its place in a row."""
OddCell = tuple[PlacedColumn | None, str, str, Search | None]
"""A cell that could not be read: its column, its text, what was expected, and how to find the nearest known text."""


@attrs.define
class JudgementCells:
    """The reader of the judgements of one row, for the areas that the edition and the activity judge.

    ``printed_as`` are the ids of the activities that the printed type of inspection may mean. The edition need not have
    them.
    """

    marks: Mapping[tuple[str, ...], TextMeaning]
    book: CodeBook | None
    block: InspectionBlock
    edition: Edition[Scale] | Absence
    activity: Activity | Absence
    printed_as: tuple[str, ...] = ()
    problems: list[OddCell] = attrs.field(factory=list[OddCell])

    def read(self, placed: Sequence[PlacedColumn], cells: Sequence[Cell]) -> tuple[Judgements, tuple[OddCell, ...]]:
        """Read the cells. If two cells are about the same area, the cell with content is used, not the blank cell."""
        read: dict[str, Judgement] = {}
        texts = [said(cell) for cell in cells]
        for placed_column, text in zip(placed, texts, strict=True):
            if text and (judgement := self._printed(placed_column, text)) is not None:
                self._keep(read, placed_column, judgement)
        for (column, at), text in zip(placed, texts, strict=True):
            if not text and (area := self._area_due(column)) is not None and area not in read:
                if column.blank is None:
                    self.problems.append(((column, at), "", "a grade", None))
                read[area] = Judgement(area, column.blank or Absence.NOT_SUPPLIED)
        order = [area for column, _ in placed for area in (*column.areas, *column.by_scale.values())]
        return Judgements(tuple(sorted(read.values(), key=lambda judgement: order.index(judgement.area)))), tuple(
            self.problems
        )

    def _keep(self, read: dict[str, Judgement], placed: PlacedColumn, judgement: Judgement) -> None:
        """Keep a judgement. Of two about the same area, keep the one with a grade, else the first.

        Two different grades are a problem.
        """
        before = read.get(judgement.area)
        if before is None or (isinstance(before.outcome, Absence) and not isinstance(judgement.outcome, Absence)):
            read[judgement.area] = judgement
        elif not isinstance(judgement.outcome, Absence) and judgement.outcome is not before.outcome:
            expected = f"the same as in another column about {judgement.area}, {before.printed!r}, which was kept"
            self.problems.append((placed, judgement.printed, expected, None))

    def _area(self, column: HeadingColumn) -> str | None:
        """Return the first of a column's areas that the edition has. If it is unknown, return the first area."""
        if isinstance(self.edition, Absence):
            return column.areas[0]
        ids = [area.id for area in self.edition.areas]
        return next((area for area in column.areas if area in ids), None)

    def _area_due(self, column: HeadingColumn) -> str | None:
        """Return the area of a column that the activity judges. If the activity is unknown, return the usual area."""
        area = self._area(column)
        if isinstance(self.activity, Absence):
            return (self._area_of_activity(column) if isinstance(self.edition, Absence) else None) or area
        return next(
            (candidate for candidate in (area, *column.by_scale.values()) if candidate in self.activity.areas), None
        )

    def _area_of_activity(self, column: HeadingColumn) -> str | None:
        """Return the area that an inspection of the printed type judges on its own scale."""
        own = (self.block.own_scales.get(id_) for id_ in self.printed_as)
        return next((area for area in own if area in column.by_scale.values()), None)

    def _area_on_scale(self, column: HeadingColumn, outcome: Outcome) -> str | None:
        """Return the area of an outcome that is not on the usual scale of its column, if the edition has that area."""
        area = next((own_area for scale, own_area in column.by_scale.items() if isinstance(outcome, scale)), None)
        known = isinstance(self.edition, Absence) or area in [judged.id for judged in self.edition.areas]
        return area if known else None

    def _codes(self, column: HeadingColumn) -> Mapping[str, Outcome | str]:
        """Return the codes of a column. If the activity has its own scale in this column, they are the activity's."""
        if self.book is None:
            return {}
        own = next((self.book.of_activity[id_] for id_ in self.printed_as if id_ in self.book.of_activity), None)
        return self.book.codes if own is None or not column.by_scale else own

    def _printed(self, placed: PlacedColumn, text: str) -> Judgement | None:
        column = placed[0]
        mark = outcome_in(text, self.marks, self._codes(column), self.book.name if self.book else "")
        area = self._area(column)
        if mark is None:
            self.problems.append((placed, text, *no_outcome(text)))
            due = self._area_due(column) or area
            return Judgement(due, Absence.UNREADABLE, printed=text) if due else None
        if area is None:
            if isinstance(mark.outcome, Scale) or mark.outcome is Absence.UNREADABLE:
                self.problems.append(
                    (placed, text, f"expected here: {self._edition_id()} does not judge this area", None)
                )
            return None
        due = self._area_due(column) if isinstance(mark.outcome, Absence) else None
        area = self._area_on_scale(column, mark.outcome) or due or area
        if isinstance(self.edition, Edition) and not isinstance(mark.outcome, self.edition.scale_of(area) | Absence):
            expected = f"on the scale of {self.edition.id}, {self.edition.scale_of(area).__name__}"
            self.problems.append((placed, text, expected, None))
            return Judgement(area, Absence.UNREADABLE, printed=text)
        if self.block.older:
            return Judgement(area, Absence.UNREADABLE, printed=text, note=self.block.note)
        return Judgement(
            area, mark.outcome, printed=text, note="; ".join(filter(None, (mark.note, self._note(column, area))))
        )

    def _note(self, column: HeadingColumn, area: str) -> str:
        """Return a note on an area that is one of several in a column."""
        if self.edition is Absence.NOT_SUPPLIED and area == column.areas[0] and len(column.areas) > 1:
            return f"the column may also hold {' or '.join(column.areas[1:])}"
        return column.later if area in column.areas[1:] else ""

    def _edition_id(self) -> str:
        return self.edition.id if isinstance(self.edition, Edition) else self.edition.label
