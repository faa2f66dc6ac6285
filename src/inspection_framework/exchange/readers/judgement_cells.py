"""The judgements of one row, each cell by what the edition and the activity judge."""

from collections.abc import Mapping, Sequence

import attrs

from inspection_framework.exchange.readers.layouts.layout import Block, CodeBook, Column, Mark
from inspection_framework.exchange.readers.outcomes import no_outcome, outcome_in, said
from inspection_framework.exchange.readers.sheets import Cell
from inspection_framework.model.activities import Activity
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.judgements import Judgement, Judgements

__all__: list[str] = []

Placed = tuple[Column, int]
"""A column, and where it stands in a row."""
Odd = tuple[Placed | None, str, str, str]
"""What could not be read: where, what stands there, what was expected, and what is nearest to it."""


@attrs.define
class JudgementCells:
    """The judgements of one row, read for what the edition and the activity judge."""

    marks: Mapping[tuple[str, ...], Mark]
    book: CodeBook | None
    block: Block
    edition: Edition[Scale] | Absence
    activity: Activity | Absence
    problems: list[Odd] = attrs.field(factory=list[Odd])

    def read(self, placed: Sequence[Placed], cells: Sequence[Cell]) -> tuple[Judgements, tuple[Odd, ...]]:
        """Read the cells; one that says something goes before a blank about the same area."""
        read: dict[str, Judgement] = {}
        texts = [said(cell) for cell in cells]
        for one, text in zip(placed, texts, strict=True):
            if text and (judgement := self._printed(one, text)) is not None:
                read.setdefault(judgement.area, judgement)
        for (column, at), text in zip(placed, texts, strict=True):
            if not text and (area := self._area_due(column)) is not None and area not in read:
                if column.blank is None:
                    self.problems.append(((column, at), "", "a grade", ""))
                read[area] = Judgement(area, column.blank or Absence.NOT_SUPPLIED)
        order = [area for column, _ in placed for area in (*column.areas, *column.by_scale.values())]
        return Judgements(tuple(sorted(read.values(), key=lambda one: order.index(one.area)))), tuple(self.problems)

    def _area(self, column: Column) -> str | None:
        """Give the first area of a column that the edition has; without an edition the first."""
        if isinstance(self.edition, Absence):
            return column.areas[0]
        ids = [area.id for area in self.edition.areas]
        return next((area for area in column.areas if area in ids), None)

    def _area_due(self, column: Column) -> str | None:
        """Give the area of a column that the activity judges; of one that is not known it may be the usual one."""
        area = self._area(column)
        if isinstance(self.activity, Absence):
            return area
        return next((one for one in (area, *column.by_scale.values()) if one in self.activity.areas), None)

    def _area_on_scale(self, column: Column, outcome: Outcome) -> str | None:
        """Give the area of an outcome that stands in a column on another scale, if the edition has it."""
        area = next((one for scale, one in column.by_scale.items() if isinstance(outcome, scale)), None)
        known = isinstance(self.edition, Absence) or area in [one.id for one in self.edition.areas]
        return area if known else None

    def _printed(self, placed: Placed, text: str) -> Judgement | None:
        column = placed[0]
        mark = outcome_in(text, self.marks, self.book)
        area = self._area(column)
        if mark is None:
            self.problems.append((placed, text, *no_outcome(text)))
            return Judgement(area, Absence.UNREADABLE, printed=text) if area else None
        if area is None:
            if not isinstance(mark.outcome, Absence):
                self.problems.append((placed, text, f"anything here: {self._edition_id()} does not judge it", ""))
            return None
        area = self._area_on_scale(column, mark.outcome) or area
        if isinstance(self.edition, Edition) and not isinstance(mark.outcome, self.edition.scale_of(area) | Absence):
            expected = f"on the scale of {self.edition.id}, {self.edition.scale_of(area).__name__}"
            self.problems.append((placed, text, expected, ""))
            return Judgement(area, Absence.UNREADABLE, printed=text)
        if self.block.older:
            return Judgement(area, Absence.UNREADABLE, printed=text, note=self.block.note)
        several = isinstance(self.edition, Absence) and len(column.areas) > 1
        note = f"the column may also hold {' or '.join(column.areas[1:])}" if several else ""
        return Judgement(area, mark.outcome, printed=text, note="; ".join(filter(None, (mark.note, note))))

    def _edition_id(self) -> str:
        return self.edition.id if isinstance(self.edition, Edition) else self.edition.label
