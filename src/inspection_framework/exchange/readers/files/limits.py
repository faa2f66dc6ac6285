"""How large a file may be, and how much of that its sheets and parts have taken: one budget for the whole file."""

from collections import Counter

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import UnreadableFileError

__all__: list[str] = []

_WHAT = {
    "unpacked": "bytes when it is unpacked",
    "cells": "cells",
    "text": "characters of text",
    "marks": "tags and texts of XML",
}
MARKS_PER_CELL = 4
"""Tags and texts of XML for each cell that the file may have: a cell takes about five, and an empty one none."""
MARKS_PER_TAG = 6
"""What a start tag that is parsed counts in addition: it takes so much longer than any other."""
CELLS_PER_SHEET = 1_000
CELLS_PER_ROW = 30
"""A sheet and a row count as so many cells at least: to open one takes time, however little is in it."""
CELLS_PER_SHARED_TEXT = 6
"""A text that cells share takes as long to read as so many cells."""
CELLS_PER_CELL_OF_HEAD = 20
"""A cell of the first rows counts so often: it is held against every heading that is known."""


@attrs.frozen(kw_only=True)
class Limits(Value):
    """How large a file may be. The largest release seen, of March 2025, is named beside each limit.

    Each limit is for the whole file, over all its sheets. ``file`` and ``unpacked`` are bytes: of the file (3.2
    million), and of its parts when they are unpacked (76 million). ``cells`` are counted from the first row and column
    of each sheet to its last, a row as 30 at least (821,000); the first rows of a sheet count for more, because they
    are searched for headings. ``text`` is the characters in the cells, those of a repeated text as often as it is
    repeated (5.4 million).
    """

    file: int = 50_000_000
    unpacked: int = 120_000_000
    cells: int = 5_000_000
    text: int = 50_000_000


@attrs.define
class FileBudget:
    """The limits of one file, and how much of each its parts have taken so far.

    >>> budget = FileBudget("a.xlsx", Limits(cells=5_000))
    >>> budget.spend("cells", 4_000)
    >>> budget.spend("cells", 4_000)
    Traceback (most recent call last):
        ...
    inspection_framework.errors.UnreadableFileError: a.xlsx cannot be read: it has more than 5,000 cells in all its \
sheets. Check that it is the right file. If it is, pass Limits with a higher `cells`
    """

    file: str
    limits: Limits
    _spent: Counter[str] = attrs.field(factory=Counter[str], init=False)

    def spend(self, limit: str, count: int) -> None:
        """Count something against a limit.

        Raises:
            UnreadableFileError: the file has more than the limit allows.
        """
        self._spent[limit] += count
        if self.left(limit) < 0:
            raise self.exceeded(limit)

    def left(self, limit: str) -> int:
        """Return how much may still be spent."""
        return self._most(limit) - self._spent[limit]

    def exceeded(self, limit: str) -> UnreadableFileError:
        """Return the error that says which limit the file exceeds, and how to raise it."""
        reason = f"it has more than {self._most(limit):,} {_WHAT[limit]} in all its sheets"
        field = "cells" if limit == "marks" else limit
        return UnreadableFileError(
            self.file, reason, f"Check that it is the right file. If it is, pass Limits with a higher `{field}`"
        )

    def _most(self, limit: str) -> int:
        most: int = getattr(self.limits, "cells" if limit == "marks" else limit)
        return most * MARKS_PER_CELL if limit == "marks" else most
