"""Strategies for pathways: which inspection may follow which."""

from datetime import timedelta
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Scale
from inspection_framework.model.lengths import Months, Weeks
from inspection_framework.model.pathways import Mode, Pathway, Regime, Suspension, Timing
from inspection_framework.testing._chance_methods import chance_methods
from inspection_framework.testing._days import DATES, THERE
from inspection_framework.testing._facts import facts
from inspection_framework.testing._framework import frameworks, our_frameworks
from inspection_framework.testing._frequencies import circumstances, frequencies
from inspection_framework.testing._parts import different, few, fields, some_of
from inspection_framework.testing._providers import KINDS_OF_PROVIDER
from inspection_framework.testing._provisions import HEADERS, NAMED, counts
from inspection_framework.testing._words import IDENTIFIERS, NAMES

__all__ = ["modes", "pathways", "regimes", "suspensions", "timings"]


def modes() -> SearchStrategy[Mode]:
    """Return a strategy for every way in which an activity may follow.

    >>> from inspection_framework.testing import modes, simplest
    >>> simplest(modes())
    <Mode.DEFAULT: 'default'>
    """
    return st.sampled_from(Mode)


def timings() -> SearchStrategy[Timing]:
    """Return a strategy for windows in months or weeks, in order; one or two of the lengths may be missing.

    >>> from inspection_framework.testing import simplest, timings
    >>> print(simplest(timings()).closes)
    0 months
    """
    return _timings()


@st.composite
def _timings(draw: DrawFn) -> Timing:
    unit = draw(st.sampled_from((Months, Weeks)))
    opens = draw(_COUNTS)
    typical = opens + draw(_COUNTS)
    counts = (opens, typical, typical + draw(_COUNTS))
    lengths = [unit(count) if there else None for count, there in zip(counts, draw(THERE), strict=True)]
    return Timing(opens=lengths[0], typical=lengths[1], closes=lengths[2], rolling=draw(st.booleans()))


_COUNTS = st.integers(0, 36)


def pathways() -> SearchStrategy[Pathway]:
    """Return a strategy for pathways to an activity of any name.

    A pathway for a provider without an inspection has no condition on one.

    >>> from inspection_framework.testing import pathways, simplest
    >>> pathway = simplest(pathways())
    >>> (pathway.activity, pathway.mode, pathway.after)
    ('a', <Mode.DEFAULT: 'default'>, ())
    """
    return _pathways()


@st.composite
def _pathways(draw: DrawFn) -> Pathway:
    return Pathway(
        framework=draw(IDENTIFIERS),
        activity=draw(IDENTIFIERS),
        mode=draw(modes()),
        where=draw(different(circumstances(), most=1)),
        window=draw(_WINDOW),
        **draw(HEADERS),
        **draw(_CONDITIONS),
    )


_WINDOW = facts(st.none() | timings())
_NO_CONDITIONS: dict[str, Any] = {}
_SOME_CONDITIONS: dict[str, SearchStrategy[Any]] = {"after": NAMED, "when": few(counts()), "unless": few(counts())}
_CONDITIONS = st.just(_NO_CONDITIONS) | st.fixed_dictionaries(_SOME_CONDITIONS)


def suspensions() -> SearchStrategy[Suspension]:
    """Return a strategy for periods in which activities of any name did not take place.

    >>> from inspection_framework.testing import simplest, suspensions
    >>> suspension = simplest(suspensions())
    >>> (suspension.activities, suspension.first.value == suspension.last.value)
    (('a',), True)
    """
    return _suspensions()


@st.composite
def _suspensions(draw: DrawFn) -> Suspension:
    first = draw(_DAY)
    last = first.value + timedelta(draw(st.integers(0, 500)))
    return Suspension(
        id=draw(IDENTIFIERS),
        says=draw(NAMES),
        framework=draw(IDENTIFIERS),
        activities=draw(NAMED),
        first=first,
        last=draw(facts(st.just(last))),
    )


_DAY = facts(DATES)


def regimes() -> SearchStrategy[Regime]:
    """Return a strategy for regimes of one framework, the library's or made up, with at most one default pathway.

    >>> from inspection_framework.testing import regimes, simplest
    >>> regime = simplest(regimes())
    >>> (regime.frameworks, regime.pathways)
    ((<Framework ILACS>,), ())
    """
    return (our_frameworks() | frameworks()).flatmap(_regimes)


@st.composite
def _regimes(draw: DrawFn, framework: Framework[Scale]) -> Regime:
    editions = tuple(edition.id for edition in framework.editions)
    offered = tuple(dict.fromkeys(activity.id for edition in framework.editions for activity in edition.activities))
    optional: dict[str, SearchStrategy[object]] = {
        "horizon": _DAY,
        "priority_action": facts(st.none()),
        "chances": chance_methods(framework=framework.id, editions=editions),
    }
    often = draw(few(frequencies(activities=offered))) if offered else ()
    paths: list[Pathway] = []
    for pathway_id in draw(different(IDENTIFIERS)) if offered else ():
        path = draw(pathways())
        default = path.mode is Mode.DEFAULT and bool(paths)
        paths.append(
            attrs.evolve(
                path,
                id=pathway_id,
                framework=framework.id,
                activity=draw(st.sampled_from(offered)),
                mode=Mode.MAY if default else path.mode,
                after=path.after and draw(some_of(editions, least=1)),
            )
        )
    pauses = tuple(
        attrs.evolve(pause, framework=framework.id, activities=draw(some_of(offered, least=1)))
        for pause in draw(few(suspensions()))
        if offered
    )
    return Regime(
        id=draw(IDENTIFIERS),
        inspects=draw(_KINDS),
        frameworks=(framework,),
        pathways=tuple(paths),
        frequencies=tuple({frequency.id: attrs.evolve(frequency, overrides=()) for frequency in often}.values()),
        no_frequency=draw(few(facts(st.none() | NAMES), most=1)),
        suspensions=pauses,
        **draw(fields(optional)),
    )


_KINDS = different(KINDS_OF_PROVIDER, least=1)
