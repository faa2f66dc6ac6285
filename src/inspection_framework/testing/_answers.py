"""Strategies for the answers of the rules, with their reasons."""

from typing import TypeVar, overload

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Scale
from inspection_framework.rules.overall.aggregation import overall_judgement
from inspection_framework.rules.overall.answer import OverallJudgement
from inspection_framework.rules.overall.comparison import Comparison
from inspection_framework.rules.overall.departures import Departure, DepartureKind
from inspection_framework.rules.reasons import Reason, Standing
from inspection_framework.testing._editions import editions
from inspection_framework.testing._facts import FEW_SOURCES
from inspection_framework.testing._judgements import OUTCOMES, profiles
from inspection_framework.testing._parts import different
from inspection_framework.testing._record import editions_with_overall, records, tallies
from inspection_framework.testing._words import IDENTIFIERS, NAMES

__all__ = [
    "comparisons",
    "departure_kinds",
    "departures_found",
    "overall_judgements",
    "reasons",
    "standings",
]

S = TypeVar("S", bound=Scale)


def comparisons() -> SearchStrategy[Comparison]:
    """Return a strategy for how a judgement may compare with the one before: every member of ``Comparison``.

    >>> from inspection_framework.testing import comparisons, simplest
    >>> simplest(comparisons())
    <Comparison.IMPROVED: 'improved'>
    """
    return st.sampled_from(Comparison)


def standings() -> SearchStrategy[Standing]:
    """Return a strategy for how firm a reason may be: every member of ``Standing``.

    >>> from inspection_framework.testing import simplest, standings
    >>> simplest(standings())
    <Standing.ALWAYS: 'stated, always'>
    """
    return st.sampled_from(Standing)


def departure_kinds() -> SearchStrategy[DepartureKind]:
    """Return a strategy for every kind of departure of a report.

    >>> from inspection_framework.testing import departure_kinds, simplest
    >>> simplest(departure_kinds()).name
    'EDITION_NOT_IN_FORCE'
    """
    return st.sampled_from(DepartureKind)


def departures_found() -> SearchStrategy[Departure]:
    """Return a strategy for made-up departures; for those of an inspection, use ``inspections().map(departures)``.

    >>> from inspection_framework.testing import departures_found, simplest
    >>> print(simplest(departures_found()))
    edition not in force on the first day on site: expected 0; found 0
    """
    return st.builds(
        Departure,
        kind=departure_kinds(),
        area=st.none() | IDENTIFIERS,
        expected=NAMES,
        found=NAMES,
        source=FEW_SOURCES,
    )


def reasons() -> SearchStrategy[Reason]:
    """Return a strategy for reasons of every standing, with the outcomes that they used, with or without a tally.

    >>> from inspection_framework.testing import reasons, simplest
    >>> simplest(reasons()).standing
    <Standing.ALWAYS: 'stated, always'>
    """
    return _reasons()


@st.composite
def _reasons(draw: DrawFn) -> Reason:
    return Reason(
        standing=draw(standings()),
        rule=draw(IDENTIFIERS),
        says=draw(NAMES),
        edition=draw(IDENTIFIERS),
        inputs=tuple((area, draw(OUTCOMES)) for area in draw(_AREAS)),
        source=draw(FEW_SOURCES),
        tally=draw(_TALLY),
    )


_AREAS = different(IDENTIFIERS)
_TALLY = st.none() | tallies()


@overload
def overall_judgements() -> SearchStrategy[OverallJudgement[Scale]]: ...
@overload
def overall_judgements(scale: type[S]) -> SearchStrategy[OverallJudgement[S]]: ...
def overall_judgements(scale: type[Scale] | None = None) -> SearchStrategy[OverallJudgement[Scale]]:
    """Return a strategy for computed overall judgements, under made-up editions or the library's own.

    With ``scale``, the editions are made up on your scale. The record is made up or the library's own.

    >>> from inspection_framework.testing import overall_judgements, simplest
    >>> answer = simplest(overall_judgements())
    >>> answer.possible.best in answer.permitted
    True
    """
    return _overall_judgements(editions_with_overall(editions(scale, has_overall=True) if scale else None))


@st.composite
def _overall_judgements(draw: DrawFn, editions: SearchStrategy[Edition[S]]) -> OverallJudgement[S]:
    edition = draw(editions)
    record = draw(st.none() | records(editions=st.just(edition)))
    return overall_judgement(edition, draw(profiles(edition)), record=record)
