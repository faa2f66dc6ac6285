"""Strategies for how often there is an inspection: frequencies, their provisos and circumstances."""

from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.frequencies import Circumstance, Cycle, Frequency, Mandate, Proviso, YearDay
from inspection_framework.testing._facts import facts
from inspection_framework.testing._parts import different
from inspection_framework.testing._provisions import HEADERS, NAMED

__all__ = ["circumstances", "cycles", "frequencies", "mandates", "provisos", "year_days"]


def mandates() -> SearchStrategy[Mandate]:
    """Return a strategy for every mandate: who decides how often there is an inspection.

    >>> from inspection_framework.testing import mandates, simplest
    >>> simplest(mandates())
    <Mandate.LAW: 'law'>
    """
    return st.sampled_from(Mandate)


def cycles() -> SearchStrategy[Cycle]:
    """Return a strategy for every cycle in which inspections are due.

    >>> from inspection_framework.testing import cycles, simplest
    >>> simplest(cycles())
    <Cycle.YEAR: 'inspection year'>
    """
    return st.sampled_from(Cycle)


def circumstances(*, given: bool | None = None) -> SearchStrategy[Circumstance]:
    """Return a strategy for circumstances: all, those that the caller must state, or those that a history shows.

    >>> from inspection_framework.testing import circumstances, simplest
    >>> simplest(circumstances(given=True))
    <Circumstance.CLOSED_HOME: "a closed children's home">
    """
    return st.sampled_from([circumstance for circumstance in Circumstance if given in (None, circumstance.is_given)])


def year_days() -> SearchStrategy[YearDay]:
    """Return a strategy for days of any year.

    >>> from inspection_framework.testing import simplest, year_days
    >>> simplest(year_days())
    YearDay(month=1, day=1)
    """
    return st.builds(YearDay, st.integers(1, 12), st.integers(1, 28))


def provisos() -> SearchStrategy[Proviso]:
    """Return a strategy for provisos with any circumstances that require no inspection.

    >>> from inspection_framework.testing import provisos, simplest
    >>> proviso = simplest(provisos())
    >>> (proviso.when, proviso.at_least, proviso.carried_to)
    ((), None, None)
    """
    return _provisos(0)


@st.composite
def _provisos(draw: DrawFn, most: int, *, carried: bool = True) -> Proviso:
    return Proviso(
        **draw(HEADERS),
        when=draw(different(circumstances())),
        at_least=draw(st.none() | facts(st.none() | st.integers(0, most))),
        no_further=draw(st.booleans()),
        carried_to=draw(st.none() | year_days()) if carried else None,
    )


def frequencies(*, activities: Sequence[str] | None = None) -> SearchStrategy[Frequency]:
    """Return a strategy for frequencies that count some of the given activities, by default activities of any name.

    >>> from inspection_framework.testing import frequencies, simplest
    >>> frequency = simplest(frequencies())
    >>> (frequency.at_least, frequency.per.value, frequency.unless)
    (0, 'inspection year', ())
    """
    return _frequencies(NAMED if activities is None else different(st.sampled_from(activities), least=1))


@st.composite
def _frequencies(draw: DrawFn, counts: SearchStrategy[tuple[str, ...]]) -> Frequency:
    per, at_least = draw(cycles()), draw(st.integers(0, 3))
    kinds = _provisos(at_least, carried=per is Cycle.YEAR)
    provisos = st.lists(kinds, max_size=2, unique_by=lambda proviso: proviso.id).map(tuple)
    return Frequency(
        **draw(HEADERS),
        mandate=draw(mandates()),
        at_least=at_least,
        per=per,
        counts=draw(facts(counts)),
        unless=draw(provisos),
    )
