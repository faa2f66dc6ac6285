"""Plans and children to sample from, and a plain account of what can be assigned, without code of the library."""

from collections.abc import Iterable, Sequence
from datetime import date

from inspection_framework import Case, Fact
from inspection_framework.frameworks import SIF
from inspection_framework.model import HowMany, Minimum, SamplingPlan, Stratum
from tests.model.making import SOURCE

EIGHTEEN = SIF.edition_on(date(2013, 12, 3)).activity("sif").sampling

Asked = tuple[str, int, str | None, int]
"""A stratum as plain values: its id, its quota, the group of its minimum, the minimum."""


State = tuple[tuple[int, int], ...]
"""How many children count for each stratum, and how many of them belong to the group of its minimum."""


def plan_of(*asked: Asked, precedence: tuple[str, ...] | None = None) -> SamplingPlan:
    """Return a plan of these strata. A child in several strata counts for the first in the order of precedence."""
    strata = tuple(
        Stratum(
            id=name,
            title=f"of {name}",
            exactly=quota,
            of_whom=Minimum(group=group, title=f"of {group}", at_least=least) if group else None,
        )
        for name, quota, group, least in asked
    )
    size = sum(quota for _, quota, _, _ in asked)
    return SamplingPlan(
        id="made-up",
        title="Made-up plan",
        editions=("made-up-2020",),
        strata=Fact(strata, SOURCE),
        audited=Fact(HowMany(size, size), SOURCE),
        precedence=Fact(precedence or tuple(name for name, *_ in asked), SOURCE),
    )


def children(*numbers_and_groups: tuple[int, str]) -> list[Case]:
    """Return a number of children for each list of groups, with running numbers as references."""
    groups = [groups.split() for number, groups in numbers_and_groups for _ in range(number)]
    return [Case.of(f"child {index}", *names) for index, names in enumerate(groups)]


def borough(size: int) -> list[Case]:
    """Return a population that contains a sample of 18: a quarter in each stratum, and several groups for some."""
    kinds = (
        "help_and_protection",
        "looked_after",
        "looked_after out_of_borough",
        "care_leavers",
        "help_and_protection looked_after",
        "care_leavers looked_after out_of_borough",
        "help_and_protection care_leavers",
        "",
    )
    return [
        Case.of(
            f"B{index:05}",
            *kinds[index % len(kinds)].split(),
            gender="fm"[index % 2],
            age=str(index % 17),
        )
        for index in range(size)
    ]


def states(asked: Sequence[Asked], known: Iterable[Iterable[str]], *, all_of_them: bool) -> set[State]:
    """Return every outcome of counting each child for one of its strata: all numbers, and those in the minima's groups.

    Where not all must count, a child may count for no stratum.
    """
    reached: set[State] = {tuple((0, 0) for _ in asked)}
    for groups in known:
        belongs = set(groups)
        then: set[State] = set() if all_of_them else set(reached)
        for state in reached:
            for index, (name, _, group, _) in enumerate(asked):
                if name in belongs:
                    number, within = state[index]
                    counted = (number + 1, within + (group in belongs))
                    then.add((*state[:index], counted, *state[index + 1 :]))
        reached = then
    return reached


def meets(asked: Sequence[Asked], state: Sequence[tuple[int, int]]) -> bool:
    """Return whether such an outcome meets every quota and minimum."""
    return all(
        number == quota and within >= (least if group else 0)
        for (number, within), (_, quota, group, least) in zip(state, asked, strict=True)
    )


def filled(asked: Sequence[Asked], state: Sequence[tuple[int, int]]) -> int:
    """Return how many places such an outcome fills."""
    total = 0
    for (number, within), (_, quota, group, least) in zip(state, asked, strict=True):
        special = min(within, least) if group else 0
        total += special + min(number - special, quota - (least if group else 0))
    return total
