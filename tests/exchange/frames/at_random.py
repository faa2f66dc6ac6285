"""Random inspections, as many as are needed: of every edition, and with every kind of departure."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from random import Random

from inspection_framework import Absence, Days, Edition, Inspection, Judgement, Provider
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.frames.columns import known_editions
from inspection_framework.model import Outcome, Scale
from inspection_framework.rules.overall.aggregation import IMPOSSIBLE

EDITIONS = tuple(known_editions(()).values())
SOURCE = local_authority_inspections()[0].source
SAID = tuple(absence for absence in Absence if absence not in IMPOSSIBLE)
"""Outcomes that an area can have in an inspection that took place."""
MOSTLY = 0.9


def inspections_at_random(count: int, seed: int) -> Iterator[Inspection]:
    """Yield `count` inspections, the same for the same seed, each of a provider whose URN is its number."""
    made = Random(seed)  # noqa: S311 # no secret
    for number in range(count):
        edition = made.choice(EDITIONS)
        known = made.random() < MOSTLY
        days = tuple(_days(made, edition))
        yield Inspection(
            provider=Provider(kind="local_authority", urn=f"{number}", name=f"{number}"),
            edition=edition if known else Absence.NOT_SUPPLIED,
            activity=made.choice(edition.activities) if known and made.random() < MOSTLY else Absence.UNREADABLE,
            on_site=days,
            published=_day(made, edition) if made.random() < MOSTLY else Absence.NOT_SUPPLIED,
            judgements=_judgements(made, edition) if known else {},
            source=SOURCE,
        )


def _days(made: Random, edition: Edition[Scale]) -> Iterator[Days]:
    """Yield the windows on site: one of the usual length or a little longer, several, none, or one partly known."""
    began = _day(made, edition)
    for _ in range(made.choices((0, 1, 2, 3), (1, 20, 2, 1))[0]):
        ended = began + timedelta(made.choice(_lengths(edition)) - 1)
        known = made.random() < MOSTLY
        yield Days(began if known or made.random() < 0.5 else Absence.UNREADABLE, ended if known else Absence.WITHHELD)
        began = ended + timedelta(made.randrange(1, 60))


@cache
def _lengths(edition: Edition[Scale]) -> tuple[int, ...]:
    usual = {fact.value.length.count for activity in edition.activities for fact in activity.usually_on_site}
    return (1, 3, *(length + more for length in sorted(usual) for more in (0, 0, 1)))


def _day(made: Random, edition: Edition[Scale]) -> date:
    """Return a day of an edition: often a Monday or Tuesday, or a day on which a fact changes.

    Now and then it is before or after the edition.
    """
    if made.random() > MOSTLY:
        return made.choice(_changes(edition)) - timedelta(made.randrange(2))
    period = edition.period.value
    first = (period.since or date(2010, 1, 1)) - timedelta(200)
    last = (period.until or date(2027, 12, 31)) + timedelta(200)
    day = first + timedelta(made.randrange((last - first).days))
    return day - timedelta(day.weekday() - made.randrange(2)) if made.random() < 0.5 else day


@cache
def _changes(edition: Edition[Scale]) -> tuple[date, ...]:
    """Return the first days of an edition's facts, and the days after their last days."""
    facts = [fact for activity in edition.activities for fact in (*activity.judges, *activity.usually_on_site)]
    periods = [edition.period.value, *(activity.existed.value for activity in edition.activities if activity.existed)]
    periods += [fact.during for fact in facts if fact.during]
    ends = [period.until + timedelta(1) for period in periods if period.until]
    return (*ends, *(period.since or date(2012, 1, 1) for period in periods))


def _judgements(made: Random, edition: Edition[Scale]) -> dict[str, Judgement]:
    """Return judgements of most areas, each with a printed label from the edition or none."""
    judgements: dict[str, Judgement] = {}
    for area in edition.areas:
        if made.random() < MOSTLY:
            outcome: Outcome = made.choice(_outcomes(edition, area.id))
            printed = made.choice(("", *_labels(edition))) if isinstance(outcome, Scale) else ""
            judgements[area.id] = Judgement(area.id, outcome, printed=printed)
    return judgements


@cache
def _outcomes(edition: Edition[Scale], area: str) -> tuple[Outcome, ...]:
    return (*(grade for grade in edition.scale_of(area) for _ in range(5)), *SAID)


@cache
def _labels(edition: Edition[Scale]) -> tuple[str, ...]:
    return tuple(label for use in edition.labels for label in use.value.labels)
