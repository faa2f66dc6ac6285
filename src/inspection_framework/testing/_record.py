"""Strategies for what reports show: tallies, sightings, and records whose numbers agree with a recount."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.provisions import LEAST_REPORTS, ObservedBound, UsualRule, narrowed
from inspection_framework.model.record import (
    GradedInspection,
    Record,
    Sighting,
    Succession,
    Tally,
    recounted,
)
from inspection_framework.testing._bounds import OBSERVED, observed_in
from inspection_framework.testing._days import DATES, SIMPLE
from inspection_framework.testing._editions import editions as made_up_editions
from inspection_framework.testing._editions import our_editions
from inspection_framework.testing._grades import absences, members, scales, some_members
from inspection_framework.testing._judgements import outcomes_on
from inspection_framework.testing._parts import few, some_of
from inspection_framework.testing._provisions import usual_rules
from inspection_framework.testing._words import IDENTIFIERS, NAMES

__all__ = ["graded_inspections", "records", "sightings", "successions", "tallies"]


def tallies() -> SearchStrategy[Tally]:
    """Return a strategy for tallies that add up, with or without a split.

    The number kept is at most the total. A split has the most frequent grade first.

    >>> from inspection_framework.testing import simplest, tallies
    >>> print(simplest(tallies()))
    0 of 0
    """
    return _tallies()


@st.composite
def _tallies(draw: DrawFn) -> Tally:
    grades = draw(_SPLIT_OVER)
    if not grades:
        kept = draw(st.integers(0, 100))
        return Tally(kept, kept + draw(st.integers(0, 400)))
    split = sorted(((grade, draw(st.integers(1, 100))) for grade in grades), key=lambda pair: -pair[1])
    return Tally(draw(st.sampled_from(split))[1], sum(count for _, count in split), tuple(split))


_SPLIT_OVER: SearchStrategy[tuple[Scale, ...]] = st.just(()) | scales().flatmap(some_members)


def sightings(*, editions: SearchStrategy[Edition[Scale]] | None = None) -> SearchStrategy[Sighting]:
    """Return a strategy for sightings under editions that have an overall judgement.

    By default the editions are made up or the library's own.

    >>> from inspection_framework.testing import sightings, simplest
    >>> sighting = simplest(sightings())
    >>> (sighting.overall, len(sighting.published))
    (<Grade.OUTSTANDING: 'outstanding'>, 1)
    """
    return editions_with_overall(editions).flatmap(lambda edition: _sightings(edition, ()))


def editions_with_overall(editions: SearchStrategy[Edition[Scale]] | None) -> SearchStrategy[Edition[Scale]]:
    """Return the strategy for editions, by default for all kinds of editions that have an overall judgement."""
    if editions is not None:
        return editions
    return made_up_editions(has_overall=True) | our_editions(has_overall=True)


@st.composite
def _sightings(draw: DrawFn, edition: Edition[Scale], bounds: Sequence[ObservedBound[Scale]]) -> Sighting:
    profile: Mapping[str, Outcome] = {area.id: draw(outcomes_on(edition.scale)) for area in edition.main_areas}
    bounding = [bound for bound in bounds if bound.applies(profile, edition.areas)]
    left = narrowed(edition.scale, bounding, profile, edition.areas)
    published = draw(few(DATES, least=1))
    several = draw(st.integers(1, 2) | st.integers(LEAST_REPORTS, 2 * LEAST_REPORTS))
    return Sighting(
        edition=edition,
        outcomes=tuple(profile.values()),
        overall=draw(st.sampled_from(tuple(left or ()))),
        published=tuple(sorted(published * several)),
    )


def successions() -> SearchStrategy[Succession]:
    """Return a strategy for graded inspections that followed another, or were a provider's first.

    >>> from inspection_framework.testing import simplest, successions
    >>> simplest(successions()).days
    0
    """
    return _successions()


@st.composite
def _successions(draw: DrawFn) -> Succession:
    before, began = draw(_BEFORE), draw(DATES)
    started = began + timedelta(draw(st.integers(0, 2000)))
    return Succession(
        provider=draw(NAMES),
        before=before,
        began=draw(st.just(began) | absences()),
        framework=draw(IDENTIFIERS),
        activity=draw(IDENTIFIERS),
        started=started,
        published=started + timedelta(draw(st.integers(0, 200))),
    )


_BEFORE = members() | st.just(Absence.NOT_YET_INSPECTED)


def graded_inspections() -> SearchStrategy[GradedInspection]:
    """Return a strategy for graded inspections as a record contains them, under one of the library's editions.

    >>> from inspection_framework.testing import graded_inspections, simplest
    >>> simplest(graded_inspections()).outcomes
    ()
    """
    return _graded_inspections()


@st.composite
def _graded_inspections(draw: DrawFn) -> GradedInspection:
    edition, started = draw(our_editions()), draw(DATES)
    areas = [area.id for area in edition.areas]
    return GradedInspection(
        provider=draw(NAMES),
        edition=edition,
        activity=draw(IDENTIFIERS),
        started=draw(st.just(started) | absences()),
        published=started + timedelta(draw(st.integers(0, 200))),
        outcomes=tuple((area, draw(outcomes_on(edition.scale))) for area in draw(some_of(areas))),
    )


def records(*, editions: SearchStrategy[Edition[Scale]] | None = None) -> SearchStrategy[Record]:
    """Return a strategy for records of one or two editions with an overall judgement.

    By default the editions are made up or the library's own. No report breaks a bound, and no bound contradicts
    another or a limit of the editions. Every number agrees with a recount: ``known_on`` the record's own last day
    returns an equal record.

    >>> from inspection_framework.testing import records, simplest
    >>> simplest(records())
    <Record of 0 reports as of 2018-01-01>
    """
    return _records(editions_with_overall(editions))


@st.composite
def _records(draw: DrawFn, editions: SearchStrategy[Edition[Scale]]) -> Record:
    covered = {edition.id: edition for edition in draw(few(editions, least=1))}
    bounds: list[ObservedBound[Scale]] = []
    usual: list[UsualRule[Scale]] = []
    sightings: dict[object, Sighting] = {}
    for edition in covered.values():
        own = draw(few(observed_in(edition.id, edition.scale, edition.areas)))
        bounds.extend(own)
        usual.extend(draw(few(usual_rules(edition.scale, editions=[edition.id]), most=1)))
        for sighting in draw(few(_sightings(edition, own), most=3)):
            sightings[edition.id, sighting.outcomes, sighting.overall] = sighting
    followed, graded = draw(few(successions())), draw(few(graded_inspections()))
    days = [day for sighting in sightings.values() for day in sighting.published]
    last = max(
        [
            SIMPLE,
            *days,
            *(succession.published for succession in followed),
            *(inspection.published for inspection in graded),
        ]
    )
    drawn = Record(
        as_of=last + timedelta(draw(st.integers(0, 100))),
        source=draw(OBSERVED),
        sightings=tuple(sightings.values()),
        bounds=recounted(tuple(bounds), tuple(sightings.values())),
        usual=tuple(usual),
        successions=followed,
        inspections=graded,
    )
    return drawn.known_on(drawn.as_of)
