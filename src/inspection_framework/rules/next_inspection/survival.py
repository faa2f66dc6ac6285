"""Counts of waits: how many had lasted a number of days, and how many of these ended within further days.

The share is the estimate of Kaplan and Meier with delayed entry: a wait counts from the day on which it came under
observation. The interval is Greenwood's on the scale of log(-log), as in statistical packages.
"""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from statistics import NormalDist

import attrs

__all__: list[str] = []

LEVEL = 0.95
"""The level of every interval."""
_TAIL = (1 - LEVEL) / 2
_Z = NormalDist().inv_cdf(1 - _TAIL)
_DIGITS = 6
"""Shares are rounded to so many digits, so that every computer returns the same number."""


@attrs.frozen
class Wait:
    """A wait: how many days it had lasted when observation began (``entered``) and when it ended (``left``).

    ``inspected`` means that it ended in an inspection.
    """

    entered: int
    left: int
    inspected: bool


@attrs.frozen(kw_only=True)
class Share:
    """A share of waits that end in an inspection within a time, from 0 to 1, with its interval and its counts.

    ``at_risk`` is the number of waits under observation at the start of that time. ``joined`` is the number that came
    under observation later. Of all these waits, ``events`` ended in an inspection, and ``censored`` left observation
    without an inspection. ``fewest`` is the smallest number under observation at any moment.
    """

    chance: float
    low: float
    high: float
    at_risk: int
    joined: int
    events: int
    censored: int
    fewest: int


class Waits:
    """Waits, sorted so that counting takes a few comparisons."""

    def __init__(self, waits: Iterable[Wait]) -> None:
        """Sort the waits."""
        known = list(waits)
        self._entered = sorted(wait.entered for wait in known)
        self._left = sorted(wait.left for wait in known)
        self._inspected = sorted(wait.left for wait in known if wait.inspected)

    def at_risk(self, days: int) -> int:
        """Return how many waits had lasted a number of days and were under observation then."""
        return bisect_right(self._entered, days) - bisect_right(self._left, days)

    def longest(self, least: int, days: int) -> int | None:
        """Return the most days, up to ``days``, that at least ``least`` waits had lasted, or ``None``."""
        return next((wait for wait in range(days, -1, -1) if self.at_risk(wait) >= least), None)

    def within(self, days: int, further: int) -> Share:
        """Return the share of the waits that had lasted ``days`` and ended in an inspection within ``further`` days.

        This is Kaplan and Meier's estimate. If all waits under observation ended on the same day, the share is 1. Its
        lower limit is then the limit of the day before. If no wait had ended before, it follows from their number.
        """
        end = days + further
        share = self._counted(days, end)
        remaining, variance, last = 1.0, 0.0, 0
        for wait, ended in Counter(_between(self._inspected, days, end)).items():
            risk = self.at_risk(wait - 1)
            if ended == risk:
                last = risk
                break
            remaining *= 1 - ended / risk
            variance += ended / (risk * (risk - ended))
        if not share.events:
            return _share(share, 0.0, 0.0, 1 - _TAIL ** (1 / share.fewest) if share.fewest else 1.0)
        low, high = _interval(-math.log(remaining), math.sqrt(variance)) if variance else (_TAIL ** (1 / last), 1.0)
        return _share(share, 1.0, low, 1.0) if last else _share(share, 1 - remaining, low, high)

    def at_a_rate(self, since: int, further: int) -> Share:
        """Return the share of waits that end in an inspection within ``further`` days, assuming a constant rate.

        The rate is counted from the days of all waits after their first ``since`` days. At least one wait must have
        lasted longer than ``since`` days.
        """
        share = self._counted(since, self._left[-1])
        entered, left = (sum(max(day, since) for day in days) for days in (self._entered, self._left))
        hazard = share.events * further / (left - entered)
        if not share.events:
            return _share(share, 0.0, 0.0, 1 - _TAIL ** (further / (left - entered)))
        return _share(share, 1 - math.exp(-hazard), *_interval(hazard, hazard / math.sqrt(share.events)))

    def _counted(self, days: int, end: int) -> Share:
        """Return the counts of the waits that had lasted ``days``, up to an end, without an estimate of the share."""
        left, inspected = _between(self._left, days, end), _between(self._inspected, days, end)
        return Share(
            chance=0.0,
            low=0.0,
            high=1.0,
            at_risk=self.at_risk(days),
            joined=len(_between(self._entered, days, end - 1)),
            events=len(inspected),
            censored=len(left) - len(inspected),
            fewest=min(self.at_risk(wait) for wait in (days, *left) if wait < end),
        )


def _between(ordered: list[int], days: int, end: int) -> list[int]:
    """Return the numbers that are more than ``days`` and at most ``end``."""
    return ordered[bisect_right(ordered, days) : bisect_right(ordered, end)]


def _interval(hazard: float, deviation: float) -> tuple[float, float]:
    """Return the interval of a share, from its cumulative hazard and the standard deviation of the hazard."""
    low, high = (hazard * math.exp(sign * _Z * deviation / hazard) for sign in (-1, 1))
    return 1 - math.exp(-low), 1 - math.exp(-high)


def _share(counted: Share, chance: float, low: float, high: float) -> Share:
    return attrs.evolve(counted, chance=round(chance, _DIGITS), low=round(low, _DIGITS), high=round(high, _DIGITS))
