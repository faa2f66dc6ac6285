"""Types of inspection as cells print them, each read once."""

from collections.abc import Callable, Sequence
from datetime import date

from inspection_framework.exchange.readers.headings import words
from inspection_framework.exchange.readers.layouts.layout import Block, Mark
from inspection_framework.model.activities import Activity
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Scale

__all__: list[str] = []

Found = tuple[Activity | Absence, str]
"""An activity, and a note where the printed type is all that can be kept."""


class ActivityCells:
    """Reads the types of a table. ``mark`` says what the file means by a text that is no type, where it is a mark."""

    def __init__(self, mark: Callable[[str], Mark | None]) -> None:
        self._mark = mark
        self._found: dict[tuple[int, str, str, date | Absence], Found] = {}

    def activity_in(self, text: str, block: Block, edition: Edition[Scale] | Absence, started: date | Absence) -> Found:
        """Give the activity by the type that is printed, unreadable where it is none."""
        key = (id(block), text, edition.id if isinstance(edition, Edition) else "", started)
        if key not in self._found:
            self._found[key] = self._read(text, block, edition, started)
        return self._found[key]

    def _read(self, text: str, block: Block, edition: Edition[Scale] | Absence, started: date | Absence) -> Found:
        known = {words(printed): activities for printed, activities in block.activities.items()}
        if words(text) in known:
            return known_activity(edition, known[words(text)], text, started)
        mark = self._mark(text)
        if mark is None:
            return Absence.UNREADABLE, f"printed as {text}"
        return Absence.NOT_SUPPLIED, f"printed as {text}: {mark.note}"


def known_activity(edition: Edition[Scale] | Absence, ids: Sequence[str], text: str, started: date | Absence) -> Found:
    """Give the first of some activities that the edition had on a day; where there is none, a name as a note."""
    if isinstance(edition, Edition) and isinstance(started, date):
        had = {one.id: one for one in edition.activities if one.exists_on(started)}
        found = next((had[one] for one in ids if one in had), None)
        if found is not None:
            return found, ""
    return Absence.NOT_SUPPLIED, f"printed as {text}" if text else "".join(ids)
