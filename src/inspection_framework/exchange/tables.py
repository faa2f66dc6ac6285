"""Inspections as a tidy table: a row for each inspection, a column for each area, as CSV that reads back to the same.

The first columns are those of a frame (``exchange.frames.COLUMNS``), then comes one for each area. The further columns
are needed only to read the same inspections back, and can otherwise be ignored. An unknown day is the word for the
reason.
"""

import csv
import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TextIO

import attrs

from inspection_framework.arguments import Value, checked_but
from inspection_framework.errors import DefinitionError, DocumentError, Problem, quoted
from inspection_framework.exchange.columns import COLUMNS, FURTHER_COLUMNS, areas_of, refuse_names_of_columns
from inspection_framework.exchange.documents.known import KnownNames
from inspection_framework.exchange.inspections import Inspections
from inspection_framework.exchange.readers.sheets import USUAL, Cell, InputFile, Limits, Sheet, read_sheets
from inspection_framework.exchange.rows import cells_of, inspection_in
from inspection_framework.exchange.written_cells import harmless, restored
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.repeated import repeated
from inspection_framework.model.texts import HALF, plain_text
from inspection_framework.model.unshown import shows_no_child

__all__ = ["TableReading", "read_table", "write_table"]

_MOST_PROBLEMS = 10_000
"""The most problems that are listed. A table with more was not written by this library."""
_NAMES = tuple(column.name for column in (*COLUMNS, *FURTHER_COLUMNS))
_NEEDED = tuple(column.name for column in (*COLUMNS, *FURTHER_COLUMNS) if column.needed)


@attrs.frozen(kw_only=True)
class TableReading(Value):
    """The content of a table: an inspection for each row that could be read, and every problem."""

    inspections: Inspections
    problems: tuple[Problem, ...]


@checked_but("file")
def write_table(
    inspections: Iterable[Inspection],
    file: str | os.PathLike[str] | TextIO,
    *,
    frameworks: Iterable[Framework[Any]] = (),
) -> None:
    """Write inspections as a CSV file, in UTF-8 if ``file`` is a path.

    Open a text file with ``newline=""``: otherwise Windows changes the ends of lines within a text.

    ``frameworks`` are those under which they were made, added to the library's own. There is a column for every area
    of every edition, used or not, so that tables of different inspections can be stacked.

    >>> from io import StringIO
    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> text = StringIO()
    >>> write_table(local_authority_inspections()[-1:], text)
    >>> for line in text.getvalue().splitlines():
    ...     print(line[:100])
    provider_kind,urn,provider,region,edition,activity,first_day,last_day,published,leaders,help_and_pro
    local_authority,80539,Portsmouth,South East,ilacs-2026-04,short,2026-07-06,2026-07-10,2026-08-18,Out

    Raises:
        DocumentError: an inspection refers to an unknown edition or activity, or a text has half a character; each
            problem has its row.
        DefinitionError: an area has the name of another column, or an argument is not of its type.
    """
    if not isinstance(file, str | os.PathLike) and not hasattr(file, "write"):
        problem = Problem("file", f"expected a path or an open text file, not {quoted(file)}")
        raise DefinitionError("call of write_table", [problem])
    known = KnownNames(frameworks, ())
    all_inspections = tuple(inspections)
    judged = (area for inspection in all_inspections for area in inspection.judgements)
    areas = tuple(dict.fromkeys((*areas_of(known.editions.values()), *judged)))
    refuse_names_of_columns(areas)
    problems: list[Problem] = []
    rows = [
        list(cells_of(inspection, areas, known, number, problems))
        for number, inspection in enumerate(all_inspections, 2)
    ]
    names = (*_names(COLUMNS), *areas, *_names(FURTHER_COLUMNS))
    problems += [
        Problem(f"row {number}, column {name!r}", HALF)
        for number, row in enumerate(rows, 2)
        for name, cell in zip(names, row, strict=True)
        if plain_text(cell) is None
    ]
    if problems:
        raise DocumentError("a table of inspections", problems)
    header = [harmless(name) for name in names]
    if isinstance(file, str | os.PathLike):
        with Path(file).open("w", encoding="utf-8", newline="") as opened:
            csv.writer(opened).writerows([header, *rows])
    else:
        csv.writer(_TextFile(file)).writerows([header, *rows])


