"""The reasons of a chance: the counts, our own choices, and what is not known."""

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

import attrs

from inspection_framework.model.areas import Area
from inspection_framework.model.chances import ChanceMethod
from inspection_framework.model.days import in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Fact
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.pathways import Regime
from inspection_framework.model.record import Record
from inspection_framework.model.texts import capital
from inspection_framework.rules.announced_changes import projected
from inspection_framework.rules.next_inspection.history import History
from inspection_framework.rules.next_inspection.open_pathways import given, not_there
from inspection_framework.rules.next_inspection.prospects import GRADED, suspended
from inspection_framework.rules.next_inspection.waits import CountedWaits, WaitsByGroup, WaitsCounted
from inspection_framework.rules.reasons import Reason, Standing, of_rule, standing_on

__all__: list[str] = []

T = TypeVar("T")


def hindrances(history: History, regime: Regime, method: ChanceMethod) -> tuple[Reason, ...]:
    """Return why nothing can be counted: no provider, no inspection, no first day on site, or a suspension.

    Return nothing if the chance can be counted.
    """
    name, on = history.provider.name, in_words(history.on)
    if absent := not_there(history, regime):
        return absent
    if history.latest is None:
        says = f"No graded inspection of {name} was published by {on}: there is no wait to count from."
        return (given(regime, Standing.GIVEN, "no-inspection-yet", says),)
    if not isinstance(history.latest.started, date):
        says = "The first day on site of the latest graded inspection is not known: there is no wait to count from."
        return (given(regime, Standing.NOT_KNOWN, "first-day-not-known", says),)
    framework = method.framework.value
    graded = {path.activity for path in regime.pathways if path.framework == framework and path.mode in GRADED}
    pauses = [why for name in sorted(graded) for why in suspended(regime.id, regime, framework, name, history.on)]
    return tuple(pauses[:1])


@attrs.frozen(kw_only=True)
class Counting:
    """What was counted for a provider on a day, and the data that it was counted from."""

    history: History
    regime: Regime
    record: Record
    method: ChanceMethod
    waited: WaitsByGroup
    counted: CountedWaits

    def reasons(self, until: date, *, runs_out: bool) -> Iterator[Reason]:
        """Yield every reason, the counts first.

        ``until`` is the last day that the answer is about. ``runs_out`` is true if no wait was under observation at
        some moment.
        """
        yield self._waits()
        yield self._group()
        yield from self._pooled()
        if runs_out:
            says = "For part of the time no wait in the record was under observation: the chance may be too low."
            yield self._counted(Standing.NOT_KNOWN, "record-runs-out", says)
        yield from self._choices()
        name, ends = self.history.provider.name, in_words(min(self.history.on, self.record.as_of))
        says = f"It is assumed that no later inspection of {name} has begun: the record ends on {ends}."
        yield given(self.regime, Standing.ASSUMED, "none-has-begun", says)
        yield self._chosen(self.method.decided, "who-decides", self.method.decided.value)
        yield from projected(self.regime.id, self.regime, self.history.on, until)
        first = self.method.tested_from
        says = f"Only forecasts made from {in_words(first.value)} on test the method with data that nobody had seen."
        says += f" {capital(first.note)}."
        yield self._chosen(first, "tested-from", says)

    def _waits(self) -> Reason:
        """Return how long the provider has waited, and how many waits had lasted as long."""
        counted, since, until = self.counted, in_words(self.waited.since), in_words(self.waited.until)
        at_risk = counted.waits.at_risk(counted.lasted)
        group = counted.group.group if counted.group and counted.how is WaitsCounted.GROUP else "any kind"
        lasted = "as long" if counted.lasted == counted.wait else f"{counted.lasted} days"
        says = (
            f"{self.history.provider.name} has waited {counted.wait} days since the first day on site of its latest"
            f" graded inspection. Of the waits in the record, from {since} to {until}, {at_risk} after a judgement of"
            f" {group} had lasted {lasted}."
        )
        return self._counted(Standing.SEEN, "waits-counted", says)

    def _group(self) -> Reason:
        """Return the rule that puts the provider's wait in a group, or that the group is not known."""
        group, latest = self.counted.group, self.history.latest
        if group is None or latest is None:
            says = "A judgement that decides which waits are alike is not known: all are counted together."
            return given(self.regime, Standing.NOT_KNOWN, "group-not-known", says)
        areas = {area for count in group.when for area in count.among(areas_of(latest))}
        inputs = {area: outcome for area, outcome in latest.judgements.outcomes.items() if area in areas}
        return of_rule(group, standing_on(group.source), self.regime.id, inputs)

    def _pooled(self) -> Iterator[Reason]:
        """Yield why waits outside the provider's group are counted too."""
        least, note = self.method.least, self.method.least.note
        note = f" {capital(note)}." if note else ""
        if self.counted.how is WaitsCounted.EVERY and self.counted.group:
            says = f"Fewer than {least.value} waits after a judgement of {self.counted.group.group} had lasted as long"
            yield self._chosen(least, "both-groups", f"{says}, so both groups are counted together.{note}")
        if self.counted.how is WaitsCounted.RATE:
            says = f"Fewer than {least.value} waits of both groups together had lasted as long. So from"
            says += f" {self.counted.lasted} days of waiting on, inspections are assumed to come at a constant rate."
            yield self._chosen(least, "constant-rate", f"{says}{note}")

    def _choices(self) -> Iterator[Reason]:
        """Yield the choices that the method makes."""
        counts, late, back, pause = (
            *(self.method.framework, self.method.unpublished),
            *(self.method.looks_back, self.method.pause),
        )
        since, until = in_words(self.waited.since), in_words(self.waited.until)
        ends = in_words(min(self.history.on, self.record.as_of))
        says = (
            f"Waits are counted from {since} to {until}, no matter when they began. A wait counts as ended in an"
            f" inspection if that is an inspection under {counts.value}. These {back.value} end {late.value} before"
            f" {ends}, because later inspections may not be published yet."
        )
        yield self._chosen(back, "what-counts", says)
        if pause.value.until and pause.value.until < self.history.on:
            yield self._chosen(pause, "pause", f"The days {pause.value} are not counted in any wait: {pause.note}.")

    def _chosen(self, fact: Fact[T], rule: str, says: str) -> Reason:
        return attrs.evolve(given(self.regime, standing_on(fact.source), rule, says), source=fact.source)

    def _counted(self, standing: Standing, rule: str, says: str) -> Reason:
        return attrs.evolve(given(self.regime, standing, rule, says), source=self.record.source)


def areas_of(inspection: Inspection) -> tuple[Area, ...]:
    """Return the areas of an inspection's edition, or none if the edition is not known."""
    return inspection.edition.areas if isinstance(inspection.edition, Edition) else ()
