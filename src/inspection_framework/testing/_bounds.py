"""Strategies for bounds. Bounds made for the same edition never contradict each other."""

from collections.abc import Sequence
from typing import Any, TypeVar, overload

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.areas import Area
from inspection_framework.model.facts import Basis
from inspection_framework.model.grades import Scale
from inspection_framework.model.provisions import (
    LEAST_REPORTS,
    Bound,
    Count,
    Force,
    ObservedBound,
    StatedBound,
)
from inspection_framework.testing._areas import ROLES
from inspection_framework.testing._facts import FEW_SOURCES, sources
from inspection_framework.testing._grades import ends, members, scales
from inspection_framework.testing._parts import different, few, some_of
from inspection_framework.testing._provisions import HEADERS, MAIN, NAMED, counts, forces, headers
from inspection_framework.testing._words import IDENTIFIERS, NAMES

__all__ = ["bounds", "observed_bounds", "stated_bounds"]

S = TypeVar("S", bound=Scale)

OBSERVED = sources(Basis.OBSERVED)
OBSERVED_HEADERS = headers(OBSERVED)


@overload
def bounds() -> SearchStrategy[Bound[Scale]]: ...
@overload
def bounds(scale: type[S]) -> SearchStrategy[Bound[S]]: ...
def bounds(scale: type[Scale] | None = None) -> SearchStrategy[Bound[Scale]]:
    """Return a strategy for bounds without a force or a count of reports.

    >>> from inspection_framework.testing import bounds, simplest
    >>> bound = simplest(bounds())
    >>> (bound.best, bound.worst, bound.when, bound.unless)
    (<Grade.OUTSTANDING: 'outstanding'>, None, (), ())
    """
    return _bounds(scale) if scale else scales().flatmap(_bounds)


@st.composite
def _bounds(draw: DrawFn, scale: type[S]) -> Bound[S]:
    return Bound(**draw(HEADERS), **draw(_leaving(scale)), **draw(_asking(scale, None)))


@overload
def stated_bounds() -> SearchStrategy[StatedBound[Scale]]: ...
@overload
def stated_bounds(scale: type[S]) -> SearchStrategy[StatedBound[S]]: ...
def stated_bounds(scale: type[Scale] | None = None) -> SearchStrategy[StatedBound[Scale]]:
    """Return a strategy for stated bounds of either force; a bound that is only likely names a single grade.

    Two of them may contradict each other. Bounds within :func:`editions` never do.

    >>> from inspection_framework.testing import simplest, stated_bounds
    >>> bound = simplest(stated_bounds())
    >>> (bound.best, bound.when, bound.unless)
    (<Grade.OUTSTANDING: 'outstanding'>, (), ())
    """
    return _stated_bounds(scale) if scale else scales().flatmap(_stated_bounds)


@st.composite
def _stated_bounds(draw: DrawFn, scale: type[S]) -> StatedBound[S]:
    force = draw(forces())
    left = draw(_leaving(scale) if force is Force.ALWAYS else _leaving_one(scale))
    return StatedBound(force=force, **draw(HEADERS), **left, **draw(_asking(scale, None)))


@overload
def observed_bounds() -> SearchStrategy[ObservedBound[Scale]]: ...
@overload
def observed_bounds(scale: type[S]) -> SearchStrategy[ObservedBound[S]]: ...
def observed_bounds(scale: type[Scale] | None = None) -> SearchStrategy[ObservedBound[Scale]]:
    """Return a strategy for observed bounds, each with at least the required number of reports.

    Two of them may contradict each other. Bounds within :func:`records` never do.

    >>> from inspection_framework.testing import observed_bounds, simplest
    >>> bound = simplest(observed_bounds())
    >>> (bound.source.basis, bound.reports, bound.alone)
    (<Basis.OBSERVED: 'observed'>, 30, 0)
    """
    return _observed_bounds(scale) if scale else scales().flatmap(_observed_bounds)


@st.composite
def _observed_bounds(draw: DrawFn, scale: type[S]) -> ObservedBound[S]:
    alone = draw(st.integers(0, 100))
    return ObservedBound(
        editions=draw(NAMED),
        reports=LEAST_REPORTS + alone + draw(st.integers(0, 400)),
        alone=alone,
        **draw(OBSERVED_HEADERS),
        **draw(_leaving(scale)),
        **draw(_asking(scale, None)),
    )


