"""Types of inspection as cells print them. The meaning of each type is cached."""

from collections.abc import Callable, Mapping
from functools import cache

import attrs

from inspection_framework.exchange.readers.releases.layouts.layout import InspectionBlock, TextMeaning
from inspection_framework.exchange.readers.releases.provider_cells import PrintedPeriod
from inspection_framework.exchange.readers.tables.headings import words
from inspection_framework.model.activities import Activity
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Scale

__all__: list[str] = []

PRINTED_AS = "printed as "
"""The beginning of the note of an inspection whose type is kept as printed."""


@attrs.frozen
class TypeReading:
    """The type of an inspection as its row states it.

    ``printed_as`` are the ids of the activities that the printed type may mean. The edition need not have them.
    """

    activity: Activity | Absence
    note: str
    printed_as: tuple[str, ...] = ()


class ActivityCells:
    """Reads the types of inspection in a table. ``mark`` returns the meaning of a text that is a mark of the layout."""

    def __init__(self, mark: Callable[[str], TextMeaning | None]) -> None:
        self._mark = mark
        self._read_before: dict[tuple[int, str, str, PrintedPeriod], TypeReading] = {}

    def activity_in(
        self, text: str, block: InspectionBlock, edition: Edition[Scale] | Absence, period: PrintedPeriod
    ) -> TypeReading:
        """Return the activity of a printed type. The activity is unreadable if the type is unknown."""
        key = (id(block), text, edition.id if isinstance(edition, Edition) else "", period)
        if key not in self._read_before:
            self._read_before[key] = self._read(text, block, edition, period)
        return self._read_before[key]

    def _read(
        self, text: str, block: InspectionBlock, edition: Edition[Scale] | Absence, period: PrintedPeriod
    ) -> TypeReading:
        known = _known(block).get(words(text))
        if known is not None:
            return known_activity(edition, known, text, period)
        mark = self._mark(text)
        if mark is None:
            return TypeReading(Absence.UNREADABLE, f"{PRINTED_AS}{text}")
        return TypeReading(Absence.NOT_SUPPLIED, f"{PRINTED_AS}{text}: {mark.note}")


@cache
def _known(block: InspectionBlock) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    return {words(printed): activities for printed, activities in block.activities.items()}


def known_activity(
    edition: Edition[Scale] | Absence, ids: tuple[str, ...], text: str, period: PrintedPeriod
) -> TypeReading:
    """Return the first of these activities that the edition has on both days of a period, else the text as a note."""
    if isinstance(edition, Edition):
        days = [day for day in period if day is not None]
        had = {activity.id: activity for activity in edition.activities if all(activity.exists_on(day) for day in days)}
        activity = next((had[id_] for id_ in ids if id_ in had), None)
        if activity is not None:
            return TypeReading(activity, "", ids)
    return TypeReading(Absence.NOT_SUPPLIED, f"{PRINTED_AS}{text}" if text else "".join(ids), ids)
