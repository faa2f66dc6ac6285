"""Strategies for the reorganisation of authorities."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inspection_framework.model.reorganisations import CodeChange, Reorganisation
from inspection_framework.testing._days import DATES
from inspection_framework.testing._parts import few
from inspection_framework.testing._words import NAMES

__all__ = ["code_changes", "reorganisations"]


def reorganisations() -> SearchStrategy[Reorganisation]:
    """Return a strategy for reorganisations.

    >>> from inspection_framework.testing import reorganisations, simplest
    >>> print(simplest(reorganisations()).day)
    2018-01-01
    """
    return st.builds(Reorganisation, day=DATES, what=NAMES, made=few(NAMES), continuing=few(NAMES), ended=few(NAMES))


def code_changes() -> SearchStrategy[CodeChange]:
    """Return a strategy for changes of a code.

    >>> from inspection_framework.testing import code_changes, simplest
    >>> simplest(code_changes()).scheme
    '0'
    """
    return st.builds(CodeChange, urn=NAMES, scheme=NAMES, old=NAMES, new=NAMES, since=NAMES)
