"""Strategies for made-up cases of children, which are never printed, and for plans of which cases to sample."""

from collections.abc import Sequence

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.amounts import HowMany
from inspection_framework.model.cases import Case, Reference
from inspection_framework.model.facts import Fact
from inspection_framework.model.sampling import Minimum, Part, Reading, SamplingPlan, Stratum
from inspection_framework.testing._days import months
from inspection_framework.testing._facts import SAID, facts
from inspection_framework.testing._parts import different, few, fields, some_of
from inspection_framework.testing._words import IDENTIFIERS, NAMES

__all__ = [
    "cases",
    "how_many",
    "minima",
    "parts",
    "populations",
    "readings",
    "references",
    "sampling_plans",
    "strata",
]


def how_many() -> SearchStrategy[HowMany]:
    """Return a strategy for amounts: a number, a range, or a least number.

    >>> from inspection_framework.testing import how_many, simplest
    >>> print(simplest(how_many()))
    at least 0
    """
    return _how_many()


@st.composite
def _how_many(draw: DrawFn, around: int | None = None) -> HowMany:
    """Return a strategy for amounts that allow the number ``around``; without ``around``, for all amounts."""
    at_least = draw(st.integers(0, 100 if around is None else around))
    at_most = st.integers(at_least if around is None else around, 200)
    return HowMany(at_least, draw(st.none() | at_most))


def parts() -> SearchStrategy[Part]:
    """Return a strategy for what is done with a case file: every member of ``Part``.

    >>> from inspection_framework.testing import parts, simplest
    >>> simplest(parts())
    <Part.AUDITED: 'audited'>
    """
    return st.sampled_from(Part)


def minima() -> SearchStrategy[Minimum]:
    """Return a strategy for least numbers of children who also belong to another group.

    >>> from inspection_framework.testing import minima, simplest
    >>> print(simplest(minima()))
    at least 1 0
    """
    return st.builds(Minimum, group=IDENTIFIERS, title=NAMES, at_least=st.integers(1, 5))


def strata() -> SearchStrategy[Stratum]:
    """Return a strategy for strata with an exact number of children, with or without a minimum that fits.

    >>> from inspection_framework.testing import simplest, strata
    >>> print(simplest(strata()))
    1 0
    """
    return IDENTIFIERS.flatmap(_strata)


@st.composite
def _strata(draw: DrawFn, stratum: str) -> Stratum:
    exactly, minimum = draw(st.integers(1, 4)), None
    if draw(st.booleans()):
        group = f"{stratum}_{draw(IDENTIFIERS)}"
        minimum = Minimum(group=group, title=draw(NAMES), at_least=draw(st.integers(1, exactly)))
    return Stratum(id=stratum, title=draw(NAMES), exactly=exactly, of_whom=minimum)


def readings(*, parts: Sequence[Part] = tuple(Part)) -> SearchStrategy[Reading]:
    """Return a strategy for readings of which parts make up the total.

    >>> from inspection_framework.testing import readings, simplest
    >>> simplest(readings()).parts
    (<Part.AUDITED: 'audited'>,)
    """
    return _reading_over(parts, IDENTIFIERS)


def _reading_over(parts: Sequence[Part], ids: SearchStrategy[str]) -> SearchStrategy[Reading]:
    return st.builds(Reading, id=ids, says=NAMES, parts=some_of(parts, least=1))


def sampling_plans(*, with_strata: bool | None = None) -> SearchStrategy[SamplingPlan]:
    """Return a strategy for sampling plans; ``with_strata`` says whether they have strata, by default either.

    >>> from inspection_framework.testing import sampling_plans, simplest
    >>> plan = simplest(sampling_plans(with_strata=True))
    >>> [(stratum.id, stratum.exactly) for stratum in plan.quotas]
    [('a', 1)]
    """
    return _sampling_plans(st.booleans() if with_strata is None else st.just(with_strata))


