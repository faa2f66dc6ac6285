"""Strategies for what inspectors do."""

from collections.abc import Sequence
from datetime import time

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.activities import (
    Activity,
    Evidence,
    Feedback,
    Notice,
    OnSitePattern,
    Phase,
    Place,
    Reporting,
    TeamRole,
)
from inspection_framework.model.facts import Fact
from inspection_framework.testing._cases import sampling_plans
from inspection_framework.testing._days import PERIODS, calendar_days, lengths, weekdays, working_days
from inspection_framework.testing._deadlines import anchors, deadlines_of_an_activity
from inspection_framework.testing._facts import SAID, facts, facts_over_time
from inspection_framework.testing._parts import different, few, fields, some_of
from inspection_framework.testing._words import IDENTIFIERS, NAMES

__all__ = [
    "activities",
    "evidence",
    "feedback",
    "notices",
    "on_site_patterns",
    "phases",
    "places",
    "reportings",
    "team_roles",
]


TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
"""Times of day in whole minutes, as documents print them."""


def reportings() -> SearchStrategy[Reporting]:
    """Return a strategy for what an activity may lead to: every member of ``Reporting``.

    >>> from inspection_framework.testing import reportings, simplest
    >>> simplest(reportings())
    <Reporting.GRADED: 'graded'>
    """
    return st.sampled_from(Reporting)


def places() -> SearchStrategy[Place]:
    """Return a strategy for the places where inspectors work, on site first.

    >>> from inspection_framework.testing import places, simplest
    >>> simplest(places())
    <Place.ON_SITE: 'on site'>
    """
    return st.sampled_from(Place)


def notices() -> SearchStrategy[Notice]:
    """Return a strategy for notices, with times of day in whole minutes, as documents print them.

    >>> from inspection_framework.testing import notices, simplest
    >>> print(simplest(notices()))
    0
    """
    return st.builds(
        Notice,
        words=NAMES,
        length=st.none() | lengths(),
        told=st.none() | weekdays(),
        by=st.none() | TIMES,
        begins=st.none() | weekdays(),
    )


def phases() -> SearchStrategy[Phase]:
    """Return a strategy for phases of one week or more.

    >>> from inspection_framework.testing import phases, simplest
    >>> print(simplest(phases()))
    week 1, on site: 0
    """
    return _phases()


@st.composite
def _phases(draw: DrawFn) -> Phase:
    weeks = draw(different(st.integers(1, 6), least=1))
    first, last = draw(_WEEKDAY), draw(_WEEKDAY)
    return Phase(weeks=tuple(sorted(weeks)), place=draw(places()), what=draw(NAMES), first=first, last=last)


_WEEKDAY = st.none() | weekdays()


def on_site_patterns() -> SearchStrategy[OnSitePattern]:
    """Return a strategy for the usual days on site.

    >>> from inspection_framework.testing import on_site_patterns, simplest
    >>> print(simplest(on_site_patterns()))
    0 calendar days
    """
    return st.builds(
        OnSitePattern, length=calendar_days(), first=_WEEKDAY, last=_WEEKDAY, may_include_off_site=st.booleans()
    )


def team_roles() -> SearchStrategy[TeamRole]:
    """Return a strategy for roles in a team, with or without the number of people.

    The least number is never above the most.

    >>> from inspection_framework.testing import simplest, team_roles
    >>> simplest(team_roles())
    TeamRole(role='0')
    """
    return _team_roles()


@st.composite
def _team_roles(draw: DrawFn) -> TeamRole:
    at_least = draw(st.none() | st.integers(0, 9))
    at_most = draw(st.none() | st.integers(at_least or 0, 20))
    name = draw(st.sampled_from(["length", "longest"]))
    stay = {name: draw(st.none() | lengths())}
    return TeamRole(role=draw(NAMES), at_least=at_least, at_most=at_most, usually=draw(st.booleans()), **stay)


def feedback() -> SearchStrategy[Feedback]:
    """Return a strategy for who hears the findings first, and when.

    >>> from inspection_framework.testing import feedback, simplest
    >>> print(simplest(feedback()))
    0: 0
    """
    return st.builds(Feedback, heard_by=_LIST, when=NAMES, on=st.none() | anchors())


_LIST = few(NAMES, least=1)


def evidence() -> SearchStrategy[Evidence]:
    """Return a strategy for lists of what inspectors look at, most of them short or empty.

    >>> from inspection_framework.testing import evidence, simplest
    >>> simplest(evidence())
    Evidence()
    """
    return _evidence()


_LISTS = few(facts(_LIST))
_SENTENCES = few(SAID)
_EVIDENCE = fields(
    {"meetings_observed": _LISTS, "people_heard": _LISTS, "records_read": _LISTS, "information_asked_for": _SENTENCES}
)


@st.composite
def _evidence(draw: DrawFn) -> Evidence:
    return Evidence(**draw(_EVIDENCE))


def activities(*, areas: Sequence[str] | None = None) -> SearchStrategy[Activity]:
    """Return a strategy for activities that judge some or none of the given areas, by default areas of any name.

    Only graded activities judge areas. Facts about the same matter never apply on the same day.

    >>> from inspection_framework.testing import activities, simplest
    >>> activity = simplest(activities())
    >>> (activity.id, activity.areas, activity.reporting.value)
    ('a', (), <Reporting.NARRATIVE: 'narrative'>)
    """
    named = different(IDENTIFIERS) if areas is None else st.just(tuple(areas))
    return named.flatmap(lambda areas: activity_of(IDENTIFIERS, areas))


@st.composite
def activity_of(draw: DrawFn, ids: SearchStrategy[str], areas: Sequence[str]) -> Activity:
    """Return a strategy for activities with ids from ``ids`` that judge some or none of the areas."""
    judges: tuple[Fact[tuple[str, ...]], ...] = ()
    reporting = draw(_UNGRADED)
    if draw(st.booleans()) and areas:
        judges = draw(facts_over_time(st.just(tuple(areas)) | some_of(areas, least=1)))
        reporting = attrs.evolve(reporting, value=Reporting.GRADED)
    return Activity(id=draw(ids), title=draw(SAID), reporting=reporting, judges=judges, **draw(_MORE))


_UNGRADED: SearchStrategy[Fact[Reporting]] = facts(st.sampled_from((Reporting.NARRATIVE, Reporting.UNPUBLISHED)))
_MORE = fields(
    {
        "existed": facts(PERIODS, during=st.none()),
        "purpose": _SENTENCES,
        "notice": facts_over_time(st.none() | notices()),
        "phases": facts_over_time(st.none() | few(phases(), least=1)),
        "usually_on_site": facts_over_time(on_site_patterns()),
        "team": facts_over_time(st.none() | few(team_roles(), least=1)),
        "contact": _SENTENCES,
        "feedback": few(facts(st.none() | feedback())),
        "provisional": _SENTENCES,
        "publication": facts_over_time(st.none() | working_days()),
        "deadlines": deadlines_of_an_activity(),
        "sampling_plans": facts_over_time(st.none() | sampling_plans()),
        "evidence": evidence(),
        "questions": _SENTENCES,
        "notes": few(facts(st.none() | NAMES)),
    }
)
