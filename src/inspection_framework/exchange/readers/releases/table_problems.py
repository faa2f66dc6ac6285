"""The problems of a table, each with its row and column as a spreadsheet shows them."""

from collections.abc import Iterable, Sequence

from inspection_framework.exchange.readers.files.sheet import Cell, Sheet
from inspection_framework.exchange.readers.releases.judgement_cells import OddCell, PlacedColumn
from inspection_framework.exchange.readers.releases.nearest_texts import NearestTexts, Search
from inspection_framework.exchange.readers.releases.outcome_cells import said
from inspection_framework.exchange.readers.releases.reading import CellProblem

__all__: list[str] = []


class TableProblems:
    """Collects the problems of one table, in the order in which they are found."""

    def __init__(self, sheet: Sheet, headings: Sequence[Cell], near: NearestTexts) -> None:
        self._sheet = sheet
        self._headings = headings
        self._near = near
        self.all: list[CellProblem] = []

    def add(self, index: int, column: str, text: str, expected: str, search: Search | None = None) -> CellProblem:
        """Add a problem of a row, and return it. ``index`` counts the rows from 0.

        ``search`` finds the known text that is nearest to the text.
        """
        problem = CellProblem(
            file=self._sheet.file,
            sheet=self._sheet.name,
            row=index + 1,
            column=" ".join(column.split()),
            found=" ".join(text.split()),
            expected=expected,
            nearest=self._near.of(text, search) if search else "",
        )
        self.all.append(problem)
        return problem

    def at_cell(
        self, index: int, placed: PlacedColumn | None, text: str, expected: str, search: Search | None = None
    ) -> CellProblem:
        """Add a problem of a cell, and return it."""
        return self.add(index, said(self._headings[placed[1]]) if placed else "", text, expected, search)

    def at_cells(self, index: int, odd: Iterable[OddCell]) -> list[CellProblem]:
        """Add the problems of a row, without duplicates, and return them."""
        return [self.at_cell(index, *odd_cell) for odd_cell in dict.fromkeys(odd)]
