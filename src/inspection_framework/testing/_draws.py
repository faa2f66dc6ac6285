"""Strategies for what is computed from a plan and a list of cases: checks, and samples that are drawn."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.facts import Fact
from inspection_framework.rules.sampling.draw import Draw, draw_sample
from inspection_framework.rules.sampling.draw_record import DrawRecord, Verification
from inspection_framework.rules.sampling.sample_checks import Feasibility, SampleCheck, check_sample, feasibility
from inspection_framework.rules.sampling.stratum_counts import StratumCount
from inspection_framework.rules.sampling.verdicts import Check, Verdict, verdict_on
from inspection_framework.testing._answers import reasons
from inspection_framework.testing._cases import cases, how_many, populations, sampling_plans
from inspection_framework.testing._facts import sources
from inspection_framework.testing._parts import few
from inspection_framework.testing._words import IDENTIFIERS, NAMES

__all__ = [
    "checks",
    "draw_records",
    "draws",
    "feasibilities",
    "sample_checks",
    "stratum_counts",
    "verdicts",
    "verifications",
]


def verdicts() -> SearchStrategy[Verdict]:
    """Return a strategy for every verdict of a check of a sample.

    >>> from inspection_framework.testing import simplest, verdicts
    >>> simplest(verdicts())
    <Verdict.MET: 'met'>
    """
    return st.sampled_from(Verdict)


def checks() -> SearchStrategy[Check]:
    """Return a strategy for rules of a plan compared with numbers, with the verdict that follows.

    >>> from inspection_framework.testing import checks, simplest
    >>> print(simplest(checks()))
    a: not checkable
    """
    return _checks()


@st.composite
def _checks(draw: DrawFn) -> Check:
    rule, asked, number = draw(IDENTIFIERS), draw(_ASKED), draw(_FOUND)
    at_best = None if number is None else number + draw(st.integers(0, 5))
    verdict = verdict_on(asked, number, at_best)
    return Check(rule=rule, verdict=verdict, asked=asked, found=number, at_best=at_best, reason=draw(reasons()))


_ASKED = st.none() | how_many()
_FOUND = st.none() | st.integers(0, 30)


def sample_checks() -> SearchStrategy[SampleCheck]:
    """Return a strategy for checks of audited cases against plans, with or without tracked and sampled cases.

    >>> from inspection_framework.testing import sample_checks, simplest
    >>> simplest(sample_checks()).verdict
    <Verdict.MET: 'met'>
    """
    return _sample_checks()


@st.composite
def _sample_checks(draw: DrawFn) -> SampleCheck:
    plan = draw(sampling_plans())
    audited = populations(plan) | few(cases())
    more = st.none() | few(cases())
    return check_sample(plan, draw(audited), tracked=draw(more), sampled=draw(more))


def feasibilities() -> SearchStrategy[Feasibility]:
    """Return a strategy for whether lists of cases contain a sample that a plan asks for.

    >>> from inspection_framework.testing import feasibilities, simplest
    >>> simplest(feasibilities()).answer
    <Answer.UNKNOWN: 'unknown'>
    """
    return _feasibilities()


@st.composite
def _feasibilities(draw: DrawFn) -> Feasibility:
    plan = draw(sampling_plans())
    return feasibility(plan, draw(populations(plan) | few(cases())))


def draws() -> SearchStrategy[Draw]:
    """Return a strategy for samples drawn by plans, from lists of cases that contain one.

    >>> from inspection_framework.testing import draws, simplest
    >>> draw = simplest(draws())
    >>> (draw.record.seed, draw.record.rows, draw.cases)
    ('0', 1, (<Case: not shown>,))
    """
    return _draws()


@st.composite
def _draws(draw: DrawFn) -> Draw:
    plan = draw(sampling_plans(with_strata=True))
    seed = draw(NAMES | st.builds(Fact, NAMES, sources()))
    return draw_sample(plan, draw(populations(plan)), seed=seed)


def draw_records() -> SearchStrategy[DrawRecord]:
    """Return a strategy for the records of drawn samples.

    >>> from inspection_framework.testing import draw_records, simplest
    >>> [str(count) for count in simplest(draw_records()).counts]
    ['a: 1 of 1']
    """
    return draws().map(lambda drawn: drawn.record)


def stratum_counts() -> SearchStrategy[StratumCount]:
    """Return a strategy for how many of a stratum were listed and drawn, from records of samples.

    >>> from inspection_framework.testing import simplest, stratum_counts
    >>> print(simplest(stratum_counts()))
    a: 1 of 1
    """
    return draw_records().flatmap(lambda record: st.sampled_from(record.counts))


def verifications() -> SearchStrategy[Verification]:
    """Return a strategy for whether a sample drawn again is the same, from the same list or a different one.

    >>> from inspection_framework.testing import simplest, verifications
    >>> simplest(verifications()).holds
    True
    """
    return _verifications()


@st.composite
def _verifications(draw: DrawFn) -> Verification:
    plan = draw(sampling_plans(with_strata=True))
    population = draw(populations(plan))
    drawn = draw_sample(plan, population, seed=draw(NAMES))
    return drawn.verify(population[draw(st.integers(0, 1)) :])
