"""The blocks of a display. Each type is turned into blocks once, and HTML, Markdown and text each write the blocks."""

import re
from collections.abc import Iterable

import attrs

from inspection_framework.model.grades import Outcome, Scale
from inspection_framework.model.shown import Shown
from inspection_framework.notebook.palette import Colours, colours_of

__all__ = [
    "Badge",
    "Display",
    "DisplayBlock",
    "Entry",
    "Listing",
    "Note",
    "Piece",
    "TableBlock",
    "TableCell",
    "filled",
    "pieces",
    "plain",
]


@attrs.frozen
class Badge:
    """Words with a border round them, in the colours of the grade if they are a grade."""

    words: str
    colours: Colours | None = None

    @classmethod
    def of(cls, outcome: Outcome) -> "Badge":
        """Return an outcome as its label, in the colours of its grade if it is a grade."""
        return cls(outcome.label, colours_of(outcome) if isinstance(outcome, Scale) else None)


Piece = str | Badge
TableCell = Piece | tuple[Piece, ...]
"""The content of a cell of a table: words, a badge, or several of them with spaces between."""


@attrs.frozen
class TableBlock:
    """Rows under a head (empty for no head); the first cell of each row names the row."""

    rows: tuple[tuple[TableCell, ...], ...]
    head: tuple[str, ...] = ()
    title: str = ""


@attrs.frozen
class Entry:
    """A sentence, with its source below it in small print."""

    says: str
    source: str = ""


@attrs.frozen
class Listing:
    """Numbered sentences under a title."""

    title: str
    entries: tuple[Entry, ...]


@attrs.frozen
class Note:
    """A sentence by itself, in small print."""

    says: str


DisplayBlock = TableBlock | Listing | Note


@attrs.frozen(repr=False)
class Display(Shown):
    """A value to look at: its title, which may have a badge with the answer, and the blocks below.

    A notebook displays it, and a terminal prints it as text. :func:`~inspection_framework.notebook.html` and
    :func:`~inspection_framework.notebook.markdown` return it for a page or a report.
    """

    title: TableCell
    blocks: tuple[DisplayBlock, ...] = ()

    def __repr__(self) -> str:
        from inspection_framework.notebook.as_text import as_text  # noqa: PLC0415 # it imports this module

        return as_text(self)

    def __str__(self) -> str:
        return repr(self)


def pieces(cell: TableCell) -> tuple[Piece, ...]:
    """Return the words and badges of a cell."""
    return cell if isinstance(cell, tuple) else (cell,)


def filled(blocks: Iterable[DisplayBlock]) -> tuple[DisplayBlock, ...]:
    """Return the blocks, leaving out empty tables and listings."""
    return tuple(
        block
        for block in blocks
        if not (isinstance(block, TableBlock) and not block.rows)
        and not (isinstance(block, Listing) and not block.entries)
    )


_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, characters that change the direction of a line, and surrogates."""


def plain(text: str) -> str:
    r"""Return a text on one line, with each control character replaced by a visible mark.

    >>> plain("two\n lines,  red \x1b[31m")
    'two lines, red �[31m'
    """
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))
