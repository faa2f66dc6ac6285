"""Which areas were judged, and under which titles: the columns of a table or a grid, the rows of a timeline."""

from collections.abc import Iterable
from datetime import date

from inspection_framework.model.areas import Role
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Outcome
from inspection_framework.model.inspections import Inspection

__all__ = ["OVERALL", "outcome_of", "titles_of", "words_of"]

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
        titles |= {area: words_of(area) for area in one.judgements if area not in known}
    return titles


def words_of(area: str) -> str:
    """Return the id of an area in words, for where no edition has a title for it."""
    return area.replace("_", " ").capitalize()


def outcome_of(inspection: Inspection, area: str) -> Outcome:
    """Give the outcome of an area, or why there is none."""
    if area == OVERALL:
        return inspection.overall
    if area in inspection.judgements:
        return inspection.judgements[area].outcome
    edition = inspection.edition
    lacks_it = isinstance(edition, Edition) and area not in {one.id for one in edition.areas}
    return Absence.NOT_IN_EDITION if lacks_it else Absence.NOT_SUPPLIED


def _began(inspection: Inspection) -> date:
    return inspection.started if isinstance(inspection.started, date) else date.min
