"""A display as text for a terminal."""

from collections.abc import Iterator

from inspection_framework.notebook.blocks import Block, Cell, Display, Note, Piece, Table, pieces, plain

__all__ = ["as_text"]


def as_text(display: Display) -> str:
    """Write a display as plain text."""
    return "\n".join([_cell(display.title), *(line for block in display.blocks for line in _block(block))])


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Note):
        yield plain(block.says)
    elif isinstance(block, Table):
        yield from _table(block)
    else:
        yield plain(block.title)
        for number, entry in enumerate(block.entries, 1):
            yield f"  {number}. {plain(entry.says)}"
            if entry.source:
                yield f"     {plain(entry.source)}"


def _table(table: Table) -> Iterator[str]:
    """Write a table with its columns side by side, each as wide as its longest place."""
    if table.title:
        yield plain(table.title)
    rows = [tuple(map(_cell, row)) for row in (*((table.head,) if table.head else ()), *table.rows)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cell(cell: Cell) -> str:
    return " ".join(map(_piece, pieces(cell)))


def _piece(piece: Piece) -> str:
    return plain(piece if isinstance(piece, str) else piece.words)
