"""What was known of a provider on a day: its history, checked, in order, without the future."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

import attrs

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.activities import Activity
from inspection_framework.model.days import not_days
from inspection_framework.model.framework import Edition
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider

__all__ = ["History"]


@attrs.frozen(kw_only=True)
class History:
    """The inspections of a provider that were published by a day, in order, and those that were not yet.

    ``latest`` is the last that ended in judgements of the areas from which an overall one is derived (a review of
    a board alone is none), ``None`` where there was none.
    """

    provider: Provider
    on: date
    known: tuple[Inspection, ...]
    not_yet: tuple[Inspection, ...]

    @property
    def latest(self) -> Inspection | None:
        """The latest graded inspection that was known."""
        return next((one for one in reversed(self.known) if is_graded(one)), None)

    @property
    def since(self) -> tuple[Inspection, ...]:
        """The visits that were known and came after the latest graded inspection."""
        latest = self.latest
        return self.known[self.known.index(latest) + 1 :] if latest else self.known


def history_of(provider: Provider, inspections: Iterable[Inspection], on: date) -> History:
    """Put the inspections of a provider in order and keep apart those that were not published by a day.

    Raises:
        DefinitionError: inspections of another provider, given twice, without any day, graded ones that overlap, or
            a day that is none; every problem is listed.
    """
    given = list(inspections)
    problems = not_days(on=on)
    for number, one in enumerate(given, 1):
        where = f"history[{number}]"
        if (one.provider.kind, one.provider.urn) != (provider.kind, provider.urn):
            problems.append(Problem(where, f"it is of {one.provider}, not of {provider}: give one provider's history"))
        if one in given[: number - 1]:
            problems.append(Problem(where, "it stands there twice"))
        if not isinstance(day_of(one), date):
            problems.append(Problem(where, "it has no day at all, on site or of publication: leave it out"))
    if problems:
        raise DefinitionError(f"history of {provider}", problems)
    ordered = sorted(given, key=_place)
    graded = [one for one in ordered if is_graded(one)]
    for before, after in pairwise(graded):
        if isinstance(before.ended, date) and isinstance(after.started, date) and after.started <= before.ended:
            problems.append(Problem("", f"two graded inspections overlap: {before}; {after}"))
    if problems:
        raise DefinitionError(f"history of {provider}", problems)
    known = tuple(one for one in ordered if _known_from(one) <= on)
    return History(provider=provider, on=on, known=known, not_yet=tuple(one for one in ordered if one not in known))


def is_graded(inspection: Inspection) -> bool:
    """Tell whether an inspection judged areas from which an overall judgement is derived."""
    if isinstance(inspection.edition, Edition):
        main = {area.id for area in inspection.edition.main_areas}
        if isinstance(inspection.activity, Activity):
            return not main.isdisjoint(inspection.activity.areas)
        return not main.isdisjoint(inspection.judgements)
    return any(isinstance(judgement.outcome, Scale) for judgement in inspection.judgements.values())


def day_of(inspection: Inspection) -> date | Absence:
    """Give the day by which an inspection stands in the order: the last on site, else the first, else publication."""
    days = (inspection.ended, inspection.started, inspection.published)
    return next((day for day in days if isinstance(day, date)), Absence.NOT_SUPPLIED)


def _place(inspection: Inspection) -> tuple[str, str, str]:
    return str(day_of(inspection)), str(inspection.published), str(inspection)


def _known_from(inspection: Inspection) -> date:
    """Give the day from which its outcome is known: that of publication, or where it is not told the last on site."""
    days = (inspection.published, inspection.ended, inspection.started)
    return next(day for day in days if isinstance(day, date))
