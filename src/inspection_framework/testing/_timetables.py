"""Strategies for timetables computed on the calendar, and for their steps."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.activities import Activity
from inspection_framework.rules.timetable.steps import Step, StepKind
from inspection_framework.rules.timetable.timetable import Timetable, timetable
from inspection_framework.testing._activities import TIMES, activities
from inspection_framework.testing._answers import reasons
from inspection_framework.testing._days import DATES
from inspection_framework.testing._deadlines import anchors
from inspection_framework.testing._editions import our_editions
from inspection_framework.testing._inspections import finding_kinds
from inspection_framework.testing._parts import few, fields
from inspection_framework.testing._words import NAMES

__all__ = ["step_kinds", "steps", "timetables"]


def step_kinds() -> SearchStrategy[StepKind]:
    """Return a strategy for every kind of step.

    >>> from inspection_framework.testing import simplest, step_kinds
    >>> simplest(step_kinds())
    <StepKind.NOTICE: 'notice'>
    """
    return st.sampled_from(StepKind)


def steps() -> SearchStrategy[Step]:
    """Return a strategy for steps of one day or more, or of unknown days with the reason.

    >>> from inspection_framework.testing import simplest, steps
    >>> simplest(steps()).kind
    <StepKind.NOTICE: 'notice'>
    """
    return _steps()


@st.composite
def _steps(draw: DrawFn) -> Step:
    first = draw(_FIRST)
    lasts = draw(_LASTS) if first else None
    return Step(
        kind=draw(step_kinds()),
        what=draw(NAMES),
        who=draw(NAMES),
        first=first,
        last=None if first is None or lasts is None else first + timedelta(lasts),
        reasons=draw(_WHY if lasts is None else few(reasons())),
        **draw(_MORE),
    )


_FIRST = st.none() | DATES
_LASTS = st.none() | st.integers(0, 20)
_WHY = few(reasons(), least=1)
_MORE = fields({"by": TIMES, "anchor": anchors(), "counted_from": DATES, "only_with": finding_kinds()})


def timetables() -> SearchStrategy[Timetable]:
    """Return a strategy for timetables of activities, made up and the library's own, on site from any day.

    >>> from inspection_framework.testing import simplest, timetables
    >>> timetable = simplest(timetables())
    >>> (timetable.on_site.isoformat(), timetable.steps[0].kind.value)
    ('2018-01-01', 'notice')
    """
    return _timetables()


@st.composite
def _timetables(draw: DrawFn) -> Timetable:
    return timetable(draw(activities() | _our_activities()), on_site=draw(DATES))


@st.composite
def _our_activities(draw: DrawFn) -> Activity:
    return draw(st.sampled_from(draw(our_editions()).activities))
