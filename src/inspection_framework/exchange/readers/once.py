"""The same inspection in several tables of one release, told once."""

from collections.abc import Iterable

from inspection_framework.exchange.readers.reading import CellProblem, Table
from inspection_framework.model.activities import Activity
from inspection_framework.model.grades import Absence
from inspection_framework.model.inspections import Inspection

__all__: list[str] = []


def each_once(tables: Iterable[Table]) -> tuple[tuple[Inspection, ...], list[CellProblem]]:
    """Give the inspections of tables, each once, and name those on which two tables disagree.

    Inspections are the same if they are of one provider, began on one day, and are of one type where both say which.
    Without a first day, nothing tells that two are the same.
    """
    kept: list[Inspection] = []
    places: dict[tuple[str, object], list[int]] = {}
    problems: list[CellProblem] = []
    for table in tables:
        for inspection in table.inspections:
            key = (inspection.provider.urn, inspection.started)
            known = [] if isinstance(inspection.started, Absence) else places.setdefault(key, [])
            same = next((at for at in known if _same(kept[at], inspection)), None)
            if same is None:
                known.append(len(kept))
                kept.append(inspection)
            elif not _agree(kept[same], inspection):
                known.append(len(kept))
                kept.append(inspection)
                problems.append(
                    CellProblem(
                        file=table.file,
                        sheet=table.sheet,
                        row=int(inspection.source.locator.rpartition(" ")[2]),
                        expected=f"what {kept[same].source.locator} says of {inspection}: both are kept",
                    )
                )
            elif isinstance(kept[same].activity, Absence) and isinstance(inspection.activity, Activity):
                kept[same] = inspection
    return tuple(kept), problems


def _same(one: Inspection, other: Inspection) -> bool:
    types = {inspection.activity.id for inspection in (one, other) if isinstance(inspection.activity, Activity)}
    return len(types) < 2  # noqa: PLR2004 # two types are two inspections


def _agree(one: Inspection, other: Inspection) -> bool:
    """Tell whether two rows about an inspection say nothing that differs."""
    told = not isinstance(one.published, Absence) and not isinstance(other.published, Absence)
    return (not told or one.published == other.published) and one.judgements == other.judgements
