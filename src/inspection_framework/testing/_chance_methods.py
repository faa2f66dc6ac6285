"""Strategies for how chances are counted: which waits are grouped, and over what time."""

from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.chances import ChanceMethod, WaitGroup
from inspection_framework.model.days import Period
from inspection_framework.model.lengths import CalendarDays, Months
from inspection_framework.testing._days import DATES
from inspection_framework.testing._facts import facts
from inspection_framework.testing._parts import different, few, some_of
from inspection_framework.testing._provisions import HEADERS, NAMED, counts
from inspection_framework.testing._words import IDENTIFIERS, NAMES

__all__ = ["chance_methods", "wait_groups"]

COUNTS = st.integers(0, 200)
MONTHS = st.integers(1, 36).map(Months)


def wait_groups() -> SearchStrategy[WaitGroup]:
    """Return a strategy for rules that put waits in groups of any name.

    >>> from inspection_framework.testing import simplest, wait_groups
    >>> simplest(wait_groups()).group
    '0'
    """
    return _wait_groups(None)


@st.composite
def _wait_groups(draw: DrawFn, editions: Sequence[str] | None) -> WaitGroup:
    after = NAMED if editions is None else some_of(editions)
    return WaitGroup(group=draw(NAMES), after=draw(after), when=draw(few(counts())), **draw(HEADERS))


def chance_methods(
    *, framework: str | None = None, editions: Sequence[str] | None = None
) -> SearchStrategy[ChanceMethod]:
    """Return a strategy for methods of counting chances of inspections.

    Each method is for ``framework``, and its groups name only editions among ``editions``. Both may be any by default.

    >>> from inspection_framework.testing import chance_methods, simplest
    >>> simplest(chance_methods()).groups
    ()
    """
    return _chance_methods(IDENTIFIERS if framework is None else st.just(framework), editions)


@st.composite
def _chance_methods(draw: DrawFn, framework: SearchStrategy[str], editions: Sequence[str] | None) -> ChanceMethod:
    groups = draw(few(_wait_groups(editions)))
    first, last = sorted(draw(st.lists(DATES, min_size=2, max_size=2)))
    return ChanceMethod(
        framework=draw(facts(framework)),
        groups=tuple({group.id: group for group in groups}.values()),
        pause=draw(facts(st.just(Period(first, last)))),
        unpublished=draw(facts(COUNTS.map(CalendarDays))),
        looks_back=draw(facts(MONTHS)),
        least=draw(facts(st.integers(1, 50))),
        within=draw(facts(different(MONTHS, least=1))),
        decided=draw(facts(NAMES)),
        tested_from=draw(facts(DATES)),
    )
