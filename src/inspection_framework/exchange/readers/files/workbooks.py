"""Workbooks, ODS and XLSX, read by expat, the XML parser that comes with Python, and by nothing else.

A sheet may declare millions of cells in a few bytes, and a library that lays out what is declared takes gigabytes or
ends the process. Here each cell, repeat and text is counted against the budget of the file before it is laid out.
"""

from collections.abc import Callable

from inspection_framework.exchange.readers.files.archives import Archive
from inspection_framework.exchange.readers.files.limits import FileBudget
from inspection_framework.exchange.readers.files.ods import CONTENT, ods_sheets
from inspection_framework.exchange.readers.files.sheet import Sheet
from inspection_framework.exchange.readers.files.xlsx import xlsx_sheets

__all__: list[str] = []


def sheets_of_workbook(data: bytes, only: Callable[[Sheet], bool] | None, budget: FileBudget) -> tuple[Sheet, ...]:
    """Read a workbook, or those of its sheets that are wanted."""
    archive = Archive(data, budget)
    return tuple((ods_sheets if archive.find(CONTENT) else xlsx_sheets)(archive, only))
