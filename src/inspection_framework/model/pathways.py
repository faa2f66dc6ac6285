"""What may come after what: pathways from one inspection to the next, pauses, and the regime that they make up."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import Enum

import attrs

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.areas import Area
from inspection_framework.model.days import Months, Window
from inspection_framework.model.facts import Fact
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Outcome, Scale
from inspection_framework.model.provisions import Count, Rule

__all__ = ["Mode", "Pathway", "Regime", "Suspension", "Timing"]


class Mode(Enum):
    """In what way an activity may follow."""

    DEFAULT = "default"
    """What the rules make the next graded inspection."""
    MAY = "may"
    """A graded inspection that may come instead."""
    BETWEEN = "between"
    """What may come before the next graded inspection: a visit, a meeting, a joint inspection."""
    NOT_USUAL = "not usual"
    """What does not usually come."""


@attrs.frozen(kw_only=True)
class Timing:
    """When a next inspection comes, counted from the first day on site of the latest graded one.

    >>> from datetime import date
    >>> third_anniversary = Timing(opens=Months(30), typical=Months(36), closes=Months(42))
    >>> third_anniversary.window_from(date(2024, 2, 26)).closes
    datetime.date(2027, 8, 26)
    """

    opens: Months
    typical: Months
    closes: Months

    def __attrs_post_init__(self) -> None:
        if not self.opens.count <= self.typical.count <= self.closes.count:
            problem = Problem("", f"{self.opens}, {self.typical}, {self.closes} are not in order")
            raise DefinitionError("timing", [problem])

    def window_from(self, first: date) -> Window:
        """Give the window where the latest graded inspection began on a day."""
        return Window(self.opens.after(first), self.typical.after(first), self.closes.after(first))

    def __str__(self) -> str:
        return f"{self.opens} to {self.closes} after the latest graded inspection began, typically {self.typical}"


@attrs.frozen(kw_only=True)
class Pathway(Rule):
    """What may come next, and when.

    It applies on the days ``during``, to a provider whose latest graded inspection was under one of the editions
    ``after`` and met all of ``when`` but not all of ``unless``; an empty ``after`` is for a provider that has had
    none. ``activity`` is the id of an activity of ``framework``. ``window`` is when it comes, ``None`` with the
    reason where nobody found that it is laid down.
    """

    framework: str
    activity: str
    mode: Mode
    after: tuple[str, ...] = ()
    when: tuple[Count[Scale], ...] = ()
    unless: tuple[Count[Scale], ...] = ()
    window: Fact[Timing | None]

    def __attrs_post_init__(self) -> None:
        if (self.when or self.unless) and not self.after:
            problem = Problem(
                "when", "without an earlier inspection there is nothing to look at: name editions in after"
            )
            raise DefinitionError(f"pathway {self.id!r}", [problem])

    def applies(self, outcomes: Mapping[str, Outcome], areas: Sequence[Area]) -> bool:
        """Tell whether an earlier inspection with some outcomes under an edition's areas leads here."""
        return all(count.holds(outcomes, areas) for count in self.when) and not (
            self.unless and all(count.holds(outcomes, areas) for count in self.unless)
        )

    def looks_at(self, areas: Sequence[Area]) -> set[str]:
        """Give the ids of the areas on which it depends."""
        return {area for count in (*self.when, *self.unless) for area in count.among(areas)}


@attrs.frozen(kw_only=True)
class Suspension:
    """A time in which some activities did not take place: from its first day to its last, each with its source.

    ``activities`` are the ids of those that it stopped.
    """

    id: str
    says: str
    framework: str
    activities: tuple[str, ...]
    first: Fact[date]
    last: Fact[date]

    def __attrs_post_init__(self) -> None:
        if self.last.value < self.first.value:
            problem = Problem("last", f"{self.last.value} lies before the first day, {self.first.value}")
            raise DefinitionError(f"suspension {self.id!r}", [problem])

    def __contains__(self, day: date) -> bool:
        return self.first.value <= day <= self.last.value

    def stops(self, framework: str, activity: str) -> bool:
        """Tell whether an activity of a framework is among those that it stopped."""
        return framework == self.framework and activity in self.activities


@attrs.frozen(kw_only=True, cache_hash=True, repr=False)
class Regime:
    """All that decides what comes next for some kinds of provider.

    ``horizon`` is the first day for which the answer is projected, because another framework is announced.
    ``priority_action`` says what was looked for, and not found, on what an area for priority action does to the next
    inspection.
    """

    id: str
    inspects: tuple[str, ...]
    frameworks: tuple[Framework[Scale], ...]
    pathways: tuple[Pathway, ...]
    suspensions: tuple[Suspension, ...] = ()
    horizon: Fact[date] | None = None
    priority_action: Fact[None] | None = None

    def __attrs_post_init__(self) -> None:
        problems = [*self._pathway_problems(), *self._suspension_problems()]
        if problems:
            raise DefinitionError(f"regime {self.id!r}", problems)

    def _pathway_problems(self) -> Iterator[Problem]:
        editions = {edition.id for framework in self.frameworks for edition in framework.editions}
        ids = [path.id for path in self.pathways]
        for one in dict.fromkeys(ids):
            if ids.count(one) > 1:
                yield Problem("pathways", f"{one!r} stands {ids.count(one)} times")
        for path in self.pathways:
            where = f"pathways[{path.id!r}]"
            yield from self._not_offered(where, path.framework, path.activity)
            for edition in path.after:
                if edition not in editions:
                    yield Problem(where, f"there is no edition {edition!r}")

    def _suspension_problems(self) -> Iterator[Problem]:
        for pause in self.suspensions:
            for activity in pause.activities:
                yield from self._not_offered(f"suspensions[{pause.id!r}]", pause.framework, activity)

    def _not_offered(self, where: str, framework: str, activity: str) -> Iterator[Problem]:
        """Say that a framework, or an activity in all of its editions, is not there."""
        found = [one for one in self.frameworks if one.id == framework]
        if not found:
            yield Problem(where, f"there is no framework {framework!r}")
        elif activity not in {one.id for edition in found[0].editions for one in edition.activities}:
            yield Problem(where, f"{framework} has no activity {activity!r}")

    def framework(self, framework: str) -> Framework[Scale]:
        """Give one of its frameworks by its id; its pathways name no other."""
        return next(one for one in self.frameworks if one.id == framework)

    def __repr__(self) -> str:
        return f"<Regime {self.id}>"
