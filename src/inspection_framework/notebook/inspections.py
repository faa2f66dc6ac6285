"""Many inspections on one screen: the first and the last."""

from collections.abc import Sequence
from datetime import date

from inspection_framework.model.activities import Activity
from inspection_framework.model.inspections import Inspection
from inspection_framework.notebook.as_text import as_summary
from inspection_framework.notebook.blocks import Badge, Display, TableBlock, TableCell

__all__ = ["short_table"]

_ENDS = 10
"""How many of the first and of the last inspections are shown if there are more than twice as many."""
_HEAD = ("Provider", "Inspection", "On site from", "to", "Published", "Overall")


def short_table(inspections: Sequence[Inspection]) -> str:
    """Return inspections as a table with a line each: all, or the first ten and the last ten of more than 20."""
    rows = list(map(_row, inspections)) if len(inspections) <= 2 * _ENDS else _ends(inspections)
    providers = len({(inspection.provider.kind, inspection.provider.urn) for inspection in inspections})
    title = f"{_counted(len(inspections), 'inspection')} of {_counted(providers, 'provider')}"
    blocks = (TableBlock(tuple(rows), _HEAD),) if rows else ()
    return as_summary(Display(title, blocks), "to_frame()", cell_lines=1)


def _ends(inspections: Sequence[Inspection]) -> list[tuple[TableCell, ...]]:
    left_out = f"… {len(inspections) - 2 * _ENDS} more"
    return [*map(_row, inspections[:_ENDS]), (left_out, *("…",) * (len(_HEAD) - 1)), *map(_row, inspections[-_ENDS:])]


def _row(inspection: Inspection) -> tuple[TableCell, ...]:
    activity, days = inspection.activity, (inspection.started, inspection.ended, inspection.published)
    return (
        inspection.provider.name,
        activity.id.replace("_", " ") if isinstance(activity, Activity) else activity.label,
        *(str(day) if isinstance(day, date) else day.label for day in days),
        Badge.of(inspection.overall),
    )


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
