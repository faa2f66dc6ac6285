"""The chances, replayed: forecast on the first day of each quarter from 2022 on, and compared with what came.

Forecasts come from the library. What came, and the other forecasts, are counted from the shipped table itself.
"""

import json
import math
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from statistics import median_low
from typing import Any, NamedTuple

import attrs

import inspection_framework as inf
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
from inspection_framework.frameworks.regimes import LOCAL_AUTHORITIES
from tests.rules.successions import Report, began, months_after, pairs
from tests.rules.waits import END, clock, histories, waits_known

HORIZONS = (3, 6, 12)
FIRST = date(2022, 1, 1)
LAST = END - timedelta(90)
"""The day by which every inspection that began has surely been published."""
MONTH = 365.25 / 12
LEAST_LIKELY = 0.005
"""The log score treats no forecast as less likely than this: an inspection that was never seen is not impossible."""


class Forecast(NamedTuple):
    """A forecast of an inspection of an authority within some months of a day, and whether one began."""

    urn: str
    on: date
    chance: float
    came: bool
    counted: str = ""

    @property
    def squared(self) -> float:
        """The squared error, whose mean is the Brier score."""
        return (self.chance - self.came) ** 2


def quarters(months: int) -> list[date]:
    """Return the first days of the quarters for which it is known what came within a number of months."""
    days = [months_after(FIRST, 3 * number) for number in range(100)]
    return [day for day in days if months_after(day, months) <= LAST]


@cache
def waiting(on: date) -> Mapping[str, tuple[Report, Report | None]]:
    """Return the authorities that waited on a day, by URN, with the latest report known then and the one after it.

    An authority is left out if it has no report, if its latest has no first day, or if it was being inspected.
    """
    waiting_by_urn: dict[str, tuple[Report, Report | None]] = {}
    for urn, history in histories().items():
        known = [report for report in history if report.published <= on]
        after = next((report for report in history if report.published > on), None)
        if known and known[-1].first and not came(after, on):
            waiting_by_urn[urn] = known[-1], after
    return waiting_by_urn


def came(after: Report | None, by: date) -> bool:
    """Return whether an inspection began by a day."""
    return after is not None and began(after) <= by


def replayed(method: inf.model.ChanceMethod | None = None) -> dict[int, list[Forecast]]:
    """Return the forecasts of the library by horizon, by its own method or another."""
    regime = attrs.evolve(LOCAL_AUTHORITIES, chances=method) if method else LOCAL_AUTHORITIES
    inspections: dict[str, list[inf.Inspection]] = {}
    for inspection in local_authority_inspections():
        inspections.setdefault(inspection.provider.urn, []).append(inspection)
    providers = {provider.urn: provider for provider in local_authorities()}
    replays: dict[int, list[Forecast]] = {months: [] for months in HORIZONS}
    for on in quarters(min(HORIZONS)):
        within = [inf.model.Months(months) for months in HORIZONS if on in quarters(months)]
        for urn, (_, after) in waiting(on).items():
            answer = inf.chances(providers[urn], inspections[urn], on=on, within=within, regime=regime)
            for horizon in answer.horizons:
                how = answer.counted.name if answer.counted else ""
                replays[horizon.within.count].append(Forecast(urn, on, horizon.chance, came(after, horizon.by), how))
    return replays


@cache
def forecasts() -> dict[int, list[Forecast]]:
    """Return the forecasts of the library as it is."""
    return replayed()


# The other forecasts: the chance of an inspection of an authority that has waited since a report.

Baseline = Callable[[Report, date, int], float]


@cache
def plain_rate(on: date) -> float:
    """Return the number of inspections per day of waiting, as known on a day."""
    waits = waits_known(on)
    return sum(wait.inspected for wait in waits) / sum(wait.seen_to - wait.seen_from for wait in waits)


def everybody_alike(_before: Report, on: date, months: int) -> float:
    """Return the chance if all authorities were inspected at the same rate, however long they have waited."""
    return 1 - math.exp(-plain_rate(on) * (months_after(on, months) - on).days)


