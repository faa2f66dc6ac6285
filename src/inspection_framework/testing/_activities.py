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
"""Times of day, of whole minutes, as texts give them."""


def reportings() -> SearchStrategy[Reporting]:
    """Give everything that may come out of an activity.

    >>> from inspection_framework.testing import reportings, simplest
    >>> simplest(reportings())
    <Reporting.GRADED: 'graded'>
    """
    return st.sampled_from(Reporting)


def places() -> SearchStrategy[Place]:
    """Give where inspectors work, on site first.

    >>> from inspection_framework.testing import places, simplest
    >>> simplest(places())
    <Place.ON_SITE: 'on site'>
    """
    return st.sampled_from(Place)


def notices() -> SearchStrategy[Notice]:
    """Give notices; the time of day is one of whole minutes, as texts give it.

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
    """Give phases of one week or several.

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
    """Give usual days on site.

    >>> from inspection_framework.testing import on_site_patterns, simplest
    >>> print(simplest(on_site_patterns()))
    0 calendar days
    """
    return st.builds(
        OnSitePattern, length=calendar_days(), first=_WEEKDAY, last=_WEEKDAY, may_include_off_site=st.booleans()
    )


def team_roles() -> SearchStrategy[TeamRole]:
    """Give roles in a team, with the number of people where it is said, and never more at least than at most.

    >>> from inspection_framework.testing import simplest, team_roles
    >>> print(simplest(team_roles()))
    0
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
    """Give who hears the findings first, and when.

    >>> from inspection_framework.testing import feedback, simplest
    >>> print(simplest(feedback()))
    0: 0
    """
    return st.builds(Feedback, heard_by=_LIST, when=NAMES, on=st.none() | anchors())


_LIST = few(NAMES, least=1)


def evidence() -> SearchStrategy[Evidence]:
    """Give lists of what inspectors look at; mostly little of it was found.

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
    """Give activities that judge some of the given areas, by default areas of any name, or that judge none.

    One judges areas where it is graded, and only then; facts about one matter never apply on the same day.

    >>> from inspection_framework.testing import activities, simplest
    >>> activity = simplest(activities())
    >>> (activity.id, activity.areas, activity.reporting.value)
    ('a', (), <Reporting.NARRATIVE: 'narrative'>)
    """
    named = different(IDENTIFIERS) if areas is None else st.just(tuple(areas))
    return named.flatmap(lambda areas: activity_of(IDENTIFIERS, areas))


@st.composite
def activity_of(draw: DrawFn, ids: SearchStrategy[str], areas: Sequence[str]) -> Activity:
    """Give an activity of one of some ids that judges some of the areas, or none."""
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
