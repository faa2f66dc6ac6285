"""What a display is made of: a few blocks, into which each type is turned once, and which each form writes its way."""

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
    """Words in a frame, on the colours of a grade if they are one."""

    words: str
    colours: Colours | None = None

    @classmethod
    def of(cls, outcome: Outcome) -> "Badge":
        """Give an outcome as its label on its colours; what is no grade has none."""
        return cls(outcome.label, colours_of(outcome) if isinstance(outcome, Scale) else None)


Piece = str | Badge
TableCell = Piece | tuple[Piece, ...]
"""What stands in a place of a table: words, badges, or some of both with a space between."""


@attrs.frozen
class TableBlock:
    """Rows under a head (empty: no head); the first place of each row names the row."""

    rows: tuple[tuple[TableCell, ...], ...]
    head: tuple[str, ...] = ()
    title: str = ""


@attrs.frozen
class Entry:
    """A sentence, and beneath it in small print where it stands."""

    says: str
    source: str = ""


@attrs.frozen
class Listing:
    """Sentences under a title, with numbers."""

    title: str
    entries: tuple[Entry, ...]


@attrs.frozen
class Note:
    """A sentence by itself, in small print."""

    says: str


DisplayBlock = TableBlock | Listing | Note


@attrs.frozen(repr=False)
class Display(Shown):
    """A value to look at: its title, the badge that answers it (if one does), and the blocks below.

    A notebook shows it; a terminal prints it as text. :func:`~inspection_framework.notebook.html` and
    :func:`~inspection_framework.notebook.markdown` give it for a page or a report.
    """

    title: TableCell
    blocks: tuple[DisplayBlock, ...] = ()

    def __repr__(self) -> str:
        from inspection_framework.notebook.as_text import as_text  # noqa: PLC0415 # it writes these blocks

        return as_text(self)

    def __str__(self) -> str:
        return repr(self)


def pieces(cell: TableCell) -> tuple[Piece, ...]:
    """Give the words and badges of a place."""
    return cell if isinstance(cell, tuple) else (cell,)


def filled(blocks: Iterable[DisplayBlock]) -> tuple[DisplayBlock, ...]:
    """Leave out the blocks in which nothing stands."""
    return tuple(
        block
        for block in blocks
        if not (isinstance(block, TableBlock) and not block.rows)
        and not (isinstance(block, Listing) and not block.entries)
    )


_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a terminal obeys instead of showing it, what turns the direction of a line around, and halves of characters."""


def plain(text: str) -> str:
    r"""Give a text in one line, with nothing in it that is obeyed instead of shown.

    >>> plain("two\n lines,  red \x1b[31m")
    'two lines, red �[31m'
    """
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))
