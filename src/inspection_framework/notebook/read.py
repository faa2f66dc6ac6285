"""What came of reading a release."""

from inspection_framework.exchange.readers.reading import Reading
from inspection_framework.notebook.blocks import Display, Entry, Listing, Note, Table, filled

__all__ = ["of_reading"]

AT_MOST = 20
"""So many problems are shown unless another number is asked for; how many there are is said in any case."""


def of_reading(reading: Reading, *, at_most: int = AT_MOST) -> Display:
    """Show how many rows each table gave, and what could not be read."""
    rows = tuple(
        (
            *(table.sheet or "the whole file", table.layout, f"{table.rows:,}"),
            *(f"{len(some):,}" for some in (table.inspections, table.not_inspected, table.without_edition)),
        )
        for table in reading.tables
    )
    head = ("Sheet", "Layout", "Rows", "Inspections", "Not inspected", "Without an edition")
    problems = Listing("Problems", tuple(Entry(str(problem)) for problem in reading.problems[:at_most]))
    left = len(reading.problems) - at_most
    blocks = (
        *(Note(f"File: {file}") for file in dict.fromkeys(table.file for table in reading.tables)),
        Note(f"Providers: {len(reading.providers):,}; problems: {len(reading.problems):,}"),
        Table(rows, head, "Tables"),
        problems,
        *((Note(f"Problems not shown: {left:,}"),) if left > 0 else ()),
        *((Note(f"Sheets without such a table: {', '.join(reading.not_read)}"),) if reading.not_read else ()),
    )
    return Display(f"Inspections read: {len(reading.inspections):,}", filled(blocks))
