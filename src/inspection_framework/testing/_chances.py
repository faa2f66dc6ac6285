"""Strategies for how likely an inspection is, made up or computed from the record."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.rules.next_inspection.chances import Chance, Chances, chances
from inspection_framework.rules.next_inspection.history import History
from inspection_framework.rules.next_inspection.waits import WaitsCounted
from inspection_framework.testing._chance_methods import COUNTS, MONTHS
from inspection_framework.testing._days import DATES
from inspection_framework.testing._outlooks import HISTORIES

__all__ = ["chances_counted", "chances_within", "waits_counted"]


def waits_counted() -> SearchStrategy[WaitsCounted]:
    """Return a strategy for every kind of waits that may be counted.

    >>> from inspection_framework.testing import simplest, waits_counted
    >>> simplest(waits_counted()).name
    'GROUP'
    """
    return st.sampled_from(WaitsCounted)


def chances_within() -> SearchStrategy[Chance]:
    """Return a strategy for made-up chances within a time; :func:`chances_counted` has computed ones.

    >>> from inspection_framework.testing import chances_within, simplest
    >>> print(simplest(chances_within()))
    within 1 month, by 1 January 2018: none of 0 (0% to 0%)
    """
    return _chances_within()


@st.composite
def _chances_within(draw: DrawFn) -> Chance:
    low, chance, high = sorted(draw(st.lists(_SHARES, min_size=3, max_size=3)))
    return Chance(
        within=draw(MONTHS),
        by=draw(DATES),
        chance=chance,
        low=low,
        high=high,
        at_risk=draw(COUNTS),
        joined=draw(COUNTS),
        events=draw(COUNTS),
        censored=draw(COUNTS),
        fewest=draw(COUNTS),
    )


_SHARES = st.floats(0, 1, allow_subnormal=False).map(abs)


def chances_counted() -> SearchStrategy[Chances]:
    """Return a strategy for the chances of inspections of local authorities, computed from the library's record.

    >>> from inspection_framework.testing import chances_counted, simplest
    >>> simplest(chances_counted()).horizons
    ()
    """
    return HISTORIES.map(_chances)


def _chances(history: History) -> Chances:
    return chances(history.provider, (*history.known, *history.not_yet), on=history.on)
