"""The rules as data: the conditions of each, and what follows. One small evaluator reads them all.

A condition is a tuple of counts, and all of them must be true. Conditions are this simple so that they can be printed,
compared, serialised and turned into column expressions.
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
"""The fewest reports that an observed bound may be based on."""


class Force(ImmutableEnum):
    """How strongly a text binds. What only happens most of the time has no force: it is a tally."""

    ALWAYS = "always"
    """Law, "will always be", "certainly no more than"."""
    LIKELY = "likely"
    """The text says "likely" or "usually"."""


@attrs.frozen(kw_only=True)
class Count(Value, Generic[S_co]):
    """A condition on how many areas have one of ``grades``.

    The areas are those named in ``areas``, or those with one of ``roles``. ``most`` asks for more than half of those
    areas of the edition. An area without a grade is not counted.

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
            problems.append(Problem("at_least", "set at_least, at_most or both, or else most"))
        if any(bound < 0 for bound in asked):
            problems.append(Problem("at_least", "a number of areas cannot be below 0"))
        if asked != sorted(asked):
            problems.append(
                Problem("at_most", f"at least {self.at_least} and at most {self.at_most} cannot both be met")
            )
        if problems:
            raise DefinitionError("count", problems)

    def among(self, areas: Iterable[Area]) -> tuple[str, ...]:
        """Return the ids of the areas of an edition that are counted."""
        return tuple(area.id for area in areas if area.id in self.areas or area.role in self.roles)

    def holds(self, outcomes: Mapping[str, Outcome], areas: Sequence[Area]) -> bool:
        """Return whether it is true of these outcomes, in an edition with these areas."""
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
    """The header of every rule: its id, what it says in one sentence, its source, and when it applied.

    ``overrides`` are the ids of rules that do not apply where this one does.
    """

    id: str
    says: str
    source: Source
    during: Period | None = None
    overrides: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Cap(Rule):
    """A limit of ``count`` of something in every ``per``."""

    count: int
    of: str
    per: str


@attrs.frozen(kw_only=True)
class Bound(Rule, Generic[S_co]):
    """The ``best`` and ``worst`` that overall can be, if all of ``when`` and not all of ``unless`` is true.

    An empty ``when`` is always true, and an empty ``unless`` never. Instead of ``best`` and ``worst`` a bound may name
    roles ``within``: overall is then between the best and the worst grade of the areas with these roles.
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
            return [Problem("best", "it has no bound, or two kinds: give either best, worst or both, or else within")]
        if self.best is not None and self.worst is not None:
            return crossed(self.best, self.worst)
        return []

    def applies(self, outcomes: Mapping[str, Outcome], areas: Sequence[Area]) -> bool:
        """Return whether it applies to these outcomes, in an edition with these areas."""
        return all(count.holds(outcomes, areas) for count in self.when) and not (
            self.unless and all(count.holds(outcomes, areas) for count in self.unless)
        )

    def ends(self, outcomes: Mapping[str, Outcome], areas: Sequence[Area]) -> tuple[Scale | None, Scale | None]:
        """Return the best and the worst that it allows where it applies; ``None`` is no bound on that side."""
        grades = _grades(outcomes, areas, self.within)
        return (grades[0], grades[-1]) if grades else (self.best, self.worst)


@attrs.frozen(kw_only=True)
class StatedBound(Bound[S_co]):
    """A bound that a text states, with the force of its words. A bound that is only likely names a single grade."""

    force: Force

    def _problems(self) -> list[Problem]:
        problems = super()._problems()
        if self.force is Force.LIKELY and (self.best is None or self.best is not self.worst):
            problems.append(Problem("force", "a likely bound names one grade: give it as both best and worst"))
        return problems


@attrs.frozen(kw_only=True)
class ObservedBound(Bound[S_co]):
    """A bound that no report has broken: in ``editions`` it was true of all ``reports`` to which it applied.

    In ``alone`` of these reports, the other bounds without it would allow more.
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
    """Which of two grades overall usually is, when the middle of an even number of areas is between them.

    ``between`` has the better grade first. If all of ``unless`` is true (empty: never), and for two grades without a
    tie of their own, it is the poorer.
    """

    between: tuple[S_co, S_co]
    gives: S_co
    unless: tuple[Count[S_co], ...] = ()

    def __attrs_post_init__(self) -> None:
        better, poorer = self.between
        problems = crossed(better, poorer)
        if not problems and better is poorer:
            problems = [Problem("between", f"both are {better}: give two different grades")]
        elif not problems and self.gives not in GradeRange(better, poorer):
            problems = [Problem("gives", f"{self.gives} does not lie between {better} and {poorer}")]
        if problems:
            raise DefinitionError("tie", problems)


@attrs.frozen(kw_only=True)
class Tendency(Rule, Generic[S_co]):
    """What overall mostly is if all of ``when`` is true. Reports have departed from it."""

    when: tuple[Count[S_co], ...]
    gives: S_co


@attrs.frozen(kw_only=True)
class UsualRule(Rule, Generic[S_co]):
    """What the overall judgement usually is: the first of ``tendencies`` that applies, else the median of the areas.

    It applies if all of ``needs`` is true, and stays within the bounds. It describes the record; no text states it.
    """

    editions: tuple[str, ...]
    needs: tuple[Count[S_co], ...]
    tendencies: tuple[Tendency[S_co], ...] = ()
    roles: tuple[Role, ...]
    ties: tuple[Tie[S_co], ...] = ()

    def gives(self, outcomes: Mapping[str, Outcome], areas: Sequence[Area], possible: GradeRange[S]) -> S | None:
        """Return the usual overall judgement, limited to what is possible; ``None`` if too little was judged."""
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
    """Return the grades of the areas with these roles, the best first."""
    judged = (outcomes.get(area.id) for area in areas if area.role in roles)
    return sorted((outcome for outcome in judged if isinstance(outcome, Scale)), key=_number)


def _number(grade: Scale) -> int:
    return grade.number


def _cut(grade: Scale, possible: GradeRange[S]) -> S:
    """Return the grade of the range that is nearest to a grade."""
    return min(possible, key=lambda candidate: abs(candidate.number - grade.number))


def narrowed(
    scale: type[S], bounds: Iterable[Bound[Scale]], outcomes: Mapping[str, Outcome], areas: Sequence[Area]
) -> GradeRange[S] | None:
    """Return the grades of a scale that all bounds allow for these outcomes, or ``None`` if they allow none."""
    grades = tuple(scale)
    first, last = 1, len(grades)
    for bound in bounds:
        best, worst = bound.ends(outcomes, areas)
        first = max(first, best.number if best else first)
        last = min(last, worst.number if worst else last)
    return GradeRange(grades[first - 1], grades[last - 1]) if first <= last else None