@st.composite
def _sampling_plans(draw: DrawFn, with_strata: SearchStrategy[bool]) -> SamplingPlan:
    asked = tuple(draw(_strata(stratum_id)) for stratum_id in draw(_SOME)) if draw(with_strata) else ()
    more = draw(
        fields({**_MORE, "audited": facts(st.none() | _how_many(sum(stratum.exactly for stratum in asked) or None))})
    )
    if asked:
        more["strata"] = draw(facts(st.just(asked)))
        more["precedence"] = draw(facts(st.permutations([stratum.id for stratum in asked]).map(tuple)))
    audited = more["audited"].value if "audited" in more else None
    if audited is None or audited.at_most is None:
        more.pop("later", None)  # the plan takes the least of a sum that has no upper end
    known = tuple(part for part in Part if part.value in more and more[part.value].value is not None)
    if known:
        more["readings"] = draw(_different_readings(known))
    return SamplingPlan(id=draw(IDENTIFIERS), title=draw(NAMES), editions=draw(_SOME), **more)


@st.composite
def _different_readings(draw: DrawFn, parts: Sequence[Part]) -> tuple[Fact[Reading], ...]:
    ids = draw(different(IDENTIFIERS, most=2))
    return tuple(draw(facts(_reading_over(parts, st.just(reading_id)))) for reading_id in ids)


_SOME = different(IDENTIFIERS, least=1)
_AMOUNT = facts(st.none() | how_many())
_MORE: dict[str, SearchStrategy[object]] = {
    "strata": facts(st.none()),
    "later": facts(st.builds(HowMany, st.just(0), st.integers(0, 10))),
    "tracked": _AMOUNT,
    "mixture": facts(_SOME),
    "sampled": _AMOUNT,
    "total": _AMOUNT,
    "window": facts(st.none() | months()),
    "further": few(SAID),
}


def references() -> SearchStrategy[Reference]:
    """Return a strategy for references of cases, which are never printed.

    >>> from inspection_framework.testing import references, simplest
    >>> simplest(references())
    <Reference: not shown>
    """
    return _references()


@st.composite
def _references(draw: DrawFn) -> Reference:
    return Reference(draw(NAMES))  # not `st.builds`: Hypothesis would print its arguments


def cases(*, groups: Sequence[str] | None = None) -> SearchStrategy[Case]:
    """Return a strategy for made-up cases in some of the given groups, by default in groups of any name.

    Cases are never printed.

    >>> from inspection_framework.testing import cases, simplest
    >>> simplest(cases())
    <Case: not shown>
    """
    return _cases(_SEVERAL if groups is None else some_of(groups))


@st.composite
def _cases(draw: DrawFn, groups: SearchStrategy[tuple[str, ...]]) -> Case:
    named = draw(groups)
    known = draw(some_of(named))
    return Case(
        draw(references()),
        groups=frozenset(known),
        unknown=frozenset(named) - frozenset(known),
        characteristics=frozenset(draw(CHARACTERISTICS).items()),
    )


_SEVERAL = different(IDENTIFIERS)
CHARACTERISTICS = st.dictionaries(IDENTIFIERS, NAMES, max_size=2)


def populations(plan: SamplingPlan) -> SearchStrategy[tuple[Case, ...]]:
    """Return a strategy for cases without duplicates, which include a sample that meets the strata of a plan.

    >>> from datetime import date
    >>> from inspection_framework.frameworks import SIF
    >>> from inspection_framework.testing import populations, simplest
    >>> plan = SIF.edition_on(date(2013, 12, 3)).activity("sif").sampling
    >>> len(simplest(populations(plan)))
    18
    """
    return _populations(plan)


@st.composite
def _populations(draw: DrawFn, plan: SamplingPlan) -> tuple[Case, ...]:
    needed = [
        Case.of(f"{stratum.id} {number}", stratum.id, *_minimum(stratum, number))
        for stratum in plan.quotas
        for number in range(stratum.exactly)
    ]
    groups = tuple(dict.fromkeys(group for case in needed for group in sorted(case.groups)))
    more = [
        attrs.evolve(case, reference=Reference(f"one more {number}"))
        for number, case in enumerate(draw(few(cases(groups=groups), most=4)))
    ]
    return tuple(draw(st.permutations([*needed, *more])))


def _minimum(stratum: Stratum, number: int) -> tuple[str, ...]:
    """Return the group of a stratum's minimum, for as many children as the minimum requires."""
    least = stratum.of_whom
    return (least.group,) if least and number < least.at_least else ()
