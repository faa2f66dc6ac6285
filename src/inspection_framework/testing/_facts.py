"""Strategies for facts and where they come from."""

from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact, Source, Wording
from inspection_framework.testing._days import DATES, PERIODS, successive_periods
from inspection_framework.testing._words import IDENTIFIERS, NAMES, TEXTS

__all__ = ["bases", "facts", "facts_over_time", "sources", "wordings"]

T = TypeVar("T")

NOT_FOUND = "not found: "


def bases() -> SearchStrategy[Basis]:
    """Give everything that a fact may rest on, the firmest first.

    >>> from inspection_framework.testing import bases, simplest
    >>> simplest(bases())
    <Basis.LAW: 'law'>
    """
    return st.sampled_from(Basis)


def wordings() -> SearchStrategy[Wording]:
    """Return a strategy for how a fact stands to the words of its source.

    >>> from inspection_framework.testing import simplest, wordings
    >>> simplest(wordings())
    <Wording.QUOTED: 'quoted'>
    """
    return st.sampled_from(Wording)


def sources(*basis: Basis) -> SearchStrategy[Source]:
    """Give sources on one of some bases, by default on any, with a place in the document or why there is none.

    >>> from inspection_framework.testing import simplest, sources
    >>> print(simplest(sources()))
    0, 0 [law, wording not seen]
    """
    return _sources(basis) if basis else SOURCES


@st.composite
def _sources(draw: DrawFn, basis: tuple[Basis, ...]) -> Source:
    place: dict[str, Any] = {draw(_PLACE): draw(NAMES)}
    return Source(
        document=draw(NAMES),
        basis=draw(st.sampled_from(basis)),
        published=draw(_PUBLISHED),
        wording_seen=draw(st.booleans()),
        link=draw(_LINK),
        checked_on=draw(_PUBLISHED),
        **place,
    )


_PLACE = st.sampled_from(("locator", "unlocated"))
_PUBLISHED = st.none() | DATES
_LINK = st.just("") | IDENTIFIERS.map(lambda page: f"https://example.org/{page}")
SOURCES = _sources(tuple(Basis))
FEW_SOURCES = st.shared(SOURCES, key=f"{__name__}.1") | st.shared(SOURCES, key=f"{__name__}.2") | SOURCES
"""Mostly one of two in all of a test: as documents are, and that there may be many facts."""


def facts(
    values: SearchStrategy[T],
    *,
    during: SearchStrategy[Period | None] | None = None,
    note: SearchStrategy[str] | None = None,
) -> SearchStrategy[Fact[T]]:
    """Give facts with some values; where the value is ``None``, with the note that says what was not found.

    By default they applied always or during any period, and bear any note. Many of one test share a source.

    >>> from inspection_framework.testing import facts, simplest, weekdays
    >>> print(simplest(facts(weekdays())).value)
    Weekday.MONDAY
    """
    return _facts(values, SPANS if during is None else during, TEXTS if note is None else note)


SPANS = st.none() | PERIODS


@st.composite
def _facts(
    draw: DrawFn, values: SearchStrategy[T], during: SearchStrategy[Period | None], note: SearchStrategy[str]
) -> Fact[T]:
    value = draw(values)
    said = NOT_FOUND + draw(NAMES) if value is None else _with_nothing_missing(draw(note))
    return Fact(value, draw(FEW_SOURCES), during=draw(during), note=said)


def _with_nothing_missing(note: str) -> str:
    """Give a note that may stand beside a value."""
    return note.lstrip("n") if note.startswith(NOT_FOUND) else note


SAID = facts(NAMES)
"""What most facts are: a sentence."""


def facts_over_time(values: SearchStrategy[T]) -> SearchStrategy[tuple[Fact[T], ...]]:
    """Give facts about one matter, which always applied or changed: no two applied on the same day.

    >>> from inspection_framework.testing import facts_over_time, grades, simplest
    >>> [(fact.value.label, fact.during) for fact in simplest(facts_over_time(grades()))]
    [('Outstanding', None)]
    """
    return _facts_over_time(values)


ALWAYS: tuple[None, ...] = (None,)
SUCCESSIVE = st.just(ALWAYS) | successive_periods(least=1)


@st.composite
def _facts_over_time(draw: DrawFn, values: SearchStrategy[T]) -> tuple[Fact[T], ...]:
    return tuple(draw(facts(values, during=st.just(span))) for span in draw(SUCCESSIVE))
