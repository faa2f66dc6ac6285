"""Strategies for what can be wrong."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inspection_framework.errors import Problem
from inspection_framework.testing._words import identifiers, names

__all__ = ["problems"]


def problems() -> SearchStrategy[Problem]:
    """Give problems, of the whole or with the path to where they stand.

    >>> from inspection_framework.testing import problems, simplest
    >>> simplest(problems())
    Problem(where='', what='0')
    """
    paths = st.builds("{}[{}].{}".format, identifiers(), st.integers(0, 9), identifiers())
    return st.builds(Problem, where=st.just("") | identifiers() | paths, what=names())
