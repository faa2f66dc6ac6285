"""The rules as data: what makes each of them hold, and what follows. One small evaluator reads them all.

Conditions stay poor, so that they print, compare, serialise and turn into a column expression: a condition is a
tuple of counts, and all of them must hold.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.areas import Area, Role
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Source
from inspection_framework.model.grade_ranges import GradeRange, crossed
from inspection_framework.model.grades import Outcome, S_co, Scale
from inspection_framework.model.immutable import ImmutableEnum

__all__ = ["Bound", "Cap", "Count", "Force", "ObservedBound", "Rule", "StatedBound", "Tendency", "Tie", "UsualRule"]

S = TypeVar("S", bound=Scale)

LEAST_REPORTS = 30
"""The fewest reports over which an observed bound may rest."""


class Force(ImmutableEnum):
    """How strongly a text binds. What merely happens most of the time is never a force: it is a tally."""

    ALWAYS = "always"
    """Law, "will always be", "certainly no more than"."""
    LIKELY = "likely"
    """The text says likely, or usually."""


@attrs.frozen(kw_only=True)
class Count(Value, Generic[S_co]):
    """How many of some areas have one of some grades.

    The areas are named (``areas``) or taken by the part that they play (``roles``). ``most`` asks for more than
    half of those areas of the edition. An area without a grade is not counted.

    >>> from inspection_framework.model.grades import Grade
    >>> print(Count(areas=("leaders",), grades=(Grade.OUTSTANDING, Grade.GOOD), at_least=1))
    leaders is Outstanding or Good
    """

    grades: tuple[S_co, ...]
    areas: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    at_least: int | None = None
    at_most: int | None = None
    most: bool = False

    def __attrs_post_init__(self) -> None:
        problems: list[Problem] = []
        if not self.grades:
            problems.append(Problem("grades", "there are none: name those that count"))
        if bool(self.areas) == bool(self.roles):
            problems.append(Problem("areas", "name either areas or roles"))
        asked = [bound for bound in (self.at_least, self.at_most) if bound is not None]
        if bool(asked) == self.most:
            problems.append(Problem("at_least", "ask for at least, at most (or both), or for most"))
        if any(bound < 0 for bound in asked):
            problems.append(Problem("at_least", "no number of areas is below 0"))
        if asked != sorted(asked):
            problems.append(Problem("at_most", f"at least {self.at_least}, at most {self.at_most} can never hold"))
        if problems:
            raise DefinitionError("count", problems)

    def among(self, areas: Iterable[Area]) -> tuple[str, ...]:
        """Give the ids of those of an edition's areas that are counted."""
        return tuple(area.id for area in areas if area.id in self.areas or area.role in self.roles)

    def holds(self, outcomes: Mapping[str, Outcome], areas: Sequence[Area]) -> bool:
        """Tell whether it holds for some outcomes under an edition's areas."""
        among = self.among(areas)
        number = sum(outcomes.get(area) in self.grades for area in among)
        least = len(among) // 2 + 1 if self.most else self.at_least or 0
        return least <= number and (self.at_most is None or number <= self.at_most)

    def __str__(self) -> str:
        grades = " or ".join(grade.label for grade in self.grades)
        if len(self.areas) == 1 and self.at_least == 1 and self.at_most is None:
            return f"{self.areas[0]} is {grades}"
        which = ", ".join(self.areas) or " and ".join(role.value for role in self.roles) + " areas"
        bounds = (
            "most" if self.most else "",
            "" if self.at_least is None else f"at least {self.at_least}",
            "" if self.at_most is None else f"at most {self.at_most}" if self.at_most else "none",
        )
        return f"{' and '.join(bound for bound in bounds if bound)} of {which} {grades}"


@attrs.frozen(kw_only=True)
class Rule(Value):
    """The header of every rule: its name, where it stands, when it applied, what it says in one sentence.

    ``overrides`` names the rules that give way where both apply.
    """

    id: str
    says: str
    source: Source
    during: Period | None = None
    overrides: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Cap(Rule):
    """No more than ``count`` of something in every ``per``."""

    count: int
    of: str
    per: str


@attrs.frozen(kw_only=True)
class Bound(Rule, Generic[S_co]):
    """How good or poor overall can be: ``best`` and ``worst``, where all of ``when`` and not all of ``unless`` holds.

    An empty ``when`` holds always; an empty ``unless`` never does. Instead of ``best`` and ``worst`` it may name
    roles, ``within``: then it lies between the best and the worst grade of the areas of these roles.
    """

    when: tuple[Count[S_co], ...] = ()
    unless: tuple[Count[S_co], ...] = ()
    best: S_co | None = None
    worst: S_co | None = None
    within: tuple[Role, ...] = ()

    def __attrs_post_init__(self) -> None:
        problems = self._problems()
        if problems:
            raise DefinitionError(f"bound {self.id!r}", problems)

    def _problems(self) -> list[Problem]:
        if (self.best is None and self.worst is None) != bool(self.within):
            return [Problem("best", "it bounds nothing, or in two ways: give best, worst or both, or else within")]
        if self.best is not None and self.worst is not None:
            return crossed(self.best, self.worst)
        return []

    def applies(self, outcomes: Mapping[str, Outcome], areas: Sequence[Area]) -> bool:
        """Tell whether it binds for some outcomes under an edition's areas."""
        return all(count.holds(outcomes, areas) for count in self.when) and not (
            self.unless and all(count.holds(outcomes, areas) for count in self.unless)
        )

    def ends(self, outcomes: Mapping[str, Outcome], areas: Sequence[Area]) -> tuple[Scale | None, Scale | None]:
        """Give the best and the worst that it leaves where it applies; ``None`` is no bound on that side."""
        grades = _grades(outcomes, areas, self.within)
        return (grades[0], grades[-1]) if grades else (self.best, self.worst)