@cache
def lengths(on: date) -> Mapping[str, tuple[int, int, int]]:
    """Return the shortest, the median and the longest time to the next inspection, by overall judgement."""
    lengths_by_grade: dict[str, list[int]] = {}
    for pair in pairs("ILACS"):
        if pair.before.first and pair.after.published <= on:
            length = (began(pair.after) - pair.before.first).days
            lengths_by_grade.setdefault(pair.before.grades["overall"], []).append(length)
    return {grade: (min(days), median_low(days), max(days)) for grade, days in lengths_by_grade.items()}


def observed(before: Report, on: date, months: int) -> float | None:
    """Return the chance by the library's observed range: half before its median and half after, spread evenly."""
    start = began(before)
    ends = lengths(on)[before.grades["overall"]]
    return _of_those_left(ends, (on - start).days, (months_after(on, months) - start).days)


def policy(before: Report, on: date, months: int) -> float | None:
    """Return the chance by the policy window of 30 to 42 months, not counting the pause."""
    waited = clock(began(before), on)
    ends = (30 * MONTH, 36 * MONTH, 42 * MONTH)
    return _of_those_left(ends, waited, waited + (months_after(on, months) - on).days)


def _of_those_left(ends: tuple[float, float, float], waited: int, by: int) -> float | None:
    """Return the share of those not yet inspected that are inspected by a day; ``None`` once the window has closed."""
    before, after = (_share_by(ends, days) for days in (waited, by))
    return (after - before) / (1 - before) if before < 1 else None


def _share_by(ends: tuple[float, float, float], days: int) -> float:
    opens, middle, closes = ends
    if not opens < days < closes:
        return float(days >= closes)
    if days <= middle:
        return (days - opens) / (middle - opens) / 2
    return 0.5 + (days - middle) / (closes - middle) / 2


def at_the_rate(window: Callable[[Report, date, int], float | None]) -> Baseline:
    """Return a baseline by a window. Authorities past its end are inspected at the plain rate."""

    def chance(before: Report, on: date, months: int) -> float:
        share = window(before, on, months)
        return everybody_alike(before, on, months) if share is None else share

    return chance


def due_now(window: Callable[[Report, date, int], float | None]) -> Baseline:
    """Return a baseline by a window. Authorities past its end are certain to be inspected."""

    def chance(before: Report, on: date, months: int) -> float:
        share = window(before, on, months)
        return 1.0 if share is None else share

    return chance


BASELINES: dict[str, Baseline] = {
    "the range observed, then the plain rate": at_the_rate(observed),
    "the range observed, then due": due_now(observed),
    "the policy window, then the plain rate": at_the_rate(policy),
    "the policy window, then due": due_now(policy),
    "everybody at the plain rate": everybody_alike,
}


@cache
def baseline(name: str, months: int) -> list[Forecast]:
    """Return the forecasts of a baseline for the same authorities and days as the forecasts of the library."""
    chance = BASELINES[name]
    return [
        forecast._replace(chance=chance(waiting(forecast.on)[forecast.urn][0], forecast.on, months))
        for forecast in forecasts()[months]
    ]


# How good forecasts are.


class Tenth(NamedTuple):
    """The forecasts in a tenth of the scale: how many, their mean, the share that came, and its 95% interval."""

    number: int
    of: int
    said: float
    share: float
    low: float
    high: float

    @property
    def is_off(self) -> bool:
        """Whether 50 or more forecasts are wrong by more than 5 points, and by more than chance allows."""
        return self.of >= 50 and abs(self.said - self.share) > 0.05 and not self.low <= self.said <= self.high


def tenths(forecasts: Sequence[Forecast]) -> list[Tenth]:
    """Return the calibration by tenths of the scale, with Wilson's interval."""
    made: list[Tenth] = []
    for number in range(10):
        members = [forecast for forecast in forecasts if min(9, int(forecast.chance * 10)) == number]
        if members:
            of, share = len(members), sum(forecast.came for forecast in members) / len(members)
            z = 1.959964
            middle = (share + z**2 / (2 * of)) / (1 + z**2 / of)
            half = z / (1 + z**2 / of) * math.sqrt(share * (1 - share) / of + z**2 / (4 * of**2))
            said = sum(forecast.chance for forecast in members) / of
            made.append(Tenth(number, of, said, share, middle - half, middle + half))
    return made


