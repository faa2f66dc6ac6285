"""What may come after what: pathways from one inspection to the next, pauses, and the regime that they make up."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any

import attrs

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.areas import Area
from inspection_framework.model.days import Months, Period, Window
from inspection_framework.model.facts import Fact
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Outcome, Scale
from inspection_framework.model.provisions import Count, Force, Rule

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
    force: Force
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

    def __contains__(self, day: date) -> bool:
        return day in Period(self.first.value, self.last.value)


@attrs.frozen(kw_only=True, cache_hash=True, repr=False)
class Regime:
    """All that decides what comes next for some kinds of provider.

    ``horizon`` is the first day for which the answer is projected, because another framework is announced.
    """

    id: str
    inspects: tuple[str, ...]
    frameworks: tuple[Framework[Any], ...]
    pathways: tuple[Pathway, ...]
    suspensions: tuple[Suspension, ...] = ()
    horizon: Fact[date] | None = None

    def __attrs_post_init__(self) -> None:
        known = {framework.id: framework for framework in self.frameworks}
        editions = {edition.id for framework in self.frameworks for edition in framework.editions}
        problems: list[Problem] = []
        for path in self.pathways:
            where = f"pathways[{path.id!r}]"
            offered = {
                activity.id
                for framework in self.frameworks
                if framework.id == path.framework
                for edition in framework.editions
                for activity in edition.activities
            }
            if path.framework not in known:
                problems.append(Problem(where, f"there is no framework {path.framework!r}"))
            elif path.activity not in offered:
                problems.append(Problem(where, f"{path.framework} has no activity {path.activity!r}"))
            problems += [
                Problem(where, f"there is no edition {edition!r}") for edition in path.after if edition not in editions
            ]
        ids = [path.id for path in self.pathways]
        problems += [
            Problem("pathways", f"{one!r} stands {ids.count(one)} times")
            for one in dict.fromkeys(ids)
            if ids.count(one) > 1
        ]
        if problems:
            raise DefinitionError(f"regime {self.id!r}", problems)

    def framework(self, framework: str) -> Framework[Any]:
        """Give one of its frameworks by its id; its pathways name no other."""
        return next(one for one in self.frameworks if one.id == framework)

    def __repr__(self) -> str:
        return f"<Regime {self.id}>"