@attrs.frozen(kw_only=True)
class StatedBound(Bound[S_co]):
    """A bound that a text states, with the force of its words. One that is only likely names a single grade."""

    force: Force

    def _problems(self) -> list[Problem]:
        problems = super()._problems()
        if self.force is Force.LIKELY and (self.best is None or self.best is not self.worst):
            problems.append(Problem("force", "what a text says is likely is one grade: give it as best and worst"))
        return problems


@attrs.frozen(kw_only=True)
class ObservedBound(Bound[S_co]):
    """A bound that no report has broken: in ``editions`` it held in all ``reports`` to which it applied.

    In ``alone`` of these no other bound says as much.
    """

    editions: tuple[str, ...]
    reports: int
    alone: int

    def _problems(self) -> list[Problem]:
        problems = super()._problems()
        if self.source.basis is not Basis.OBSERVED:
            problems.append(Problem("source", f"its basis is {self.source.basis.value}, not observed"))
        if self.reports < LEAST_REPORTS:
            problems.append(
                Problem("reports", f"it rests on {self.reports} reports; an observed bound needs {LEAST_REPORTS}")
            )
        if not 0 <= self.alone <= self.reports:
            problems.append(
                Problem("alone", f"it is {self.alone}: expected 0 to {self.reports}, the number of reports")
            )
        return problems


@attrs.frozen(kw_only=True)
class Tie(Value, Generic[S_co]):
    """Which of two grades it usually is when the middle of an even number of areas lies between them.

    ``between`` has the better first. Where all of ``unless`` holds (empty: never), and for grades without a tie of
    their own, it is the poorer.
    """

    between: tuple[S_co, S_co]
    gives: S_co
    unless: tuple[Count[S_co], ...] = ()

    def __attrs_post_init__(self) -> None:
        better, poorer = self.between
        problems = crossed(better, poorer)
        if not problems and better is poorer:
            problems = [Problem("between", f"both are {better}: that is no tie")]
        elif not problems and self.gives not in GradeRange(better, poorer):
            problems = [Problem("gives", f"{self.gives} does not lie between {better} and {poorer}")]
        if problems:
            raise DefinitionError("tie", problems)


@attrs.frozen(kw_only=True)
class Tendency(Rule, Generic[S_co]):
    """What overall mostly is where all of ``when`` holds, though reports have departed from it."""

    when: tuple[Count[S_co], ...]
    gives: S_co


@attrs.frozen(kw_only=True)
class UsualRule(Rule, Generic[S_co]):
    """What the overall judgement usually is: the first of ``tendencies`` that applies, else the median of the areas.

    It speaks only where all of ``needs`` holds, and within the bounds. It describes the record; no text states it.
    """

    editions: tuple[str, ...]
    needs: tuple[Count[S_co], ...]
    tendencies: tuple[Tendency[S_co], ...] = ()
    roles: tuple[Role, ...]
    ties: tuple[Tie[S_co], ...] = ()

    def gives(self, outcomes: Mapping[str, Outcome], areas: Sequence[Area], possible: GradeRange[S]) -> S | None:
        """Give the usual overall judgement, cut to what is possible; ``None`` where too little was judged."""
        grades = _grades(outcomes, areas, self.roles)
        if not grades or not all(count.holds(outcomes, areas) for count in self.needs):
            return None
        for tendency in self.tendencies:
            if all(count.holds(outcomes, areas) for count in tendency.when):
                return _cut(tendency.gives, possible)
        better, poorer = grades[(len(grades) - 1) // 2], grades[len(grades) // 2]
        for tie in self.ties:
            if tie.between == (better, poorer) and not (
                tie.unless and all(count.holds(outcomes, areas) for count in tie.unless)
            ):
                return _cut(tie.gives, possible)
        return _cut(poorer, possible)


def _grades(outcomes: Mapping[str, Outcome], areas: Sequence[Area], roles: Sequence[Role]) -> list[Scale]:
    """Give the grades of the areas of some roles, the best first."""
    judged = (outcomes.get(area.id) for area in areas if area.role in roles)
    return sorted((outcome for outcome in judged if isinstance(outcome, Scale)), key=_number)


def _number(grade: Scale) -> int:
    return grade.number


def _cut(grade: Scale, possible: GradeRange[S]) -> S:
    """Give the grade of the range that is nearest to a grade."""
    return min(possible, key=lambda candidate: abs(candidate.number - grade.number))


def narrowed(
    scale: type[S], bounds: Iterable[Bound[Scale]], outcomes: Mapping[str, Outcome], areas: Sequence[Area]
) -> GradeRange[S] | None:
    """Give the grades of a scale that some bounds leave for some outcomes, ``None`` where they leave none."""
    grades = tuple(scale)
    first, last = 1, len(grades)
    for bound in bounds:
        best, worst = bound.ends(outcomes, areas)
        first = max(first, best.number if best else first)
        last = min(last, worst.number if worst else last)
    return GradeRange(grades[first - 1], grades[last - 1]) if first <= last else None
