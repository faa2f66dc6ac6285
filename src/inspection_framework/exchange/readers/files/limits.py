"""How large a file may be, and how much of that its sheets have used so far: one budget for the whole file."""

from collections import Counter

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import UnreadableFileError

__all__: list[str] = []

MARKS_PER_CELL = 4
"""The limit of XML tags and texts for each allowed cell. A filled cell has about five of them, an empty cell none."""
MARKS_PER_TAG = 6
"""A start tag with new attributes counts as so many more tags, because parsing it takes that much longer."""
CELLS_PER_SHEET = 1_000
CELLS_PER_ROW = 30
"""A sheet and a row count as at least so many cells, because opening them takes time even if they are empty."""
CELLS_PER_SHARED_TEXT = 6
"""A text shared by cells counts as so many cells, because reading it takes as long."""
CELLS_PER_CELL_OF_HEAD = 20
"""A cell of the first rows counts as so many cells, because it is compared with every known heading."""
_WHAT = {
    "unpacked": "bytes when it is unpacked",
    "cells": f"cells in all its sheets, where each row counts as {CELLS_PER_ROW} or more",
    "text": "characters of text in all its sheets",
    "marks": "tags and texts of XML in all its sheets",
}


@attrs.frozen(kw_only=True)
class Limits(Value):
    """How large a file may be, all sheets together. The numbers in brackets are those of the largest release seen.

    That release is of March 2025. ``file`` is the bytes of the file (3.2 million), and ``unpacked`` the bytes of its
    parts after unpacking (76 million). ``cells`` are counted from the first row and column of each sheet to the last
    (821,000). A row counts as at least 30 cells, and the first rows count for more, because they are searched for
    headings. ``text`` is the characters in the cells (5.4 million). A repeated text counts each time. No cell may have
    more than 131,072 characters, whatever the limits are.
    """

    file: int = 50_000_000
    unpacked: int = 120_000_000
    cells: int = 3_000_000
    text: int = 20_000_000


@attrs.define
class FileBudget:
    """The limits of one file, and how much of each has been used so far.

    >>> budget = FileBudget("a.xlsx", Limits(cells=5_000))
    >>> budget.spend("cells", 4_000)
    >>> budget.spend("cells", 4_000)
    Traceback (most recent call last):
        ...
    inspection_framework.errors.UnreadableFileError: a.xlsx cannot be read: it has more than 5,000 cells in all its \
sheets, where each row counts as 30 or more. Check that it is the right file. If it is, pass Limits with \
a higher `cells`
    """

    file: str
    limits: Limits
    _spent: Counter[str] = attrs.field(factory=Counter[str], init=False)

    def spend(self, limit: str, count: int) -> None:
        """Add a count to what is used of a limit.

        Raises:
            UnreadableFileError: the file has more than the limit allows.
        """
        self._spent[limit] += count
        if self.left(limit) < 0:
            raise self.exceeded(limit)

    def left(self, limit: str) -> int:
        """Return how much of a limit is not used yet."""
        return self._most(limit) - self._spent[limit]

    def exceeded(self, limit: str) -> UnreadableFileError:
        """Return the error that says which limit the file exceeds, and how to raise it."""
        reason = f"it has more than {self._most(limit):,} {_WHAT[limit]}"
        field = "cells" if limit == "marks" else limit
        return UnreadableFileError(
            self.file, reason, f"Check that it is the right file. If it is, pass Limits with a higher `{field}`"
        )

    def _most(self, limit: str) -> int:
        most: int = getattr(self.limits, "cells" if limit == "marks" else limit)
        return most * MARKS_PER_CELL if limit == "marks" else most
