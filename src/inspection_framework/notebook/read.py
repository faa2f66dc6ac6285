"""Displays of what was read from a release or a report."""

from inspection_framework.exchange.readers.releases.reading import ReleaseReading
from inspection_framework.exchange.readers.reports import ReportReading
from inspection_framework.notebook.blocks import Display, Entry, Listing, Note, TableBlock, filled
from inspection_framework.notebook.judged import of_inspection

__all__ = ["of_reading", "of_report"]

AT_MOST = 20
"""The default number of problems that are shown. The total number is always shown."""


def of_reading(reading: ReleaseReading, *, at_most: int = AT_MOST) -> Display:
    """Return a display of the number of rows read from each table, and of the problems."""
    rows = tuple(
        (
            *(table.sheet or "the whole file", table.layout, f"{table.rows:,}"),
            *(f"{len(rows_read):,}" for rows_read in (table.inspections, table.not_inspected, table.without_edition)),
        )
        for table in reading.tables
    )
    head = ("Sheet", "Layout", "Rows", "Inspections", "Not inspected", "Without an edition")
    problems = Listing("Problems", tuple(Entry(str(problem)) for problem in reading.problems[:at_most]))
    left = len(reading.problems) - at_most
    blocks = (
        *(Note(f"File: {file}") for file in dict.fromkeys(table.file for table in reading.tables)),
        Note(f"Providers: {len(reading.providers):,}; problems: {len(reading.problems):,}"),
        TableBlock(rows, head, "Tables"),
        problems,
        *((Note(f"Problems not shown: {left:,}"),) if left > 0 else ()),
        *((Note(f"Sheets without such a table: {', '.join(reading.not_read)}"),) if reading.not_read else ()),
    )
    return Display(f"Inspections read: {len(reading.inspections):,}", filled(blocks))


def of_report(reading: ReportReading) -> Display:
    """Return a display of the inspection of a report, and of the problems."""
    read = of_inspection(reading.inspection) if reading.inspection else Display("No inspection was read")
    shipped = "yes" if reading.shipped else "no"
    blocks = (
        Note(f"File: {reading.file}; {reading.kind or 'kind not known'}"),
        *read.blocks,
        Listing("Problems", tuple(Entry(str(problem)) for problem in reading.problems)),
        *((Note(f"In the library's own inspections: {shipped}"),) if reading.inspection else ()),
    )
    return Display(read.title, filled(blocks))
