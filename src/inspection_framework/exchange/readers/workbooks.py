"""Workbooks, ODS and XLSX, through python-calamine, which comes with the extra ``files``.

Calamine lays a sheet out in full, however far its cells lie apart and however often one is repeated, and nothing
bounds its memory. So what it is given has been unpacked and measured first, and is that and no more.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

try:
    from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook
except ModuleNotFoundError as _missing:
    _missing.add_note("It comes with an extra: pip install 'inspection_framework[files]'")
    raise

from inspection_framework.errors import UnreadableFileError
from inspection_framework.exchange.readers.archives import Archive, archive_of
from inspection_framework.exchange.readers.error_cells import table_with_error_texts, with_error_texts
from inspection_framework.exchange.readers.measures import (
    NoNumberError,
    Size,
    shared_texts,
    size_of_table,
    size_of_worksheet,
    surely_within,
)
from inspection_framework.exchange.readers.sheets import HEAD, Cell, Limits, Sheet

__all__: list[str] = []

_Found = str | float | bool | time | date | datetime | timedelta
"""What calamine finds in a cell; "" where it is empty."""

_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_BEFORE = b'<?xml version="1.0" encoding="UTF-8"?><office:document-content>'
_TABLE = re.compile(rb"<table:table[\s>]")
_TABLE_END = b"</table:table>"
_ROW = re.compile(rb"<table:table-row[\s/>]")
_MIDNIGHT = time()
_PROLOGUE = 2_000
"""In how many of the first bytes of a part its entities are declared, if any are, and its first tag stands."""


def sheets_of_workbook(
    file: str, data: bytes, only: Callable[[Sheet], bool] | None, limits: Limits
) -> tuple[Sheet, ...]:
    """Read a workbook, or those of its sheets that are wanted."""
    archive = Archive(file, data, limits.unpacked)
    sheets = _ods_sheets if "content.xml" in archive.names else _xlsx_sheets
    try:
        found = tuple(sheets(archive, only, limits))
    except CalamineError:  # its words may hold what stands in a cell
        raise archive.unreadable("what it holds does not hold together") from None
    return found


def _ods_sheets(archive: Archive, only: Callable[[Sheet], bool] | None, limits: Limits) -> Iterator[Sheet]:
    """Read the tables of an ODS, each by itself: calamine would read them all, wanted or not."""
    if "META-INF/manifest.xml" in archive.names and b"encryption-data" in archive.part("META-INF/manifest.xml"):
        raise UnreadableFileError(archive.file, "it is protected with a password", "Save it without one")
    content = archive.part("content.xml")
    for start, end in _tables(archive, content):
        if only is None or only(_sheet_of_table(archive, _head(content, start, end), limits)):
            yield _sheet_of_table(archive, content[start:end], limits)


def _tables(archive: Archive, content: bytes) -> Iterator[tuple[int, int]]:
    """Give where each table starts and ends."""
    _refuse_entities(archive, "content.xml", content)
    end = 0
    while start := _TABLE.search(content, end):
        end = content.find(_TABLE_END, start.end()) + len(_TABLE_END)
        if end < start.end():
            raise archive.unreadable("a sheet in it does not end")
        yield start.start(), end
    if not end:
        raise archive.unreadable("there is no sheet in it")


def _head(content: bytes, start: int, end: int) -> bytes:
    """Give a table cut after its first rows."""
    for number, row in enumerate(_ROW.finditer(content, start, end)):
        if number == HEAD:
            return content[start : row.start()] + _TABLE_END
    return content[start:end]


def _sheet_of_table(archive: Archive, table: bytes, limits: Limits) -> Sheet:
    if not surely_within(table, limits.cells, limits.text):
        try:
            size = size_of_table(table, limits.text)
        except NoNumberError:  # what is in its place is not quoted: it may be anything
            raise archive.unreadable("how often a cell is repeated is not a number") from None
        _refuse_large(archive, size, limits)
    parts = {
        "mimetype": (_ODS,),
        "META-INF/manifest.xml": (b"<manifest/>",),
        "content.xml": (_BEFORE, table_with_error_texts(table), b"</office:document-content>"),
    }
    with CalamineWorkbook.from_filelike(archive_of(parts)) as workbook:
        if not workbook.sheet_names:
            raise archive.unreadable("a sheet has no name")
        return _sheet(archive.file, workbook.get_sheet_by_index(0))


def _xlsx_sheets(archive: Archive, only: Callable[[Sheet], bool] | None, limits: Limits) -> Iterator[Sheet]:
    """Read the worksheets of an XLSX."""
    if "xl/workbook.bin" in archive.names:
        raise UnreadableFileError(archive.file, "it is a binary workbook (XLSB)", "Save it as XLSX or ODS")
    if not any(name.lower() == "xl/workbook.xml" for name in archive.names):
        raise UnreadableFileError(archive.file, "it is an archive, and no workbook", "Unpack it, and give the file")
    parts = {name: archive.part(name) for name in archive.names if name.lower().endswith((".xml", ".rels"))}
    _refuse_large_worksheets(archive, parts, limits)
    readable = archive_of({name: (with_error_texts(part),) for name, part in parts.items()})
    with CalamineWorkbook.from_filelike(readable) as workbook:
        if not workbook.sheet_names:
            raise archive.unreadable("there is no sheet in it")
        for index in range(len(workbook.sheet_names)):
            one = workbook.get_sheet_by_index(index)
            if only is None or only(_sheet(archive.file, one, HEAD)):
                yield _sheet(archive.file, one)


def _refuse_large_worksheets(archive: Archive, parts: Mapping[str, bytes], limits: Limits) -> None:
    for name, part in parts.items():
        _refuse_entities(archive, name, part)
    shared = [shared_texts(part) for part in parts.values() if b"sst" in part[:_PROLOGUE]]
    if len(shared) > 1:
        raise archive.unreadable("two of its parts hold the texts that cells share")
    for part in parts.values():
        if b"sheetData" in part:
            _refuse_large(archive, size_of_worksheet(part, *shared or [()]), limits)


def _refuse_entities(archive: Archive, name: str, part: bytes) -> None:
    if b"<!DOCTYPE" in part[:_PROLOGUE]:
        raise archive.unreadable(f"{name} declares entities, as no spreadsheet does")
    if b"\x00" in part[:_PROLOGUE]:
        raise archive.unreadable(f"{name} is not in UTF-8")


def _refuse_large(archive: Archive, size: Size, limits: Limits) -> None:
    for found, limit, what in ((size.cells, "cells", "cells"), (size.text, "text", "bytes of text")):
        most: int = getattr(limits, limit)
        if found > most:
            raise UnreadableFileError(
                archive.file,
                f"a sheet spans {found:,} {what}, and {most:,} are the limit",
                f"Is it the file that was meant? If so, pass Limits with a higher `{limit}`",
            )


def _sheet(file: str, sheet: CalamineSheet, most: int | None = None) -> Sheet:
    return Sheet(file=file, name=sheet.name, rows=_rows(sheet.to_python(skip_empty_area=False, nrows=most)))


def _rows(rows: Iterable[Iterable[_Found]]) -> Sequence[Sequence[Cell]]:
    """Give the rows with ``None`` for every blank, a day for every midnight, and whole numbers without a point."""
    return tuple(
        [
            tuple(
                [(cell or None) if type(cell) is str else cell if type(cell) is date else _cell(cell) for cell in row]
            )
            for row in rows
        ]
    )


def _cell(found: _Found) -> Cell:
    if isinstance(found, float):
        return int(found) if found.is_integer() else found
    if isinstance(found, datetime):
        return found.date() if found.time() == _MIDNIGHT else found
    return str(found) if isinstance(found, time | timedelta) else found
