"""The columns of a frame and their words: the columns of every table of inspections, and a column for each area."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from inspection_framework.arguments import checked
from inspection_framework.exchange.columns import COLUMNS, InspectionColumn
from inspection_framework.exchange.documents.known import KnownNames
from inspection_framework.model.activities import Activity
from inspection_framework.model.edition import Edition
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.inspections import Inspection

__all__ = ["COLUMNS", "InspectionColumn", "word"]


@checked
def word(outcome: Outcome) -> str:
    """Return the word for an outcome in a cell: the label of a grade, or the reason why there is no grade.

    >>> from inspection_framework import Grade
    >>> word(Grade.REQUIRES_IMPROVEMENT), word(Absence.NOT_JUDGED)
    ('Requires improvement to be good', 'not_judged')
    """
    return outcome.value if isinstance(outcome, Absence) else outcome.label


@lru_cache
def words_of(scale: type[Scale]) -> Mapping[str, Outcome]:
    """Return every outcome that a cell on a scale can have, by its word."""
    return MappingProxyType({word(outcome): outcome for outcome in (*scale, *Absence)})


def scales_of(editions: Iterable[Edition[Scale]], area: str | None = None) -> tuple[type[Scale], ...]:
    """Return the scales on which editions judge an area, or any area, without duplicates."""
    return tuple(
        dict.fromkeys(
            edition.scale_of(judged_area.id)
            for edition in editions
            for judged_area in edition.areas
            if area in (None, judged_area.id)
        )
    )


def known_editions(frameworks: Iterable[Framework[Scale]]) -> dict[str, Edition[Scale]]:
    """Return the library's editions and those of these frameworks, by id."""
    return KnownNames(frameworks, ()).editions


def cells(inspection: Inspection, areas: Iterable[str]) -> Iterator[str | date | None]:
    """Yield the cells of an inspection's row."""
    provider, edition, activity = inspection.provider, inspection.edition, inspection.activity
    yield from (provider.kind, provider.urn, provider.name)
    yield provider.region.value if isinstance(provider.region, Absence) else provider.region
    yield edition.id if isinstance(edition, Edition) else edition.value
    yield activity.id if isinstance(activity, Activity) else activity.value
    for day in (inspection.started, inspection.ended, inspection.published):
        yield day if isinstance(day, date) else None
    outcomes = inspection.judgements.outcomes
    yield from (word(outcomes[area]) if area in outcomes else None for area in areas)
