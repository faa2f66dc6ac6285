"""The columns of a frame: those that every table of inspections has, and one for each area, with their words."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from inspection_framework.arguments import checked
from inspection_framework.exchange.columns import COLUMNS, Column
from inspection_framework.exchange.documents.known import KnownNames
from inspection_framework.model.activities import Activity
from inspection_framework.model.edition import Edition
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.inspections import Inspection

__all__ = ["COLUMNS", "Column", "word"]


@checked
def word(outcome: Outcome) -> str:
    """Give an outcome as it stands in a cell: the label of a grade, or the word that says why there is none.

    >>> from inspection_framework import Grade
    >>> word(Grade.REQUIRES_IMPROVEMENT), word(Absence.NOT_JUDGED)
    ('Requires improvement to be good', 'not_judged')
    """
    return outcome.value if isinstance(outcome, Absence) else outcome.label


@lru_cache
def words_of(scale: type[Scale]) -> Mapping[str, Outcome]:
    """Return every outcome that a cell can hold where a scale is used, by its word."""
    return MappingProxyType({word(outcome): outcome for outcome in (*scale, *Absence)})


def scales_of(editions: Iterable[Edition[Scale]], area: str | None = None) -> tuple[type[Scale], ...]:
    """Give the scales on which some editions judge an area, or anything at all, each once."""
    return tuple(
        dict.fromkeys(
            edition.scale_of(one.id) for edition in editions for one in edition.areas if area in (None, one.id)
        )
    )


def known_editions(frameworks: Iterable[Framework[Scale]]) -> dict[str, Edition[Scale]]:
    """Give the library's editions, and those of some frameworks beside them, by their ids."""
    return KnownNames(frameworks, ()).editions


def cells(inspection: Inspection, areas: Iterable[str]) -> Iterator[str | date | None]:
    """Give the cells of an inspection's row."""
    provider, edition, activity = inspection.provider, inspection.edition, inspection.activity
    yield from (provider.kind, provider.urn, provider.name)
    yield provider.region.value if isinstance(provider.region, Absence) else provider.region
    yield edition.id if isinstance(edition, Edition) else edition.value
    yield activity.id if isinstance(activity, Activity) else activity.value
    for day in (inspection.started, inspection.ended, inspection.published):
        yield day if isinstance(day, date) else None
    outcomes = inspection.judgements.outcomes
    yield from (word(outcomes[area]) if area in outcomes else None for area in areas)
