"""Strategies for inspections and their findings."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from inspection_framework.model.activities import Activity
from inspection_framework.model.days import Days, Period
from inspection_framework.model.edition import Edition
from inspection_framework.model.findings import Finding, FindingKind
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.judgements import Judgements
from inspection_framework.model.providers import Provider
from inspection_framework.testing._days import DATES, FIRST, LAST, dates, known_days, partly_known_days
from inspection_framework.testing._editions import editions as made_up_editions
from inspection_framework.testing._editions import our_editions
from inspection_framework.testing._facts import FEW_SOURCES
from inspection_framework.testing._grades import absences
from inspection_framework.testing._judgements import judgements_of, sets_of_judgements
from inspection_framework.testing._parts import few, fields
from inspection_framework.testing._providers import providers as any_providers
from inspection_framework.testing._words import IDENTIFIERS, NAMES, TEXTS

__all__ = ["finding_kinds", "findings", "inspections"]


def finding_kinds() -> SearchStrategy[FindingKind]:
    """Return a strategy for every kind of finding.

    >>> from inspection_framework.testing import finding_kinds, simplest
    >>> simplest(finding_kinds())
    <FindingKind.STRENGTH: 'strength'>
    """
    return st.sampled_from(FindingKind)


def findings(*, areas: Sequence[str] = ()) -> SearchStrategy[Finding]:
    """Return a strategy for findings about one or none of the given areas, by default areas of any name.

    >>> from inspection_framework.testing import findings, simplest
    >>> print(simplest(findings()))
    strength: 0
    """
    area = st.sampled_from(areas) if areas else IDENTIFIERS
    return st.builds(
        Finding,
        kind=finding_kinds(),
        text=NAMES,
        area=st.none() | area,
        relates_to=TEXTS,
        addressed_to=TEXTS,
        number=TEXTS,
        place=TEXTS,
    )


def inspections(
    *,
    editions: SearchStrategy[Edition[Scale] | Absence] | None = None,
    providers: SearchStrategy[Provider] | None = None,
    on_or_after: date | None = None,
) -> SearchStrategy[Inspection]:
    """Return a strategy for inspections as reports describe them, with departures from their edition.

    They may depart in days, areas, labels and even the overall judgement. Most begin while their edition is in force
    and judge what their activity judges. By default, editions are made up, the library's own, or unknown. With
    ``on_or_after``, the first day on site is known and is not before it.

    >>> from inspection_framework.testing import inspections, simplest
    >>> print(simplest(inspections()))
    0, inspection, 1 January 2018 to 1 January 2018
    """
    return _inspections(
        any_editions() if editions is None else editions,
        any_providers() if providers is None else providers,
        on_or_after,
    )


def any_editions() -> SearchStrategy[Edition[Scale] | Absence]:
    """Return a strategy for the editions of inspections: made up, the library's own, or unknown."""
    return made_up_editions() | our_editions() | absences()


MOSTLY = st.sampled_from((False, True, True, True))
"""How often an inspection is as expected; the simplest inspection contains as little as possible."""


@st.composite
def _inspections(
    draw: DrawFn,
    editions: SearchStrategy[Edition[Scale] | Absence],
    providers: SearchStrategy[Provider],
    on_or_after: date | None,
) -> Inspection:
    edition = draw(editions)
    activity = draw(_activities_of(edition))
    on_site = draw(_on_site(draw(_first_days(edition, on_or_after)), known=on_or_after is not None))
    areas = tuple(area.id for area in edition.areas) if isinstance(edition, Edition) else ()
    more = {
        "findings": few(findings(areas=areas)),
        "theme": TEXTS,
        "inspectors": st.integers(1, 20) | absences(),
        "note": TEXTS,
    }
    return Inspection(
        provider=draw(providers),
        edition=edition,
        activity=activity,
        on_site=on_site,
        published=draw(_published(on_site)),
        judgements=draw(_judged(edition, activity, on_site)),
        source=draw(FEW_SOURCES),
        **draw(fields(more)),
    )


@st.composite
def _activities_of(draw: DrawFn, edition: Edition[Scale] | Absence) -> Activity | Absence:
    """Return a strategy for the edition's activities, or the library's if the edition is unknown."""
    known = edition if isinstance(edition, Edition) else draw(our_editions())
    if draw(MOSTLY) and known.activities:
        return draw(st.sampled_from(known.activities))
    return draw(absences())


@st.composite
def _first_days(draw: DrawFn, edition: Edition[Scale] | Absence, on_or_after: date | None) -> date:
    """Return a strategy for first days from ``on_or_after`` on: mostly while the edition is in force, if possible."""
    earliest = FIRST if on_or_after is None else on_or_after
    period = edition.period.value if isinstance(edition, Edition) and draw(MOSTLY) else Period(None, None)
    until = LAST if period.until is None else period.until
    since = min(earliest, until) if period.since is None else period.since
    since = since if on_or_after is None else max(since, on_or_after)
    return draw(dates(since, max(until, since)))


@st.composite
def _on_site(draw: DrawFn, first: date, *, known: bool) -> tuple[Days, ...]:
    """Return a strategy for up to three windows on site from a first day; ``known`` requires that this day is known."""
    windows: list[Days] = []
    for place in range(draw(st.sampled_from((1, 2, 3) if known else (1, 2, 3, 0)))):
        is_known = (known and not place) or draw(st.sampled_from((True, True, True, False)))
        windows.append(draw((known_days if is_known else partly_known_days)(st.just(first))))
        first = first + timedelta(21 + draw(st.integers(0, 60)))
    return tuple(windows)


def _published(on_site: tuple[Days, ...]) -> SearchStrategy[date | Absence]:
    """Return a strategy for the day of publication: within 200 days of the last known day on site."""
    known = [day for days in on_site for day in (days.first, days.last) if isinstance(day, date)]
    if not known:
        return DATES | absences()
    return st.integers(0, 200).map(lambda wait: max(known) + timedelta(wait)) | absences()


@st.composite
def _judged(
    draw: DrawFn, edition: Edition[Scale] | Absence, activity: Activity | Absence, on_site: tuple[Days, ...]
) -> Judgements:
    """Return a strategy for judgements: mostly of the areas that the activity judges on its first day, else of any."""
    if isinstance(edition, Absence):
        return draw(sets_of_judgements())
    areas: tuple[str, ...] | None = None
    if isinstance(activity, Activity) and draw(MOSTLY):
        started = on_site[0].first if on_site else Absence.NOT_SUPPLIED
        areas = activity.areas_on(started) if isinstance(started, date) else activity.areas
    return draw(judgements_of(edition, areas))
