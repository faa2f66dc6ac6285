"""A display as text for a terminal: all of it, or a summary that fits."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from inspection_framework.notebook.blocks import (
    Display,
    DisplayBlock,
    Listing,
    Note,
    Piece,
    TableBlock,
    TableCell,
    pieces,
    plain,
)

__all__ = ["as_summary", "as_text"]

LINES = 25
"""The lines of a summary, at most."""
WIDTH = 110
"""The characters of a line of a summary, at most."""
_CELL, _SENTENCE = 3, 2
"""The lines of a cell of a table and of a sentence in a summary, at most. A cell of a long table has one."""
_CITING = ("Reason", "Reasons", "Source")
"""The heads of the columns that number the reasons or name the source, which a summary leaves out."""


def as_text(display: Display) -> str:
    """Return a display as plain text."""
    return "\n".join([_cell(display.title), *(line for block in display.blocks for line in _block(block))])


def as_summary(display: Display, everything: str, *, cell_lines: int = _CELL) -> str:
    """Return a display in at most 25 lines of at most 110 characters, without sources.

    ``everything`` says where the rest is. Notes at the end are always kept.
    """
    last = len(display.blocks)
    while last and isinstance(display.blocks[last - 1], Note):
        last -= 1
    fitted = [list(_fitted(block, cell_lines)) for block in display.blocks]
    body = [*_folded(_cell(display.title)), *(line for lines in fitted[:last] for line in lines)]
    foot = [line for lines in fitted[last:] for line in lines]
    if len(body) + len(foot) > LINES:
        room = LINES - len(foot) - 1
        body = [*body[:room], f"… {len(body) - room} more lines: {everything}"]
    elif any(isinstance(block, Listing) for block in display.blocks) and len(body) + len(foot) < LINES:
        body.append(f"Sources: {everything}")
    return "\n".join([*body, *foot])


def _fitted(block: DisplayBlock, cell_lines: int) -> Iterator[str]:
    """Yield the lines of a block, each at most as wide as a summary."""
    if isinstance(block, Note):
        yield from _folded(block.says)
    elif isinstance(block, TableBlock):
        yield from _folded(block.title)
        yield from _narrow(_without_sources(block), cell_lines if len(block.rows) <= LINES else 1)
    else:
        yield from _folded(block.title)
        for number, entry in enumerate(block.entries, 1):
            yield from _folded(entry.says, f"  {number}. ")


def _without_sources(table: TableBlock) -> list[tuple[str, ...]]:
    """Return the rows of a table without the columns that are empty, name sources or number reasons."""
    columns = [
        column
        for column in zip(*_rows(table), strict=True)
        if not (table.head and column[0] in _CITING) and any(column[bool(table.head) :])
    ]
    return list(zip(*columns, strict=True))


def _narrow(rows: Sequence[tuple[str, ...]], cell_lines: int) -> Iterator[str]:
    """Yield the rows of a table, with the longest columns folded until a row fits in a line."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    while sum(widths) + 2 * len(widths) > WIDTH and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    for row in rows:
        cells = [
            wrap(cell, max(width, 1), max_lines=cell_lines, placeholder=" …")
            for cell, width in zip(row, widths, strict=True)
        ]
        yield from _side_by_side(zip_longest(*cells, fillvalue=""), widths)


def _rows(table: TableBlock) -> list[tuple[str, ...]]:
    return [tuple(map(_cell, row)) for row in (*((table.head,) if table.head else ()), *table.rows)]


def _side_by_side(rows: Iterable[tuple[str, ...]], widths: Sequence[int]) -> Iterator[str]:
    for row in rows:
        yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _folded(text: str, before: str = "") -> list[str]:
    """Return a sentence in at most two lines, with the second indented like the text of the first."""
    return wrap(
        f"{before}{plain(text)}", WIDTH, subsequent_indent=" " * len(before), max_lines=_SENTENCE, placeholder=" …"
    )


def _block(block: DisplayBlock) -> Iterator[str]:
    if isinstance(block, Note):
        yield plain(block.says)
    elif isinstance(block, TableBlock):
        yield from _table(block)
    else:
        yield plain(block.title)
        for number, entry in enumerate(block.entries, 1):
            yield f"  {number}. {plain(entry.says)}"
            if entry.source:
                yield f"     {plain(entry.source)}"


def _table(table: TableBlock) -> Iterator[str]:
    """Yield the lines of a table, with each column as wide as its longest cell."""
    if table.title:
        yield plain(table.title)
    rows = _rows(table)
    yield from _side_by_side(rows, [max(map(len, column)) for column in zip(*rows, strict=True)])


def _cell(cell: TableCell) -> str:
    return " ".join(map(_piece, pieces(cell)))


def _piece(piece: Piece) -> str:
    return plain(piece if isinstance(piece, str) else piece.words)
