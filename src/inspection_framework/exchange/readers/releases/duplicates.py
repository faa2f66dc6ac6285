"""The same inspection in several tables of one release, told once."""

from collections.abc import Iterable, Mapping
from datetime import date

from inspection_framework.exchange.inspections import Inspections
from inspection_framework.exchange.readers.releases.activity_cells import PRINTED_AS
from inspection_framework.exchange.readers.releases.reading import CellProblem, Table
from inspection_framework.model.activities import Activity
from inspection_framework.model.grades import Absence, Outcome
from inspection_framework.model.inspections import Inspection

__all__: list[str] = []


def each_once(tables: Iterable[Table]) -> tuple[Inspections, list[CellProblem]]:
    """Give the inspections of tables, each once, and name those on which two tables disagree.

    Inspections are the same if they are of one provider, began on one day, and are of one type where both say which.
    Where only the last day on site is known, it is compared instead; without either, nothing tells that two are the
    same.
    """
    kept: list[Inspection] = []
    places: dict[tuple[str, str, date], list[int]] = {}
    problems: list[CellProblem] = []
    for table in tables:
        for inspection in table.inspections:
            days = [day for window in inspection.on_site for day in window.known]
            by = "first" if isinstance(inspection.started, date) else "last"
            known = places.setdefault((inspection.provider.urn, by, days[0]), []) if days else []
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
    return Inspections(kept), problems


def _same(one: Inspection, other: Inspection) -> bool:
    """Return whether two inspections of one provider on one day are of one type, as far as both say which."""
    return len({_type(inspection) for inspection in (one, other)} - {""}) < 2  # noqa: PLR2004 # two types are two


def _type(inspection: Inspection) -> str:
    """Return the activity, or the type as it is printed; "" where neither is known."""
    if isinstance(inspection.activity, Activity):
        return inspection.activity.id
    printed = inspection.note.partition("; ")[0]
    return printed if printed.startswith(PRINTED_AS) else ""


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
