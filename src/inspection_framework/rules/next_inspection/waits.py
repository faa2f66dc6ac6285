"""How long authorities waited for their next inspection, from the record as it was known on a day."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache

import attrs

from inspection_framework.model.chances import ChanceMethod, WaitGroup
from inspection_framework.model.days import later
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.record import GradedInspection, Record
from inspection_framework.rules.next_inspection.survival import Share, Wait, Waits

__all__ = ["WaitsCounted"]


class WaitsCounted(ImmutableEnum):
    """The waits that a chance is counted from."""

    GROUP = "waits after such judgements"
    """Enough waits after judgements of the same group had lasted as long."""
    EVERY = "waits after any judgement"
    """Too few waits of the group had lasted as long, or the group is not known. Both groups are counted together."""
    RATE = "all long waits, at a constant rate"
    """Too few waits of both groups had lasted as long. Inspections are assumed to come at a constant rate."""


@attrs.frozen(kw_only=True)
class WaitsByGroup:
    """The waits in the record as it was known on a day: the waits of each group, and all waits (``every``).

    The waits were observed from ``since`` to ``until``, the last day on which inspections are counted.
    """

    since: date
    until: date
    groups: Mapping[str, Waits]
    every: Waits


@lru_cache(maxsize=64)
def waited_on(record: Record, method: ChanceMethod, on: date) -> WaitsByGroup:
    """Return the waits in the record, from reports published by a day."""
    until = later(min(on, record.as_of), -method.unpublished.value.count)
    since = method.looks_back.value.before(until)
    waits: list[tuple[str | None, Wait]] = []
    for before, after in _pairs(record.inspections, on):
        left = after.started if after else until
        if isinstance(before.started, date) and isinstance(left, date) and before.started < until and since < left:
            group = method.group_of(before.edition.id, dict(before.outcomes), before.edition.areas)
            wait = Wait(
                entered=days_waited(before.started, max(before.started, since), method, on),
                left=days_waited(before.started, min(left, until), method, on),
                inspected=after is not None and left <= until and after.edition.framework == method.framework.value,
            )
            waits.append((group.group if group else None, wait))
    return WaitsByGroup(
        since=since,
        until=until,
        groups={name: Waits(wait for group, wait in waits if group == name) for name in method.names},
        every=Waits(wait for _, wait in waits),
    )


def days_waited(began: date, day: date, method: ChanceMethod, on: date) -> int:
    """Return the number of days between two days. The pause is not counted, if it was over before the day ``on``."""
    first, last = method.pause.value.since, method.pause.value.until
    paused = 0
    if first and last and last < on:
        paused = max(0, (min(day, last + timedelta(1)) - max(began, first)).days)
    return (day - began).days - paused


@attrs.frozen(kw_only=True)
class CountedWaits:
    """The waits from which a chance is counted, and how many days they had lasted.

    ``group`` is the rule that puts the provider's own wait in a group. It is ``None`` if a judgement that decides the
    group is not known. ``wait`` is the number of days that the provider has waited.
    """

    waits: Waits
    how: WaitsCounted
    lasted: int
    group: WaitGroup | None
    wait: int

    def within(self, further: int) -> Share:
        """Return the share of the waits that ended in an inspection within ``further`` days."""
        if self.how is WaitsCounted.RATE:
            return self.waits.at_a_rate(self.lasted, further)
        return self.waits.within(self.lasted, further)


def counted_among(
    waited: WaitsByGroup, group: WaitGroup | None, wait: int, method: ChanceMethod
) -> CountedWaits | None:
    """Return the waits to count, or ``None`` if there are too few.

    They are the waits of the group. If these are too few, all waits are used; if these are too few, all shorter waits
    at a constant rate.
    """
    least = method.least.value
    if group and waited.groups[group.group].at_risk(wait) >= least:
        alike = waited.groups[group.group]
        return CountedWaits(waits=alike, how=WaitsCounted.GROUP, lasted=wait, group=group, wait=wait)
    longest = waited.every.longest(least, wait)
    if longest is None:
        return None
    how = WaitsCounted.EVERY if longest == wait else WaitsCounted.RATE
    return CountedWaits(waits=waited.every, how=how, lasted=longest, group=group, wait=wait)


def _pairs(
    inspections: Iterable[GradedInspection], on: date
) -> Iterator[tuple[GradedInspection, GradedInspection | None]]:
    """Yield each inspection published by a day, with the next one of the same provider published by then."""
    latest: dict[str, GradedInspection] = {}
    for inspection in sorted(inspections, key=_published):
        if inspection.published <= on:
            if inspection.provider in latest:
                yield latest[inspection.provider], inspection
            latest[inspection.provider] = inspection
    for inspection in latest.values():
        yield inspection, None


def _published(inspection: GradedInspection) -> date:
    return inspection.published