class _TextFile:
    """A text file that ends lines in its own way, because CSV's two characters would add empty lines on Windows."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, row: str) -> None:
        self._file.write(row.removesuffix("\r\n") + "\n")


@shows_no_child
@checked_but("source")
def read_table(
    source: InputFile,
    *,
    frameworks: Iterable[Framework[Any]] = (),
    scales: Iterable[type[Scale]] = (),
    limits: Limits = USUAL,
) -> TableReading:
    r"""Read a table of inspections: the written CSV, or the CSV or workbook that a spreadsheet saved from it.

    ``frameworks`` and ``scales`` are those that the table names, added to the library's own. A bad cell loses only that
    cell, and a row that is not an inspection only that row. Each is a problem with its row and column.

    >>> reading = read_table(b"urn,provider,provider_kind,overall,source_document,source_basis\n"
    ...                      b"80497,Halton,local_authority,Goood,Our own list,observed\n")
    >>> print(reading.inspections[0].overall)
    Absence.UNREADABLE
    >>> print(reading.problems[-1])  # doctest: +ELLIPSIS
    row 2, column 'overall': 'Goood' is not a printed label of Grade: expected 'Outstanding' or 'Good' or ...

    Raises:
        UnreadableFileError: the file cannot be read.
        DocumentError: no sheet has the columns that every table of inspections has.
    """
    known = KnownNames(frameworks, scales)
    sheets = read_sheets(source, only=_is_table, limits=limits)
    if not sheets:
        missing = f"the first row of a table must have all of these headings: {', '.join(_NEEDED)}"
        raise DocumentError("a table of inspections", [Problem("", missing)])
    problems: list[Problem] = []
    inspections = [inspection for sheet in sheets for inspection in _inspections(sheet, known, problems)]
    if len(problems) > _MOST_PROBLEMS:
        problems[_MOST_PROBLEMS:] = [Problem("", "there are further problems: correct these, then read it again")]
    return TableReading(inspections=Inspections(inspections), problems=tuple(problems))


def _names(columns: Iterable[Any]) -> Iterator[str]:
    return (column.name for column in columns)


def _is_table(sheet: Sheet) -> bool:
    return bool(sheet.rows) and {*_NEEDED} <= {_text(cell) for cell in sheet.rows[0]}


def _inspections(sheet: Sheet, known: KnownNames, problems: list[Problem]) -> Iterator[Inspection]:
    header = [restored(_text(cell)) for cell in sheet.rows[0]]
    areas = _areas(header, problems)
    for number, row in enumerate(sheet.rows[1:], 2):
        cells = dict(zip(header, map(_text, row), strict=False))
        if any(cells.values()):
            inspection = inspection_in(cells, areas, known, number, problems)
            del problems[_MOST_PROBLEMS + 1 :]
            if inspection is not None:
                yield inspection


def _areas(header: Sequence[str], problems: list[Problem]) -> tuple[str, ...]:
    """Return the columns of areas: all but those that every table has. Missing and duplicate columns are problems."""
    areas = [name for name in header if name and name not in _NAMES]
    problems += [
        Problem(f"row 1, column {name!r}", "there are several columns of this name: the last one is read")
        for name in repeated(filter(None, header))
    ]
    problems += [Problem("row 1", f"column {name!r} is missing") for name in _NAMES if name not in header]
    return tuple(dict.fromkeys(areas))


def _text(cell: Cell) -> str:
    """Return the text of a cell as in a CSV, whatever type a spreadsheet gave it."""
    return cell.isoformat() if isinstance(cell, date) else "" if cell is None else str(cell)
