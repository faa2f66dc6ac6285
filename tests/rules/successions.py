"""An independent account of which inspection followed which: read from the shipped table, with its own months."""

import csv
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import inspection_framework

DATA = Path(inspection_framework.__file__).parent / "exchange" / "data"

RESTART = date(2021, 6, 28)
"""The first day on site of the first graded inspection after the suspension."""


class Report(NamedTuple):
    """One published report, in plain words."""

    urn: str
    framework: str
    activity: str
    first: date | None
    last: date
    published: date
    grades: dict[str, str]


class Pair(NamedTuple):
    """Two consecutive reports on an authority."""

    before: Report
    after: Report

    @property
    def eve(self) -> date:
        """The day before the later inspection began."""
        return began(self.after) - timedelta(1)


def began(report: Report) -> date:
    """Return the first day on site of a report, which must have one."""
    assert report.first is not None
    return report.first


def reports() -> dict[str, list[Report]]:
    """Read the reports of each authority, in order of the last day on site."""
    by_urn: dict[str, list[Report]] = {}
    for row in rows("local_authority_inspections.csv"):
        windows = [window.split("/") for window in row["on site"].split()]
        printed = dict(part.split("=", 1) for part in row["judgements"].split("; "))
        report = Report(
            urn=row["urn"],
            framework=row["framework"],
            activity=row["activity"],
            first=date.fromisoformat(windows[0][0]) if windows[0][0] else None,
            last=date.fromisoformat(windows[-1][1]),
            published=date.fromisoformat(row["published"]),
            grades={area: label.casefold()[:3] for area, label in printed.items()},
        )
        by_urn.setdefault(report.urn, []).append(report)
    for several in by_urn.values():
        several.sort(key=lambda report: report.last)
    return by_urn


def rows(name: str) -> list[dict[str, str]]:
    """Read the rows of a shipped table."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def pairs(framework: str) -> list[Pair]:
    """Return each two consecutive reports on an authority if the later is of a framework, in order of its start."""
    consecutive = [
        Pair(before, after)
        for several in reports().values()
        for before, after in pairwise(several)
        if after.framework == framework
    ]
    return sorted(consecutive, key=lambda pair: (began(pair.after), pair.after.urn))


def default_kind(overall: str) -> str:
    """Return the kind that follows an overall judgement under ILACS by default: short if it is good or better."""
    return {"out": "short", "goo": "short", "req": "standard", "ina": "standard"}[overall]


def months_after(day: date, months: int) -> date:
    """Return the day a number of months later, or the last day of that month."""
    count = day.year * 12 + day.month - 1 + months
    first_of_next = date((count + 1) // 12, (count + 1) % 12 + 1, 1)
    return min(date(count // 12, count % 12 + 1, 1) + timedelta(day.day - 1), first_of_next - timedelta(1))
