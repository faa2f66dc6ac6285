"""Strategies for the rules as data: their conditions, and what is usual where these are met."""

from collections.abc import Sequence
from typing import Any, TypeVar, overload

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.areas import Role
from inspection_framework.model.facts import Source
from inspection_framework.model.grades import Scale
from inspection_framework.model.provisions import Cap, Count, Force, Tendency, Tie, UsualRule
from inspection_framework.testing._areas import ROLES
from inspection_framework.testing._days import PERIODS
from inspection_framework.testing._facts import FEW_SOURCES
from inspection_framework.testing._grades import members, scales, some_members
from inspection_framework.testing._parts import different, few, fields, some_of
from inspection_framework.testing._words import IDENTIFIERS, NAMES

__all__ = ["caps", "counts", "forces", "tendencies", "ties", "usual_rules"]

S = TypeVar("S", bound=Scale)

MAIN = (Role.KEY, Role.PRACTICE)
NAMED = different(IDENTIFIERS, least=1)


def forces() -> SearchStrategy[Force]:
    """Return a strategy for the force of words: every member of ``Force``.

    >>> from inspection_framework.testing import forces, simplest
    >>> simplest(forces())
    <Force.ALWAYS: 'always'>
    """
    return st.sampled_from(Force)


@overload
def counts() -> SearchStrategy[Count[Scale]]: ...
@overload
def counts(scale: type[S], *, areas: Sequence[str] | None = None) -> SearchStrategy[Count[S]]: ...
def counts(scale: type[Scale] | None = None, *, areas: Sequence[str] | None = None) -> SearchStrategy[Count[Scale]]:
    """Return a strategy for counts of grades, over areas by role or by name.

    Names are some of ``areas``, by default any.

    >>> from inspection_framework.testing import counts, simplest
    >>> print(simplest(counts()))
    at least 0 of overall areas Outstanding
    """
    return _counts(scale, areas) if scale else scales().flatmap(lambda scale: _counts(scale, areas))


@st.composite
def _counts(draw: DrawFn, scale: type[S], areas: Sequence[str] | None) -> Count[S]:
    grades = draw(some_members(scale))
    asked: dict[str, Any] = draw(_ASKED)
    if draw(st.booleans()) and (areas is None or areas):
        return Count(grades=grades, areas=draw(NAMED if areas is None else some_of(areas, least=1)), **asked)
    return Count(grades=grades, roles=draw(ROLES), **asked)


_NUMBER = st.integers(0, 4)
_ASKED: SearchStrategy[dict[str, Any]] = (
    st.fixed_dictionaries({"at_least": _NUMBER})
    | st.fixed_dictionaries({"at_most": _NUMBER})
    | st.tuples(_NUMBER, _NUMBER).map(lambda ends: {"at_least": min(ends), "at_most": max(ends)})
    | st.just({"most": True})
)


@st.composite
def headers(draw: DrawFn, source: SearchStrategy[Source]) -> dict[str, Any]:
    """Return a strategy for the fields that every rule has."""
    return {"id": draw(IDENTIFIERS), "says": draw(NAMES), "source": draw(source), **draw(_MORE)}


_MORE = fields({"during": PERIODS, "overrides": NAMED})
HEADERS = headers(FEW_SOURCES)


def caps() -> SearchStrategy[Cap]:
    """Return a strategy for limits on how many of something there may be.

    >>> from inspection_framework.testing import caps, simplest
    >>> cap = simplest(caps())
    >>> (cap.count, cap.of, cap.per)
    (0, '0', '0')
    """
    return _caps()


@st.composite
def _caps(draw: DrawFn) -> Cap:
    return Cap(count=draw(st.integers(0, 10)), of=draw(NAMES), per=draw(NAMES), **draw(HEADERS))


@overload
def ties() -> SearchStrategy[Tie[Scale]]: ...
@overload
def ties(scale: type[S]) -> SearchStrategy[Tie[S]]: ...
def ties(scale: type[Scale] | None = None) -> SearchStrategy[Tie[Scale]]:
    """Return a strategy for ties between any two grades, the better first.

    >>> from inspection_framework.testing import simplest, ties
    >>> tie = simplest(ties())
    >>> (tie.between[0].label, tie.between[1].label, tie.gives.label)
    ('Outstanding', 'Good', 'Outstanding')
    """
    return _ties(scale) if scale else scales().flatmap(_ties)


@st.composite
def _ties(draw: DrawFn, scale: type[S]) -> Tie[S]:
    # In one choice: Hypothesis would count a draw with fewer choices as simpler.
    numbers = range(len(scale))
    triples = [(i, j, k) for i in numbers for j in numbers[i + 1 :] for k in numbers[i : j + 1]]
    better, poorer, gives = (tuple(scale)[number] for number in draw(st.sampled_from(triples)))
    return Tie(between=(better, poorer), gives=gives, unless=draw(few(_counts(scale, None))))


@overload
def tendencies() -> SearchStrategy[Tendency[Scale]]: ...
@overload
def tendencies(scale: type[S]) -> SearchStrategy[Tendency[S]]: ...
def tendencies(scale: type[Scale] | None = None) -> SearchStrategy[Tendency[Scale]]:
    """Return a strategy for rules of what the overall judgement mostly is where a condition is met.

    >>> from inspection_framework.testing import simplest, tendencies
    >>> simplest(tendencies()).gives
    <Grade.OUTSTANDING: 'outstanding'>
    """
    return _tendencies(scale) if scale else scales().flatmap(_tendencies)


@st.composite
def _tendencies(draw: DrawFn, scale: type[S]) -> Tendency[S]:
    return Tendency(gives=draw(members(scale)), when=draw(few(_counts(scale, None))), **draw(HEADERS))


@overload
def usual_rules() -> SearchStrategy[UsualRule[Scale]]: ...
@overload
def usual_rules(scale: type[S], *, editions: Sequence[str] | None = None) -> SearchStrategy[UsualRule[S]]: ...
def usual_rules(
    scale: type[Scale] | None = None, *, editions: Sequence[str] | None = None
) -> SearchStrategy[UsualRule[Scale]]:
    """Return a strategy for rules of what the overall judgement usually is, in the given editions, by default any.

    >>> from inspection_framework.testing import simplest, usual_rules
    >>> rule = simplest(usual_rules())
    >>> (rule.editions, rule.needs, rule.tendencies, rule.ties)
    (('a',), (), (), ())
    """
    named = NAMED if editions is None else st.just(tuple(editions))
    return _usual_rules(scale, named) if scale else scales().flatmap(lambda scale: _usual_rules(scale, named))


@st.composite
def _usual_rules(draw: DrawFn, scale: type[S], editions: SearchStrategy[tuple[str, ...]]) -> UsualRule[S]:
    return UsualRule(
        editions=draw(editions),
        needs=draw(few(_counts(scale, None))),
        tendencies=draw(few(_tendencies(scale))),
        roles=draw(st.just(MAIN) | ROLES),
        ties=draw(few(_ties(scale))),
        **draw(HEADERS),
    )
