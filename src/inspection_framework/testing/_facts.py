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
    """Return a strategy for every basis of a fact, the firmest first.

    >>> from inspection_framework.testing import bases, simplest
    >>> simplest(bases())
    <Basis.LAW: 'law'>
    """
    return st.sampled_from(Basis)


def wordings() -> SearchStrategy[Wording]:
    """Return a strategy for how a fact relates to the words of its source.

    >>> from inspection_framework.testing import simplest, wordings
    >>> simplest(wordings())
    <Wording.QUOTED: 'quoted'>
    """
    return st.sampled_from(Wording)


def sources(*basis: Basis) -> SearchStrategy[Source]:
    """Return a strategy for sources on one of the given bases, by default any.

    Each has a place in the document, or the reason why it has none.

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
"""Mostly one of two sources within a test: as in real documents, and so that there can be many facts."""


def facts(
    values: SearchStrategy[T],
    *,
    during: SearchStrategy[Period | None] | None = None,
    note: SearchStrategy[str] | None = None,
) -> SearchStrategy[Fact[T]]:
    """Return a strategy for facts with the given values; a value of ``None`` has a note that says what was not found.

    By default they apply always or during any period, and have any note. Many facts in a test share a source.

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
    """Return a note that is valid next to a value: it does not begin with "not found: "."""
    return note.lstrip("n") if note.startswith(NOT_FOUND) else note


SAID = facts(NAMES)
"""Facts whose value is a sentence, as most are."""


def facts_over_time(values: SearchStrategy[T]) -> SearchStrategy[tuple[Fact[T], ...]]:
    """Return a strategy for facts about one matter over time, of which no two apply on the same day.

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
