"""How a chance is counted from the record: which waits together, over which time, and how many are needed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.areas import Area
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Fact
from inspection_framework.model.grades import Outcome, Scale
from inspection_framework.model.lengths import CalendarDays, Months
from inspection_framework.model.provisions import Count, Rule
from inspection_framework.model.repeated import repeated

__all__ = ["ChanceMethod", "WaitGroup"]


@attrs.frozen(kw_only=True)
class WaitGroup(Rule):
    """Which waits for the next inspection are counted together.

    A wait after an inspection under one of the editions ``after`` belongs to ``group`` if all of ``when`` is true.
    Several rules may lead to one group, such as one for each kind of judgement.
    """

    group: str
    after: tuple[str, ...]
    when: tuple[Count[Scale], ...]

    def applies(self, edition: str, outcomes: Mapping[str, Outcome], areas: Sequence[Area]) -> bool:
        """Return whether a wait after some outcomes, under an edition with some areas, belongs to the group."""
        return edition in self.after and all(count.holds(outcomes, areas) for count in self.when)


@attrs.frozen(kw_only=True, cache_hash=True)
class ChanceMethod(Value):
    """How the chance of a next inspection is counted from the record.

    A wait runs from the first day on site of a graded inspection to that of the next. Days in the ``pause`` are not
    counted. An inspection under ``framework`` is counted as the end of a wait. A wait that ends in an inspection under
    another framework is counted as one without an inspection. Reports take time, so the last ``unpublished`` before the
    end of the record is left out. Of the time before it, only the ``looks_back`` is counted. A group is counted by
    itself if at least ``least`` of its waits lasted as long as the provider's.

    ``within`` are the default times for which a chance is counted. ``decided`` says who decides when an inspection
    comes. The method is tested by forecasts made from ``tested_from`` on, because nobody had seen their data when it
    was chosen.
    """

    framework: Fact[str]
    groups: tuple[WaitGroup, ...]
    pause: Fact[Period]
    unpublished: Fact[CalendarDays]
    looks_back: Fact[Months]
    least: Fact[int]
    within: Fact[tuple[Months, ...]]
    decided: Fact[str]
    tested_from: Fact[date]

    def __attrs_post_init__(self) -> None:
        if problems := list(self._problems()):
            raise DefinitionError("method of counting chances", problems)

    def _problems(self) -> Iterator[Problem]:
        if self.least.value < 1:
            yield Problem("least", f"it is {self.least.value}: expected 1 or more")
        if self.looks_back.value.count < 1:
            yield Problem("looks_back", "it is 0 months: expected 1 month or more")
        if self.pause.value.since is None or self.pause.value.until is None:
            yield Problem("pause", "it has no first or no last day: give both")
        if any(months.count < 1 for months in self.within.value):
            yield Problem("within", "one of them is 0 months: expected 1 month or more")
        for name, count in repeated(group.id for group in self.groups).items():
            yield Problem("groups", f"the id {name!r} is listed {count} times")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the groups, each once."""
        return tuple(dict.fromkeys(group.group for group in self.groups))

    def group_of(self, edition: str, outcomes: Mapping[str, Outcome], areas: Sequence[Area]) -> WaitGroup | None:
        """Return the first rule that puts a wait in a group, or ``None`` if no rule applies.

        No rule applies if a judgement that decides is not known.
        """
        return next((group for group in self.groups if group.applies(edition, outcomes, areas)), None)
