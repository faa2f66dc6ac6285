"""Strategies for deadlines, and the days from which they are counted."""

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.deadlines import Anchor, Deadline
from inspection_framework.model.findings import FindingKind
from inspection_framework.testing._days import working_days
from inspection_framework.testing._parts import different, fields
from inspection_framework.testing._provisions import HEADERS
from inspection_framework.testing._words import IDENTIFIERS, NAMES

__all__ = ["anchors", "deadlines"]


def anchors() -> SearchStrategy[Anchor]:
    """Return a strategy for every kind of day from which a deadline is counted.

    >>> from inspection_framework.testing import anchors, simplest
    >>> simplest(anchors())
    <Anchor.FIRST_DAY: 'the first day on site'>
    """
    return st.sampled_from(Anchor)


def deadlines() -> SearchStrategy[Deadline]:
    """Return a strategy for deadlines that always apply, or only with some kind of finding.

    >>> from inspection_framework.testing import deadlines, simplest
    >>> print(simplest(deadlines()))
    0 0 within 0 working days of the first day on site
    """
    return _deadlines()


@st.composite
def _deadlines(draw: DrawFn) -> Deadline:
    who, step, anchor, within = draw(NAMES), draw(NAMES), draw(anchors()), draw(working_days())
    return Deadline(who=who, step=step, anchor=anchor, within=within, **draw(HEADERS), **draw(_MORE))


_MORE = fields({"only_with": st.sampled_from(FindingKind)})


@st.composite
def deadlines_of_an_activity(draw: DrawFn) -> tuple[Deadline, ...]:
    """Return a strategy for the deadlines of one activity, without duplicate ids or steps."""
    ids, steps = draw(_TWO_IDS), draw(_TWO_STEPS)
    return tuple(
        attrs.evolve(draw(deadlines()), id=deadline_id, step=step)
        for deadline_id, step in zip(ids, steps, strict=False)
    )


_TWO_IDS = different(IDENTIFIERS, most=2)
_TWO_STEPS = different(NAMES, least=2, most=2)
