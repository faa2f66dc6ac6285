"""A sheet of a file: rows of cells, as a spreadsheet shows them."""

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath

import attrs

from inspection_framework.printed import Printed

__all__: list[str] = []

Cell = str | float | int | bool | date | None
"""The content of a cell: ``None`` if it is empty; a ``datetime`` only if it has a time of day."""

HEAD = 30
"""The number of first rows (titles, notes and headings) from which a reader decides whether it wants a sheet."""


@attrs.frozen(kw_only=True)
class Sheet(Printed):
    """A sheet of a file. ``rows[0]`` is row 1 as a spreadsheet shows it; rows may differ in length.

    ``file`` is the name of the file without its folder. A CSV is one sheet whose name is "".
    """

    file: str
    name: str
    rows: Sequence[Sequence[Cell]] = attrs.field(repr=False)

    @property
    def misnamed(self) -> str:
        """A clause for errors: that the file is text, although its name ends as a workbook's. ``""`` if it does not."""
        ending = PurePath(self.file).suffix
        is_misnamed = not self.name and ending.lower() in {".xlsx", ".xlsm", ".ods"}
        return f"; the file is text, although its name ends in {ending}" if is_misnamed else ""


def head_of(sheet: Sheet) -> Sheet:
    """Return a sheet with only its first rows."""
    return attrs.evolve(sheet, rows=sheet.rows[:HEAD])
