"""Where a table cannot be read: each problem by its row and column, as a spreadsheet shows them."""

from collections.abc import Iterable, Sequence

from inspection_framework.exchange.readers.files.sheet import Cell, Sheet
from inspection_framework.exchange.readers.releases.judgement_cells import OddCell, PlacedColumn
from inspection_framework.exchange.readers.releases.outcome_cells import said
from inspection_framework.exchange.readers.releases.reading import CellProblem

__all__: list[str] = []


class TableProblems:
    """Keeps the problems of one table, in the order in which they were met."""

    def __init__(self, sheet: Sheet, headings: Sequence[Cell]) -> None:
        self._sheet = sheet
        self._headings = headings
        self.all: list[CellProblem] = []

    def add(self, index: int, column: str, text: str, expected: str, near: str = "") -> CellProblem:
        """Keep a problem with the row of an index, and return it."""
        problem = CellProblem(
            file=self._sheet.file,
            sheet=self._sheet.name,
            row=index + 1,
            column=" ".join(column.split()),
            found=" ".join(text.split()),
            expected=expected,
            nearest=near,
        )
        self.all.append(problem)
        return problem

    def at_cell(self, index: int, placed: PlacedColumn | None, text: str, expected: str, near: str = "") -> CellProblem:
        """Keep a problem with a cell of a row, and return it."""
        return self.add(index, said(self._headings[placed[1]]) if placed else "", text, expected, near)

    def at_cells(self, index: int, odd: Iterable[OddCell]) -> list[CellProblem]:
        """Keep what could not be read of a row, each once, and return it."""
        return [self.at_cell(index, *odd_cell) for odd_cell in dict.fromkeys(odd)]
