"""The reasons why a sample cannot be drawn. All are listed at once, and they contain nothing about a child."""

from collections.abc import Collection, Iterable, Sequence

from inspection_framework.errors import Problem
from inspection_framework.model.cases import Case, Reference
from inspection_framework.model.sampling import SamplingPlan
from inspection_framework.rules.sampling.assignment import asked_groups, assigned
from inspection_framework.rules.sampling.composition import steps
from inspection_framework.rules.sampling.one_pass import DrawCell, OnePass, minimum_of, numbers_in
from inspection_framework.rules.sampling.ranking import seed_problems

__all__: list[str] = []

_MOST_STEPS = 10_000_000
"""The most steps allowed for choosing the most even composition of a stratum. They take some seconds."""


def problems_of_arguments(
    plan: SamplingPlan,
    cases: Iterable[Case],
    seed: str,
    precedence: Sequence[str] | None,
    spread: Sequence[str] | None,
) -> list[Problem]:
    """Return the problems of the arguments of a draw. If there are none, return duplicates in a collection of cases."""
    problems = [*seed_problems(seed), *_problems_of(plan, precedence, spread)]
    if not problems and isinstance(cases, Collection):
        problems = _repeated(cases)
    return problems


def problems_of_children(
    plan: SamplingPlan, counted: OnePass, precedence: Sequence[str], spread: Sequence[str]
) -> list[Problem]:
    """Return the problems of the children: duplicates, too few of them, or a spread that is not possible."""
    return [
        *_repeated_among_kept(counted.cells.values()),
        *_short(plan, counted, precedence),
        *_unknown_characteristics(counted, spread),
        *_too_long(plan, counted),
    ]


def _problems_of(plan: SamplingPlan, precedence: Sequence[str] | None, spread: Sequence[str] | None) -> list[Problem]:
    if not plan.quotas:
        return [Problem("strata", "their composition is not known, and is never invented: give a plan with strata")]
    ids = [stratum.id for stratum in plan.quotas]
    problems: list[Problem] = []
    if precedence is None or sorted(precedence) != sorted(ids):
        problems.append(Problem("precedence", f"name each stratum once: {', '.join(ids)}"))
    if spread is None or len(set(spread)) != len(spread):
        problems.append(Problem("spread", "give a tuple of the names of characteristics, each once"))
    return problems


def _repeated(cases: Collection[Case]) -> list[Problem]:
    """Return which rows of a collection have the reference of an earlier row. Only the numbers of rows are named."""
    first: dict[Reference, int] = {}
    return [
        Problem(f"cases[{row}]", f"the same reference as cases[{earlier}]")
        for row, case in enumerate(cases)
        if (earlier := first.setdefault(case.reference, row)) != row
    ]


def _repeated_among_kept(cells: Iterable[DrawCell]) -> list[Problem]:
    ranks = [rank for cell in cells for rank, _ in cell.first]
    twice = len(ranks) - len(set(ranks))
    says = f"{twice} of the cases kept have the reference of another case: give each child once"
    return [Problem("cases", says)] if twice else []


def _short(plan: SamplingPlan, counted: OnePass, precedence: Sequence[str]) -> list[Problem]:
    """Return which strata have too few children, and whether that is because of the precedence."""
    problems: list[Problem] = []
    for stratum in plan.quotas:
        listed, least = counted.listed(stratum), stratum.of_whom
        if listed < stratum.exactly:
            problems.append(Problem(stratum.id, f"{listed} of {stratum.exactly}: short by {stratum.exactly - listed}"))
        if least and (within := counted.listed(stratum, within=True)) < least.at_least:
            says = f"{within} of at least {least.at_least}: short by {least.at_least - within}"
            problems.append(Problem(f"{stratum.id}/{least.group}", says))
    if problems and counted.outside:
        known = ", ".join(sorted(asked_groups(plan.quotas)))
        problems.append(
            Problem("cases", f"{counted.outside} belong to none of the strata; the plan knows the groups {known}")
        )
    if problems and assigned(plan.quotas, counted.kinds).meets_all:
        says = (
            f"a child counts for the first of {', '.join(precedence)}; there would be enough if some counted for others"
        )
        problems.append(Problem("precedence", says))
    return problems


def _unknown_characteristics(counted: OnePass, spread: Sequence[str]) -> list[Problem]:
    """Return the characteristics that no child has, such as misspelt names. The record would wrongly name them."""
    profiles = {profile for _, _, profile in counted.cells}
    return [
        Problem("spread", f"no child has the characteristic {name!r}")
        for at, name in enumerate(spread)
        if profiles and not any(profile[at] for profile in profiles)
    ]


def _too_long(plan: SamplingPlan, counted: OnePass) -> list[Problem]:
    """Return the strata with too many mixtures for their quota. The number of steps grows with a power of the quota."""
    problems: list[Problem] = []
    for stratum in plan.quotas:
        pairs = counted.pairs(stratum)
        needed = steps(numbers_in(pairs), stratum.exactly, minimum_of(stratum))
        if needed > _MOST_STEPS:
            what = (
                f"choosing {stratum.exactly} children evenly from {len(pairs)} mixtures takes up to {needed:,} steps,"
                f" and {_MOST_STEPS:,} are the limit: spread over fewer characteristics, or over bands of them"
            )
            problems.append(Problem(stratum.id, what))
    return problems