def calibration_error(forecasts: Sequence[Forecast]) -> float:
    """Return the mean distance between forecast and outcome over the tenths, weighted by their size."""
    return sum(tenth.of * abs(tenth.said - tenth.share) for tenth in tenths(forecasts)) / len(forecasts)


def brier(forecasts: Sequence[Forecast]) -> float:
    """Return the Brier score: the mean squared error; lower is better."""
    return sum(forecast.squared for forecast in forecasts) / len(forecasts)


def log_score(forecasts: Iterable[Forecast]) -> float:
    """Return the log score: the mean of minus the log of the chance of what happened; lower is better."""
    logs = [
        -math.log(max(LEAST_LIKELY, forecast.chance if forecast.came else 1 - forecast.chance))
        for forecast in forecasts
    ]
    return sum(logs) / len(logs)


def better_by(ours: Sequence[Forecast], theirs: Sequence[Forecast]) -> tuple[float, float, float]:
    """Return how far our Brier score is below another, with the 95% bounds of a bootstrap by authority."""
    sums: dict[str, list[float]] = {}
    for our, their in zip(ours, theirs, strict=True):
        both = sums.setdefault(our.urn, [0.0, 0.0])
        both[0] += our.squared
        both[1] += their.squared
    drawn = sorted(_bootstrap(list(sums.values()), random.Random(2026)))  # noqa: S311 # a seed, for the same figures
    return 1 - brier(ours) / brier(theirs), drawn[24], drawn[-25]


def _bootstrap(sums: Sequence[Sequence[float]], chance: random.Random) -> Iterator[float]:
    for _ in range(1000):
        drawn = chance.choices(sums, k=len(sums))
        yield 1 - sum(our for our, _ in drawn) / sum(their for _, their in drawn)


# What the page of the documentation shows.

SHOWN = Path(__file__).parents[2] / "docs" / "chance_replay.json"
REWRITE = 'run python -c "from tests.rules.chance_replay import rewritten; rewritten()"'


def figures() -> dict[str, Any]:
    """Return every figure of the page, by horizon, rounded as shown."""
    return {f"{months} months": _figures(months) for months in HORIZONS}


def _figures(months: int) -> dict[str, Any]:
    ours = forecasts()[months]
    days = quarters(months)
    return {
        "first": str(days[0]),
        "last": str(days[-1]),
        "quarters": len(days),
        "forecasts": len(ours),
        "came": sum(forecast.came for forecast in ours),
        "counted": {how: sum(forecast.counted == how for forecast in ours) for how in ("GROUP", "EVERY", "RATE")},
        "calibration error": round(100 * calibration_error(ours), 1),
        "brier": round(brier(ours), 4),
        "log": round(log_score(ours), 3),
        "tenths": [
            {
                "from": 10 * tenth.number,
                "forecasts": tenth.of,
                "said": round(100 * tenth.said, 1),
                "came": round(100 * tenth.share, 1),
                "low": round(100 * tenth.low, 1),
                "high": round(100 * tenth.high, 1),
                "off": tenth.is_off,
            }
            for tenth in tenths(ours)
        ],
        "others": {name: _beside(ours, baseline(name, months)) for name in BASELINES},
    }


def _beside(ours: Sequence[Forecast], theirs: Sequence[Forecast]) -> dict[str, float]:
    better, low, high = (round(100 * share, 1) for share in better_by(ours, theirs))
    return {
        "brier": round(brier(theirs), 4),
        "log": round(log_score(theirs), 3),
        "below": better,
        "low": low,
        "high": high,
    }


def rewritten(path: Path = SHOWN) -> None:
    """Write the figures to the file from which the page is made."""
    path.write_text(json.dumps(figures(), indent=1) + "\n", "utf-8")
