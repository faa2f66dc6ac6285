"""The same inspection in several tables of one release, told once."""

from bisect import insort
from collections.abc import Iterable, Mapping
from datetime import date

from inspection_framework.exchange.inspections import Inspections
from inspection_framework.exchange.readers.releases.activity_cells import PRINTED_AS
from inspection_framework.exchange.readers.releases.reading import CellProblem, Table
from inspection_framework.model.activities import Activity
from inspection_framework.model.grades import Absence, Outcome
from inspection_framework.model.inspections import Inspection

__all__: list[str] = []

_NO_TYPE, _EVERY_TYPE = "", "every type"
"""Where inspections of no known type are listed, and all inspections of one provider and day."""


def each_once(tables: Iterable[Table]) -> tuple[Inspections, list[CellProblem]]:
    """Give the inspections of tables, each once, and name those on which two tables disagree.

    Inspections are the same if they are of one provider, began on one day, and are of one type where both say which.
    Where only the last day on site is known, it is compared instead; without either, nothing tells that two are the
    same.
    """
    kept: list[Inspection] = []
    places: dict[tuple[str, str, date], dict[str, list[int]]] = {}
    problems: list[CellProblem] = []
    for table in tables:
        for inspection in table.inspections:
            days = [day for window in inspection.on_site for day in window.known]
            by = "first" if isinstance(inspection.started, date) else "last"
            by_type = places.setdefault((inspection.provider.urn, by, days[0]), {}) if days else {}
            type_ = _type(inspection)
            fitting = (type_, _NO_TYPE) if type_ != _NO_TYPE else (_EVERY_TYPE,)
            same = min((by_type[name][0] for name in fitting if by_type.get(name)), default=None)
            if same is not None and _agree(kept[same], inspection):
                if isinstance(kept[same].activity, Absence) and isinstance(inspection.activity, Activity):
                    by_type[_type(kept[same])].remove(same)
                    insort(by_type.setdefault(type_, []), same)
                    kept[same] = inspection
                continue
            if same is not None:
                problems.append(
                    CellProblem(
                        file=table.file,
                        sheet=table.sheet,
                        row=int(inspection.source.locator.rpartition(" ")[2]),
                        expected=f"what {kept[same].source.locator} says of {inspection}: both are kept",
                    )
                )
            for name in (type_, _EVERY_TYPE):
                by_type.setdefault(name, []).append(len(kept))
            kept.append(inspection)
    return Inspections(kept), problems


def _type(inspection: Inspection) -> str:
    """Return the activity, or the type as it is printed; "" where neither is known."""
    if isinstance(inspection.activity, Activity):
        return inspection.activity.id
    printed = inspection.note.partition("; ")[0]
    return printed if printed.startswith(PRINTED_AS) else _NO_TYPE


def _agree(one: Inspection, other: Inspection) -> bool:
    """Tell whether two rows about an inspection say nothing that differs."""
    told = not isinstance(one.published, Absence) and not isinstance(other.published, Absence)
    return (not told or one.published == other.published) and _outcomes(one) == _outcomes(other)


def _outcomes(inspection: Inspection) -> Mapping[str, Outcome | str]:
    """Return the outcomes by area; of what is unreadable, its text."""
    return {
        judgement.area: judgement.printed if judgement.outcome is Absence.UNREADABLE else judgement.outcome
        for judgement in inspection.judgements.values()
    }
