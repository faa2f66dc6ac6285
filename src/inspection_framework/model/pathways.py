"""Pathways from one inspection to the next, suspensions, and the regime that they belong to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.areas import Area
from inspection_framework.model.chances import ChanceMethod
from inspection_framework.model.days import Window, later
from inspection_framework.model.facts import Fact
from inspection_framework.model.framework import Framework
from inspection_framework.model.frequencies import Circumstance, Frequency, first_april_after
from inspection_framework.model.grades import Outcome, Scale
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.lengths import Length, Months, Weeks
from inspection_framework.model.provisions import Count, Rule
from inspection_framework.model.repeated import repeated
from inspection_framework.printed import cut

__all__ = ["Mode", "Pathway", "Regime", "Suspension", "Timing"]


class Mode(ImmutableEnum):
    """Whether an activity comes next, may come instead or in between, or does not come."""

    DEFAULT = "default"
    """It is the next graded inspection by the rules."""
    MAY = "may"
    """It is a graded inspection that may come instead."""
    BETWEEN = "between"
    """It may come before the next graded inspection: a visit, a meeting, a joint inspection."""
    NOT_USUAL = "not usual"
    """It does not usually come."""
    NOT = "not"
    """It does not come."""


@attrs.frozen(kw_only=True)
class Timing(Value):
    """When a next inspection comes, counted from the first day on site of the latest graded one.

    For a provider that has had none it is counted from the day of registration. ``opens``, ``typical`` and ``closes``
    are in months or in weeks, or ``None`` if no source lays them down. At least one is set. A ``rolling`` timing is
    counted from the first 1 April after that day, and closes on the last day of the length.

    >>> from datetime import date
    >>> third_anniversary = Timing(opens=Months(30), typical=Months(36), closes=Months(42))
    >>> third_anniversary.window_from(date(2024, 2, 26)).closes
    datetime.date(2027, 8, 26)
    >>> rolling = Timing(opens=Months(0), closes=Months(36), rolling=True)
    >>> rolling.window_from(date(2017, 3, 31)).closes
    datetime.date(2020, 3, 31)
    """

    opens: Length | None = None
    typical: Length | None = None
    closes: Length | None = None
    rolling: bool = False

    def __attrs_post_init__(self) -> None:
        known = [length for length in self.lengths if length is not None]
        problems: list[Problem] = []
        if not known:
            problems.append(Problem("", "give at least one of opens, typical and closes"))
        elif not all(isinstance(length, (Months, Weeks)) for length in known) or len(set(map(type, known))) > 1:
            problems.append(Problem("", f"{_listed(known)} are not all in months or all in weeks"))
        elif [length.count for length in known] != sorted(length.count for length in known):
            problems.append(Problem("", f"{_listed(known)} are not in order"))
        if problems:
            raise DefinitionError("timing", problems)

    @property
    def lengths(self) -> tuple[Length | None, Length | None, Length | None]:
        """The three lengths in order: ``opens``, ``typical``, ``closes``."""
        return self.opens, self.typical, self.closes

    def window_from(self, first: date) -> Window:
        """Return the window that follows if the latest graded inspection began on ``first``."""
        start = first_april_after(first) if self.rolling else first
        opens, typical, closes = (
            length.after(start) if isinstance(length, (Months, Weeks)) else None for length in self.lengths
        )
        return Window(opens, typical, later(closes, -1) if closes and self.rolling else closes)

    def since(self, event: str) -> str:
        """Return when it comes, in words, counted from an event.

        >>> print(Timing(closes=Months(12)).since("it was registered"))
        no later than 12 months after it was registered
        """
        when = f"the 1 April after {event}" if self.rolling else event
        span = " to ".join(str(end) for end in (self.opens, self.closes) if end is not None)
        if self.opens is None or self.closes is None:
            span = f"no {'later' if self.opens is None else 'earlier'} than {span}" if span else ""
        if not span:
            return f"typically {self.typical} after {when}"
        return f"{span} after {when}{f', typically {self.typical}' if self.typical is not None else ''}"

    def __str__(self) -> str:
        return self.since("the start of the latest graded inspection, or registration if there was none")


def _listed(lengths: Iterable[Length]) -> str:
    return ", ".join(str(length) for length in lengths)


@attrs.frozen(kw_only=True)
class Pathway(Rule):
    """An activity that may come next, and when.

    It applies on the days ``during``, to a provider whose latest graded inspection was under one of the editions
    ``after`` and met all of ``when`` but not all of ``unless``. An empty ``after`` is for a provider that has had
    none. ``activity`` is the id of an activity of ``framework``. ``window`` is when it comes; its value is ``None``,
    with the reason, if no window was found. All circumstances ``where`` must be true of the provider.
    """

    framework: str
    activity: str
    mode: Mode
    after: tuple[str, ...] = ()
    when: tuple[Count[Scale], ...] = ()
    unless: tuple[Count[Scale], ...] = ()
    where: tuple[Circumstance, ...] = ()
    window: Fact[Timing | None]

    def __attrs_post_init__(self) -> None:
        if (self.when or self.unless) and not self.after:
            problem = Problem(
                "when", "it looks at judgements of an earlier inspection: name the editions of that in after"
            )
            raise DefinitionError(f"pathway {self.id!r}", [problem])

    def applies(self, outcomes: Mapping[str, Outcome], areas: Sequence[Area]) -> bool:
        """Return whether it follows an earlier inspection with these outcomes, in an edition with these areas."""
        return all(count.holds(outcomes, areas) for count in self.when) and not (
            self.unless and all(count.holds(outcomes, areas) for count in self.unless)
        )

    def looks_at(self, areas: Sequence[Area]) -> set[str]:
        """Return the ids of the areas whose judgements decide whether the pathway applies."""
        return {area for count in (*self.when, *self.unless) for area in count.among(areas)}

    @property
    def comes(self) -> str:
        """When it comes, in words, or "" if no window was found.

        It is counted from registration if there is no inspection before it.
        """
        timing = self.window.value
        return timing.since("the latest graded inspection began" if self.after else "registration") if timing else ""


@attrs.frozen(kw_only=True)
class Suspension(Value):
    """A time in which some activities did not take place: from its first day to its last, each with its source.

    ``activities`` are the ids of the activities that it stopped.
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
        """Return whether it stopped an activity of a framework."""
        return framework == self.framework and activity in self.activities


