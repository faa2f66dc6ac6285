"""Inspections in several tables of one release, without duplicates."""

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
"""The keys for inspections of unknown type, and for all inspections of one provider and day."""


def each_once(tables: Iterable[Table]) -> tuple[Inspections, list[CellProblem]]:
    """Return the inspections of tables without duplicates, and a problem for each inspection on which tables disagree.

    Two rows are the same inspection if they have the same provider, the same first day on site and, if both state it,
    the same type. If only the last day on site is known, it is compared instead. Without a day they are never the same.
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
                        expected=f"the same as {kept[same].source.locator} about {inspection}: both are kept",
                    )
                )
            for name in (type_, _EVERY_TYPE):
                by_type.setdefault(name, []).append(len(kept))
            kept.append(inspection)
    return Inspections(kept), problems


def _type(inspection: Inspection) -> str:
    """Return the id of the activity, or the type as printed; "" if neither is known."""
    if isinstance(inspection.activity, Activity):
        return inspection.activity.id
    printed = inspection.note.partition("; ")[0]
    return printed if printed.startswith(PRINTED_AS) else _NO_TYPE


def _agree(first: Inspection, second: Inspection) -> bool:
    """Return whether two rows about an inspection have the same outcomes and, if both state it, day of publication."""
    both_published = not isinstance(first.published, Absence) and not isinstance(second.published, Absence)
    return (not both_published or first.published == second.published) and _outcomes(first) == _outcomes(second)


def _outcomes(inspection: Inspection) -> Mapping[str, Outcome | str]:
    """Return the outcomes by area. For an unreadable outcome, return its printed text."""
    return {
        judgement.area: judgement.printed if judgement.outcome is Absence.UNREADABLE else judgement.outcome
        for judgement in inspection.judgements.values()
    }
