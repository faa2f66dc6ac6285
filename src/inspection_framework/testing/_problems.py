"""Strategies for problems."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inspection_framework.errors import Problem
from inspection_framework.testing._words import identifiers, names

__all__ = ["problems"]


def problems() -> SearchStrategy[Problem]:
    """Return a strategy for problems, of the whole value or with the path to their place.

    >>> from inspection_framework.testing import problems, simplest
    >>> simplest(problems())
    Problem(where='', what='0')
    """
    paths = st.builds("{}[{}].{}".format, identifiers(), st.integers(0, 9), identifiers())
    return st.builds(Problem, where=st.just("") | identifiers() | paths, what=names())
