"""Strategies for lists of made-up children, who are never printed, and for the groups that follow from the lists."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.cases import Reference
from inspection_framework.model.child_lists import ChildList, ChildRecord, Column, Feed, Holds, ListEntry
from inspection_framework.rules.sampling.strata import Membership, strata_of
from inspection_framework.testing._cases import CHARACTERISTICS
from inspection_framework.testing._days import DATES, months
from inspection_framework.testing._facts import SAID, facts
from inspection_framework.testing._grades import absences
from inspection_framework.testing._parts import different, few, fields
from inspection_framework.testing._words import IDENTIFIERS, NAMES

__all__ = ["child_lists", "child_records", "columns", "feeds", "holds", "list_entries", "memberships"]

NUMBERS = st.integers(1, 12)


def holds() -> SearchStrategy[Holds]:
    """Return a strategy for what a column may contain: every member of ``Holds``.

    >>> from inspection_framework.testing import holds, simplest
    >>> simplest(holds())
    <Holds.REFERENCE: 'reference'>
    """
    return st.sampled_from(Holds)


def columns() -> SearchStrategy[Column]:
    """Return a strategy for columns, whose content may be known or unknown.

    >>> from inspection_framework.testing import columns, simplest
    >>> simplest(columns())
    Column(title='0')
    """
    return st.builds(Column, NAMES, st.none() | holds(), few(NAMES))


def child_lists() -> SearchStrategy[ChildList]:
    """Return a strategy for lists of children and other lists, without duplicate titles.

    A list of children has a column for the reference.

    >>> from inspection_framework.testing import child_lists, simplest
    >>> listed = simplest(child_lists())
    >>> (listed.number, listed.of_children, listed.columns.value)
    (1, False, ())
    """
    return _child_lists()


@st.composite
def _child_lists(draw: DrawFn) -> ChildList:
    of_children = draw(st.booleans())
    titles = draw(_TITLES)
    held = draw(_HELD)
    if of_children:
        held = (Holds.REFERENCE, *(content for content in held if content is not Holds.REFERENCE))
        titles = titles or (draw(NAMES),)
    there = tuple(
        Column(title, held[place] if place < len(held) else None, draw(few(NAMES, most=1)))
        for place, title in enumerate(titles)
    )
    return ChildList(
        number=draw(NUMBERS),
        title=draw(SAID),
        includes=draw(SAID),
        window=draw(_WINDOW),
        columns=draw(facts(st.just(there))),
        editions=draw(_EDITIONS),
        of_children=of_children,
        after_birth=draw(st.booleans()),
        names=draw(few(NAMES)),
    )


_TITLES = different(NAMES)
_HELD = different(holds())
_WINDOW = facts(st.none() | months())
_EDITIONS = different(IDENTIFIERS, least=1)


def feeds() -> SearchStrategy[Feed]:
    """Return a strategy for feeds, which say which list puts a child into which group.

    >>> from inspection_framework.testing import feeds, simplest
    >>> print(simplest(feeds()))
    list 1 counts as a
    """
    return st.builds(Feed, list=NUMBERS, group=IDENTIFIERS, elsewhere=st.booleans())


def list_entries() -> SearchStrategy[ListEntry]:
    """Return a strategy for rows about made-up children, with or without days; rows are never printed.

    >>> from inspection_framework.testing import list_entries, simplest
    >>> simplest(list_entries())
    <ListEntry: not shown>
    """
    return _list_entries()


@st.composite
def _list_entries(draw: DrawFn) -> ListEntry:
    return ListEntry(list=draw(NUMBERS), **draw(_MORE))


_DAY = DATES | absences()
_MORE = fields({"since": _DAY, "until": _DAY, "closed": st.just(value=True), "elsewhere": st.booleans() | absences()})


def child_records() -> SearchStrategy[ChildRecord]:
    """Return a strategy for what lists say of made-up children, who are never printed.

    >>> from inspection_framework.testing import child_records, simplest
    >>> simplest(child_records())
    <ChildRecord: not shown>
    """
    return _child_records()


@st.composite
def _child_records(draw: DrawFn) -> ChildRecord:
    entries = draw(few(list_entries(), most=3))
    characteristics = frozenset(draw(CHARACTERISTICS).items())
    return ChildRecord(reference=Reference(draw(NAMES)), entries=entries, characteristics=characteristics)


def memberships() -> SearchStrategy[Membership]:
    """Return a strategy for the groups of made-up children on a day, by the library's feeds or made-up ones.

    >>> from inspection_framework.testing import memberships, simplest
    >>> simplest(memberships())
    Membership(groups=(), unknown=(), reasons=())
    """
    return _memberships()


@st.composite
def _memberships(draw: DrawFn) -> Membership:
    return strata_of(draw(child_records()), on=draw(DATES), feeds=draw(_FEEDS))


_FEEDS = st.none() | few(facts(feeds()))
