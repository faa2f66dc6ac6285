"""Strategies for changes between editions."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from inspection_framework.model.facts import Fact
from inspection_framework.rules.editions.changes import changes
from inspection_framework.rules.editions.kinds_of_change import Change, ChangeKind, Changes, Subject
from inspection_framework.testing._editions import editions
from inspection_framework.testing._facts import facts
from inspection_framework.testing._parts import different, few
from inspection_framework.testing._words import IDENTIFIERS, NAMES

__all__ = ["change_kinds", "changes_found", "changes_of_editions", "subjects"]


def change_kinds() -> SearchStrategy[ChangeKind]:
    """Return a strategy for every kind of change to an area, a limit, an activity or a fact.

    >>> from inspection_framework.testing import change_kinds, simplest
    >>> simplest(change_kinds())
    <ChangeKind.ADDED: 'added'>
    """
    return st.sampled_from(ChangeKind)


def subjects() -> SearchStrategy[Subject]:
    """Return a strategy for every subject of a change.

    >>> from inspection_framework.testing import simplest, subjects
    >>> simplest(subjects())
    <Subject.EDITION: 'edition'>
    """
    return st.sampled_from(Subject)


def changes_found() -> SearchStrategy[Change]:
    """Return a strategy for made-up changes; :func:`changes_of_editions` has those found between two editions.

    >>> from inspection_framework.testing import changes_found, simplest
    >>> print(simplest(changes_found()))
    edition: added
    """
    return st.builds(
        Change,
        kind=change_kinds(),
        of=subjects(),
        old=different(IDENTIFIERS),
        new=different(IDENTIFIERS),
        field=st.just("") | IDENTIFIERS,
        before=few(_SIDE),
        after=few(_SIDE),
    )


def changes_of_editions() -> SearchStrategy[Changes]:
    """Return a strategy for the changes between two made-up editions.

    >>> from inspection_framework.testing import changes_of_editions, simplest
    >>> simplest(changes_of_editions()).changes
    ()
    """
    return st.builds(changes, editions(), editions())


_SIDE: SearchStrategy[Fact[str | None]] = facts(NAMES | st.none())
