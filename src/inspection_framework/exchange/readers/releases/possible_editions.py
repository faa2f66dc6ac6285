"""The edition of an inspection whose first day on site may not be printed: the only possible edition, or none."""

from collections.abc import Collection
from datetime import date, timedelta

from inspection_framework.exchange.readers.releases.layouts.layout import HeadingColumn, InspectionBlock
from inspection_framework.exchange.readers.releases.provider_cells import PrintedPeriod
from inspection_framework.exchange.readers.releases.reading import NoEdition
from inspection_framework.model.edition import Edition
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Scale

__all__: list[str] = []

LONGEST_TO_PUBLICATION = timedelta(days=366)
"""The most days from the first day on site to publication. The most days seen are 225."""
NO_DAYS: PrintedPeriod = (None, None)
NOT_PRINTED = "the edition depends on the first day on site, which is not printed"

EditionAnswer = tuple[Edition[Scale] | Absence, NoEdition | None]


def period_of(
    block: InspectionBlock, started: date | Absence, ended: date | Absence, published: date | Absence
) -> PrintedPeriod:
    """Return the first and the last day on which an inspection may have begun, from the days in its row."""
    if isinstance(started, date):
        return started, started
    if isinstance(ended, date):
        return ended - timedelta(days=block.longest), ended
    if isinstance(published, date):
        return published - LONGEST_TO_PUBLICATION, published
    return NO_DAYS


def edition_in(
    block: InspectionBlock, kind: str, period: PrintedPeriod, printed: Collection[HeadingColumn]
) -> EditionAnswer:
    """Return the edition of an inspection that began in a period, or why no edition is certain.

    ``printed`` are the columns with a grade. An edition is only possible if it judges an area of each of them.
    """
    framework = block.frameworks.get(kind)
    if framework is None:
        return Absence.NOT_IN_EDITION, NoEdition.NO_FRAMEWORK
    first, last = period
    possible = [edition for edition in framework.editions if _may_begin_in(edition, first, last)]
    if not possible and last is not None:
        return Absence.NOT_IN_EDITION, NoEdition.BEFORE
    if first != last or first is None:
        possible = [edition for edition in possible if _judges(edition, printed)]
    if len(possible) == 1 and (block.certain or _is_within(framework, first)):
        return possible[0], None
    return Absence.NOT_SUPPLIED, NoEdition.NO_DAY


def earliest_in(edition: Edition[Scale], period: PrintedPeriod) -> date | None:
    """Return the first day of a period on which an inspection under an edition may have begun."""
    days = [day for day in (edition.period.value.since, period[0]) if day is not None]
    return max(days, default=None)


def _may_begin_in(edition: Edition[Scale], first: date | None, last: date | None) -> bool:
    since, until = edition.period.value.since, edition.period.value.until
    return (last is None or since is None or since <= last) and (first is None or until is None or first <= until)


def _is_within(framework: Framework[Scale], first: date | None) -> bool:
    """Return whether a day is on or after the first day of the first edition."""
    since = framework.editions[0].period.value.since
    return since is None or (first is not None and since <= first)


def _judges(edition: Edition[Scale], printed: Collection[HeadingColumn]) -> bool:
    areas = {area.id for area in edition.areas}
    return all(not areas.isdisjoint((*column.areas, *column.by_scale.values())) for column in printed)
