"""Which areas were judged, and under which titles: what the rows of a timeline and the columns of a grid are."""

from collections.abc import Iterable
from datetime import date

from inspection_framework.model.areas import Role
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Outcome
from inspection_framework.model.inspections import Inspection

__all__: list[str] = []

OVERALL = "overall"


def titles_of(inspections: Iterable[Inspection]) -> dict[str, str]:
    """Give the areas that were judged, each under the title of the latest edition: the overall judgement first.

    The latest inspections' areas come before those that only earlier ones have.
    """
    titles = {OVERALL: "Overall effectiveness"}
    for one in sorted(inspections, key=_began, reverse=True):
        areas = one.edition.areas if isinstance(one.edition, Edition) else ()
        titles |= {
            area.id: area.title.value
            for area in areas
            if area.role is not Role.OVERALL and area.id in one.judgements and area.id not in titles
        }
        known = {*titles, *(area.id for area in areas)}
        titles |= {area: area for area in one.judgements if area not in known}
    return titles


def outcome_of(inspection: Inspection, area: str) -> Outcome:
    """Give the outcome of an area, or why there is none."""
    if area == OVERALL:
        return inspection.overall
    if area in inspection.judgements:
        return inspection.judgements[area].outcome
    known = isinstance(inspection.edition, Edition) and area in {one.id for one in inspection.edition.areas}
    return Absence.NOT_SUPPLIED if known else Absence.NOT_IN_EDITION


def _began(inspection: Inspection) -> date:
    return inspection.started if isinstance(inspection.started, date) else date.min
