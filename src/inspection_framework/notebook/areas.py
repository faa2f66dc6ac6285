"""The areas that were judged, with their titles: the columns of a table or grid, the rows of a timeline."""

from collections.abc import Iterable
from datetime import date

from inspection_framework.model.areas import Role
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Outcome
from inspection_framework.model.inspections import Inspection

__all__ = ["OVERALL", "outcome_of", "titles_of", "words_of"]

OVERALL = "overall"


def titles_of(inspections: Iterable[Inspection]) -> dict[str, str]:
    """Return the judged areas, the overall judgement first, each with the title from the latest edition that has it.

    Areas of the latest inspections come before areas that only earlier inspections have.
    """
    titles = {OVERALL: "Overall effectiveness"}
    for inspection in sorted(inspections, key=_began, reverse=True):
        areas = inspection.edition.areas if isinstance(inspection.edition, Edition) else ()
        titles |= {
            area.id: area.title.value
            for area in areas
            if area.role is not Role.OVERALL and area.id in inspection.judgements and area.id not in titles
        }
        known = {*titles, *(area.id for area in areas)}
        titles |= {area: words_of(area) for area in inspection.judgements if area not in known}
    return titles


def words_of(area: str) -> str:
    """Return the id of an area in words, for use where no edition has a title for it."""
    return area.replace("_", " ").capitalize()


def outcome_of(inspection: Inspection, area: str) -> Outcome:
    """Return the outcome of an area, or why there is none."""
    if area == OVERALL:
        return inspection.overall
    if area in inspection.judgements:
        return inspection.judgements[area].outcome
    edition = inspection.edition
    lacks_it = isinstance(edition, Edition) and area not in {known.id for known in edition.areas}
    return Absence.NOT_IN_EDITION if lacks_it else Absence.NOT_SUPPLIED


def _began(inspection: Inspection) -> date:
    return inspection.started if isinstance(inspection.started, date) else date.min