@st.composite
def _asking(draw: DrawFn, scale: type[S], areas: Sequence[str] | None) -> dict[str, Any]:
    """Return a strategy for the conditions of a bound, on some of the given areas or on areas of any name."""
    asked = few(counts(scale, areas=areas), most=1)
    return {"when": draw(asked), "unless": draw(asked)}


@st.composite
def _leaving(draw: DrawFn, scale: type[Scale]) -> dict[str, Any]:
    """Return a strategy for what a bound permits: a best grade, a worst grade, both, or the grades of some areas."""
    sides = draw(st.sampled_from((("best",), ("worst",), ("best", "worst"), ("within",))))
    if "within" in sides:
        return {"within": draw(ROLES)}
    return {side: grade for side, grade in zip(("best", "worst"), draw(ends(scale)), strict=True) if side in sides}


def _leaving_one(scale: type[Scale]) -> SearchStrategy[dict[str, Any]]:
    return members(scale).map(lambda grade: {"best": grade, "worst": grade})


@st.composite
def _agreeing(draw: DrawFn, scale: type[S], areas: Sequence[Area]) -> dict[str, Any]:
    """Return a strategy for conditions and permitted grades such that all bounds for these areas permit a common grade.

    A bound that rules out the best grades requires a main area with a poorer grade. A bound that rules out the poorest
    grades requires that no main area has one of them. ``within`` includes all main areas. So every bound that applies
    permits the grade of the poorest main area. Further conditions only make a bound apply less often.
    """
    named = tuple(area.id for area in areas)
    main = tuple(area.id for area in areas if area.is_main)
    left: dict[str, Any] = draw(_leaving(scale))
    if "within" in left:
        left["within"] = MAIN
    when: list[Count[S]] = []
    best: Scale = left.get("best", min(scale, key=_number))
    worst: Scale = left.get("worst", max(scale, key=_number))
    if best.number > 1:
        over: dict[str, Any] = {"roles": MAIN}
        if draw(st.booleans()) and main:
            over = {"areas": draw(some_of(main, least=1))}
        when.append(Count(grades=tuple(scale)[best.number - 1 :], at_least=draw(st.integers(1, 2)), **over))
    if worst.number < len(scale):
        when.append(Count(grades=tuple(scale)[worst.number :], roles=MAIN, at_most=0))
    more = draw(_asking(scale, named))
    return {**left, "when": (*when, *more["when"]), "unless": more["unless"]}


def _number(grade: Scale) -> int:
    return grade.number


@st.composite
def limits_of(draw: DrawFn, scale: type[S], areas: Sequence[Area]) -> tuple[StatedBound[S], ...]:
    """Return a strategy for the stated bounds of one edition: likely bounds are ranked, and the rest agree."""
    named = tuple(area.id for area in areas)
    limits: list[StatedBound[S]] = []
    for bound_id in draw(different(IDENTIFIERS)):
        force = draw(forces())
        if force is Force.ALWAYS:
            asked = draw(_agreeing(scale, areas))
        else:
            asked = {**draw(_leaving_one(scale)), **draw(_asking(scale, named))}
        rivals = [
            limit.id for limit in limits if limit.force is force is Force.LIKELY and limit.best is not asked["best"]
        ]
        overridden = draw(some_of(tuple(limit.id for limit in limits)))
        limits.append(
            StatedBound(
                id=bound_id,
                says=draw(NAMES),
                source=draw(FEW_SOURCES),
                overrides=tuple(dict.fromkeys((*rivals, *overridden))),
                force=force,
                **asked,
            )
        )
    return tuple(limits)


@st.composite
def observed_in(draw: DrawFn, edition: str, scale: type[S], areas: Sequence[Area]) -> ObservedBound[S]:
    """Return a strategy for observed bounds of one edition that agree with its limits; reports are counted later."""
    return ObservedBound(
        id=draw(IDENTIFIERS),
        says=draw(NAMES),
        source=draw(OBSERVED),
        editions=(edition,),
        reports=LEAST_REPORTS,
        alone=0,
        **draw(_agreeing(scale, areas)),
    )
