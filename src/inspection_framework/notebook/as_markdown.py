"""A display as Markdown, to paste into a report, with tables and lists that GitHub, Quarto and Jupyter can read."""

import re
from collections.abc import Iterator

from inspection_framework.notebook.blocks import (
    Display,
    DisplayBlock,
    Note,
    Piece,
    TableBlock,
    TableCell,
    pieces,
    plain,
)

__all__ = ["as_markdown"]


def as_markdown(display: Display) -> str:
    """Return a display as Markdown."""
    parts = [f"**{_cell(display.title)}**", *("\n".join(_block(block)) for block in display.blocks)]
    return "\n\n".join(parts) + "\n"


def _block(block: DisplayBlock) -> Iterator[str]:
    if isinstance(block, Note):
        yield _words(block.says)
    elif isinstance(block, TableBlock):
        yield from _table(block)
    else:
        yield f"**{_words(block.title)}**"
        yield ""
        for number, entry in enumerate(block.entries, 1):
            yield f"{number}. {_words(entry.says)}"
            if entry.source:
                yield f"{' ' * len(f'{number}. ')}({_words(entry.source)})"


def _table(table: TableBlock) -> Iterator[str]:
    """Yield the lines of a table, or of a list if it has no head, because a Markdown table must have a head."""
    if table.title:
        yield f"**{_words(table.title)}**"
        yield ""
    if table.head:
        yield _row(tuple(map(_words, table.head)))
        yield _row(("---",) * len(table.head))
    for name, *cells in table.rows:
        said = tuple(map(_cell, cells))
        yield _row((_cell(name), *said)) if table.head else f"- **{_cell(name)}** {' '.join(said)}"


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: TableCell) -> str:
    return " ".join(map(_piece, pieces(cell)))


def _piece(piece: Piece) -> str:
    return _words(piece if isinstance(piece, str) else piece.words)


_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~$!&@^]|(?<=[a-z]):(?=//)|(?<=www)\.", re.IGNORECASE)
"""Characters with a meaning in the middle of a line, including those that make a bare address a link."""
_AT_THE_START = re.compile(r"^(\d+)(?=[.)])|^(?=[-+=:])")
"""Characters at the start of a line that make it a list or a heading."""


def _words(text: str) -> str:
    r"""Return a text with all Markdown in it escaped.

    >>> print(_words("*Not* a [link](https://x) | 1 < 2"))
    \*Not\* a \[link\](https\://x) \| 1 \< 2
    >>> print(_words("1. no list"))
    1\. no list
    """
    return _AT_THE_START.sub(r"\1\\", _MARKUP.sub(r"\\\g<0>", plain(text)))
