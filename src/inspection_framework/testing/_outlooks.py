"""Strategies for the history of a provider, and for what may come next, computed from it."""

from datetime import date, timedelta

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider
from inspection_framework.rules.answers import Answer
from inspection_framework.rules.next_inspection.due import Due
from inspection_framework.rules.next_inspection.eligibility import Eligibility, eligibility
from inspection_framework.rules.next_inspection.history import History, history_of
from inspection_framework.rules.next_inspection.outlook import Outlook, outlook
from inspection_framework.rules.next_inspection.prospects import Prospect
from inspection_framework.testing._activities import activities
from inspection_framework.testing._answers import reasons
from inspection_framework.testing._cases import how_many
from inspection_framework.testing._days import DATES, FIRST, dates, periods, windows
from inspection_framework.testing._editions import our_editions
from inspection_framework.testing._frequencies import circumstances, mandates
from inspection_framework.testing._grades import absences
from inspection_framework.testing._inspections import any_editions, inspections
from inspection_framework.testing._parts import different, few
from inspection_framework.testing._pathways import modes
from inspection_framework.testing._providers import providers
from inspection_framework.testing._record import tallies
from inspection_framework.testing._words import IDENTIFIERS

__all__ = ["answers", "dues", "eligibilities", "histories", "outlooks", "prospects"]


def answers() -> SearchStrategy[Answer]:
    """Return a strategy for every answer to "may this come next?".

    >>> from inspection_framework.testing import answers, simplest
    >>> simplest(answers())
    <Answer.YES: 'yes'>
    """
    return st.sampled_from(Answer)


def histories(
    *, editions: SearchStrategy[Edition[Scale] | Absence] | None = None, on_or_after: date = FIRST
) -> SearchStrategy[History]:
    """Return a strategy for histories of one authority, under some editions, by default as in :func:`inspections`.

    Each inspection begins after the one before it has ended; some may not have been published yet. A history is seen
    from the day ``on_or_after`` or a later day.

    >>> from inspection_framework.testing import histories, simplest
    >>> history = simplest(histories())
    >>> (history.on.isoformat(), history.known, history.not_yet)
    ('2018-01-01', (), ())
    """
    return _histories(any_editions() if editions is None else editions, on_or_after)


@st.composite
def _histories(draw: DrawFn, editions: SearchStrategy[Edition[Scale] | Absence], on_or_after: date) -> History:
    provider = draw(_AUTHORITIES)
    past: list[Inspection] = []
    for _ in range(draw(st.integers(0, 3))):
        after = _last_day(past[-1]) + timedelta(1) if past else draw(_since(provider))
        past.append(draw(inspections(editions=editions, providers=st.just(provider), on_or_after=after)))
    last = _last_day(past[-1]) if past else draw(_since(provider))
    closed = last + timedelta(draw(st.integers(0, 2000)))
    lasting = attrs.evolve(provider, closed=draw(st.sampled_from((None, closed))))
    ordered = [attrs.evolve(inspection, provider=lasting) for inspection in past]
    on = max(last, on_or_after) + timedelta(draw(st.integers(0, 2000)))
    return history_of(lasting, ordered, on)


_AUTHORITIES = providers(kinds=st.just("local_authority"))


def _since(provider: Provider) -> SearchStrategy[date]:
    """Return a strategy for days on which a provider may be inspected: not before it was registered."""
    return dates(provider.registered) if isinstance(provider.registered, date) else DATES


def _last_day(inspection: Inspection) -> date:
    """Return the last known day on site; the first day is always known."""
    return max(day for days in inspection.on_site for day in (days.first, days.last) if isinstance(day, date))


def outlooks() -> SearchStrategy[Outlook]:
    """Return a strategy for what comes next for local authorities, computed from the library's regime and record.

    >>> from inspection_framework.testing import outlooks, simplest
    >>> outlook = simplest(outlooks())
    >>> (outlook.latest, outlook.next.activity.id)
    (None, 'standard')
    """
    return HISTORIES.map(_outlook)


def eligibilities() -> SearchStrategy[Eligibility]:
    """Return a strategy for whether one of the library's activities may come next for a local authority.

    >>> from inspection_framework.testing import eligibilities, simplest
    >>> simplest(eligibilities()).answer
    <Answer.YES: 'yes'>
    """
    return _eligibilities()


@st.composite
def _eligibilities(draw: DrawFn) -> Eligibility:
    history, edition = draw(HISTORIES), draw(our_editions())
    activity = draw(st.sampled_from(edition.activities))
    return eligibility(history.provider, activity, (*history.known, *history.not_yet), on=history.on)


def _outlook(history: History) -> Outlook:
    return outlook(history.provider, (*history.known, *history.not_yet), on=history.on)


HISTORIES = histories(editions=our_editions() | absences(), on_or_after=date(2013, 11, 19))
"""Histories of local authorities, seen from a day on which a framework for them was in force."""


def prospects() -> SearchStrategy[Prospect]:
    """Return a strategy for made-up prospects; those of :func:`outlooks` are computed.

    >>> from inspection_framework.testing import prospects, simplest
    >>> prospect = simplest(prospects())
    >>> (prospect.mode, prospect.window, prospect.reasons)
    (<Mode.DEFAULT: 'default'>, None, ())
    """
    return st.builds(
        Prospect,
        activity=activities(),
        mode=modes(),
        window=st.none() | windows(),
        observed=st.none() | windows(),
        tally=st.none() | tallies(),
        reasons=few(reasons()),
    )


def dues() -> SearchStrategy[Due]:
    """Return a strategy for made-up answers on what a frequency requires. :func:`outlooks` has computed ones.

    >>> from inspection_framework.testing import dues, simplest
    >>> print(simplest(dues()))
    by law: at least 0
    """
    return st.builds(
        Due,
        frequency=IDENTIFIERS,
        mandate=mandates(),
        cycle=st.none() | periods(),
        asked=how_many(),
        carried_out=how_many(),
        owed=how_many(),
        by=st.none() | DATES,
        may_be_by=st.none() | DATES,
        unless=different(circumstances(), most=2),
        reasons=few(reasons()),
    )
