"""An independent account of the waits for an inspection: read from the shipped table, counted wait by wait."""

from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from tests.rules.successions import Report, began, months_after, reports

END = date(2026, 8, 20)
"""The last day of the record."""
PAUSE = (date(2020, 3, 9), date(2021, 6, 27))


class OneWait(NamedTuple):
    """A wait of an authority: the grades before it, the day of the wait from which it was seen, and how it ended."""

    good: bool
    seen_from: int
    seen_to: int
    inspected: bool


def clock(start: date, end: date) -> int:
    """Return the days between two days, without those of the pause."""
    return _passed(end) - _passed(start)


def _passed(day: date) -> int:
    """Return the number of days that had passed by a day and count."""
    paused = (day - PAUSE[0]).days
    return day.toordinal() - min(max(paused, 0), (PAUSE[1] - PAUSE[0]).days + 1)


@cache
def histories() -> dict[str, list[Report]]:
    """Return the reports of each authority, read once."""
    return reports()


def is_good(report: Report) -> bool:
    """Return whether a report is good or outstanding: overall, or else by leaders and two of three other areas."""
    grades = report.grades
    if "overall" in grades:
        return grades["overall"] in {"out", "goo"}
    further_grades = [grades[area] for area in ("help_and_protection", "in_care", "care_leavers")]
    return grades["leaders"] in {"out", "goo"} and sum(grade in {"out", "goo"} for grade in further_grades) >= 2


def waits_known(on: date) -> list[OneWait]:
    """Return every wait that could be seen on a day: in the three years up to 90 days before it or the record's end."""
    cut = min(on, END) - timedelta(90)
    begin = months_after(cut, -36)
    waits: list[OneWait] = []
    for history in histories().values():
        known = [report for report in history if report.published <= on]
        following = [*((before, after) for before, after in pairwise(known)), (known[-1], None)] if known else []
        for before, after in following:
            last = cut if after is None else min(began(after), cut)
            if before.first is None or not (before.first < cut and begin < last):
                continue
            inspected = after is not None and after.framework == "ILACS" and began(after) <= cut
            seen_from = clock(before.first, max(before.first, begin))
            waits.append(OneWait(is_good(before), seen_from, clock(before.first, last), inspected))
    return waits


def steps(waits: list[OneWait], waited: int, further: int) -> list[tuple[int, int, int]]:
    """Return the days on which waits ended: how long they had lasted, how many ended, and how many were seen then."""
    ends = sorted({wait.seen_to for wait in waits if wait.inspected and waited < wait.seen_to <= waited + further})
    return [
        (
            end,
            sum(wait.inspected and wait.seen_to == end for wait in waits),
            sum(wait.seen_from < end <= wait.seen_to for wait in waits),
        )
        for end in ends
    ]


def share(steps_of_waits: list[tuple[int, int, int]]) -> Fraction:
    """Return the exact share that ended, from the steps."""
    left = Fraction(1)
    for _, ended, of in steps_of_waits:
        left *= 1 - Fraction(ended, of)
    return 1 - left


def near(left: float, right: float, by: float = 1e-6) -> bool:
    """Return whether two numbers differ by no more than a distance."""
    return abs(left - right) <= by
