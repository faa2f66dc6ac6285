"""The edition and the activity of an inspection. Reports print neither of them."""

import re
from collections.abc import Sequence
from datetime import date

from inspection_framework.errors import NotInForceError
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.readers.reports.kinds import ReportKind, folded
from inspection_framework.exchange.readers.reports.reading import ReportCollection
from inspection_framework.model.activities import Activity, Place
from inspection_framework.model.days import Days
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import in_force
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider

__all__: list[str] = []


def edition_of(
    framework: Framework[Scale], on_site: Sequence[Days], collected: ReportCollection
) -> Edition[Scale] | Absence:
    """Return the edition on the first day on site. Without that day, return the edition only if there is just one."""
    first = on_site[0].first if on_site else Absence.NOT_SUPPLIED
    if isinstance(first, Absence):
        return framework.editions[0] if len(framework.editions) == 1 else Absence.NOT_SUPPLIED
    try:
        return framework.edition_on(first)
    except NotInForceError as error:
        collected.problem("edition", f"days on which an edition was in force: {error}")
        return Absence.NOT_SUPPLIED


def activity_of(  # noqa: PLR0913, PLR0917 # what distinguishes the activities of a kind
    kind: ReportKind,
    title: str,
    provider: Provider,
    framework: Framework[Scale],
    edition: Edition[Scale] | Absence,
    on_site: Sequence[Days],
    collected: ReportCollection,
) -> Activity | Absence:
    """Return the activity; ``NOT_SUPPLIED`` if it cannot be decided. If the activity is inferred, add a note."""
    editions = (edition,) if isinstance(edition, Edition) else framework.editions
    candidates = [activity for each in editions for activity in each.activities if activity.id in kind.activities]
    if len(set(candidates)) == 1:
        return candidates[0]
    if isinstance(edition, Absence):
        return Absence.NOT_SUPPLIED
    if kind.second:
        return _by_order(kind, title, provider, edition, on_site, collected)
    known = [day for days in on_site[:1] for day in days.known]
    fitting = [
        activity for activity in candidates if known and _weeks(known[0], known[-1]) == _weeks_of(activity, known[0])
    ]
    if len(fitting) != 1:
        return Absence.NOT_SUPPLIED
    collected.notes.append(f"{fitting[0].title.value.lower()}: inferred from the weeks on site, as it is not printed")
    return fitting[0]


def _by_order(  # noqa: PLR0913, PLR0917 # as above
    kind: ReportKind,
    title: str,
    provider: Provider,
    edition: Edition[Scale],
    on_site: Sequence[Days],
    collected: ReportCollection,
) -> Activity:
    """Return the activity of an authority's first or second inspection. The title need not say which it is."""
    if re.match(kind.retitled, folded(title)):
        return edition.activity(kind.second)
    if _earlier(provider, edition, on_site):
        collected.notes.append("second inspection: inferred from an earlier inspection, as it is not printed")
        return edition.activity(kind.second)
    return edition.activity(kind.activities[0])


def _earlier(provider: Provider, edition: Edition[Scale], on_site: Sequence[Days]) -> bool:
    """Return whether the library has an earlier inspection of the authority under the same edition."""
    day = next((day for days in on_site for day in days.known), None)
    return day is not None and any(
        inspection.provider.urn == provider.urn
        and isinstance(inspection.edition, Edition)
        and inspection.edition.id == edition.id
        and isinstance(inspection.ended, date)
        and inspection.ended < day
        for inspection in local_authority_inspections()
    )


def _weeks(first: date, last: date) -> int:
    """Return the number of calendar weeks from one day to another, both included."""
    return (last.toordinal() - 1) // 7 - (first.toordinal() - 1) // 7 + 1


def _weeks_of(activity: Activity, day: date) -> int:
    """Return the number of weeks on site of an activity."""
    phases = [phase for fact in in_force(activity.phases, day) for phase in fact.value or ()]
    return len({week for phase in phases if phase.place is Place.ON_SITE for week in phase.weeks})


def shipped_as(inspection: Inspection) -> Inspection | None:
    """Return the library's own inspection of the same authority with the same first or last day, if it has one."""
    for other in local_authority_inspections():
        same = (inspection.started, inspection.ended), (other.started, other.ended)
        if other.provider.urn == inspection.provider.urn and any(
            isinstance(day, date) and day == known for day, known in zip(*same, strict=True)
        ):
            return other
    return None