@attrs.frozen(kw_only=True, cache_hash=True, repr=False)
class Regime(Value):
    """The rules that decide what comes next for some kinds of provider.

    ``horizon`` is the first day for which the answer is projected, because a change is announced. Its value is
    ``None``, with the reason, for a change without a day. ``priority_action`` says what was looked for, and not found,
    about the effect of an area for priority action on the next inspection. ``frequencies`` are how many inspections are
    due in a time, by law and by policy. ``no_frequency`` says that none is laid down, or that none was found.
    ``chances`` is how the chance of a next inspection is counted from the record, or ``None`` if it is not counted.
    """

    id: str
    inspects: tuple[str, ...]
    frameworks: tuple[Framework[Scale], ...]
    pathways: tuple[Pathway, ...]
    frequencies: tuple[Frequency, ...] = ()
    no_frequency: tuple[Fact[str | None], ...] = ()
    suspensions: tuple[Suspension, ...] = ()
    horizon: Fact[date | None] | None = None
    priority_action: Fact[None] | None = None
    chances: ChanceMethod | None = None

    def __attrs_post_init__(self) -> None:
        problems = [
            *self._pathway_problems(),
            *self._frequency_problems(),
            *self._suspension_problems(),
            *self._chance_problems(),
        ]
        if problems:
            raise DefinitionError(f"regime {self.id!r}", problems)

    def _pathway_problems(self) -> Iterator[Problem]:
        editions = {edition.id for framework in self.frameworks for edition in framework.editions}
        for name, count in repeated(path.id for path in self.pathways).items():
            yield Problem("pathways", f"{name!r} is listed {count} times")
        for path in self.pathways:
            where = f"pathways[{path.id!r}]"
            yield from self._not_offered(where, path.framework, path.activity)
            for edition in path.after:
                if edition not in editions:
                    yield Problem(where, f"there is no edition {edition!r}")

    def _frequency_problems(self) -> Iterator[Problem]:
        ids = {frequency.id for frequency in self.frequencies}
        doubled = repeated(frequency.id for frequency in self.frequencies)
        offered = {
            activity.id
            for framework in self.frameworks
            for edition in framework.editions
            for activity in edition.activities
        }
        for frequency in self.frequencies:
            where = f"frequencies[{frequency.id!r}]"
            if frequency.id in doubled:
                yield Problem(where, f"it is listed {doubled[frequency.id]} times")
            for activity in sorted(set(frequency.counts.value) - offered):
                yield Problem(where, f"no framework has an activity {activity!r}")
            for other in sorted(set(frequency.overrides) - ids):
                yield Problem(where, f"there is no frequency {other!r}")

    def _suspension_problems(self) -> Iterator[Problem]:
        for pause in self.suspensions:
            for activity in pause.activities:
                yield from self._not_offered(f"suspensions[{pause.id!r}]", pause.framework, activity)

    def _chance_problems(self) -> Iterator[Problem]:
        if self.chances is None:
            return
        if self.chances.framework.value not in {framework.id for framework in self.frameworks}:
            yield Problem("chances.framework", f"there is no framework {self.chances.framework.value!r}")
        editions = {edition.id for framework in self.frameworks for edition in framework.editions}
        for group in self.chances.groups:
            for edition in group.after:
                if edition not in editions:
                    yield Problem(f"chances.groups[{group.id!r}]", f"there is no edition {edition!r}")

    def _not_offered(self, where: str, framework: str, activity: str) -> Iterator[Problem]:
        """Yield a problem if there is no such framework, or no such activity in any of its editions."""
        offered = [candidate for candidate in self.frameworks if candidate.id == framework]
        if not offered:
            yield Problem(where, f"there is no framework {framework!r}")
        elif activity not in {candidate.id for edition in offered[0].editions for candidate in edition.activities}:
            yield Problem(where, f"{framework} has no activity {activity!r}")

    def framework(self, framework: str) -> Framework[Scale]:
        """Return the framework that has this id. Pathways name their framework by its id alone."""
        return next(candidate for candidate in self.frameworks if candidate.id == framework)

    def __repr__(self) -> str:
        return cut(f"<Regime {self.id}>")
