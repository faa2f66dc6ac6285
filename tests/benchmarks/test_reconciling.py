"""The time of comparing two sources, and of half of them: near linear, whatever share of them is matched.

`nox -s benchmarks` measures; elsewhere the benchmark runs on a handful of inspections, so that it keeps working.
"""

import os
from datetime import date, timedelta
from functools import partial
from itertools import islice
from random import Random

import attrs
import pytest

from inspection_framework import Days, Inspection, Provider
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.reconciliation import reconcile
from tests.benchmarks.interleaved import ratios
from tests.benchmarks.reported import report

pytestmark = pytest.mark.benchmarks

SIZES = {"smoke": (20, 2, 1e9), "full": (12_000, 7, 1.5)}
"""How many inspections a source has, how many rounds are measured, and how far beyond the limit the guard fails."""
COUNT, ROUNDS, SLACK = SIZES[os.environ.get("BENCHMARKS", "smoke")]
LIMIT = 2.3
"""Twice as many inspections take at most so many times as long."""


def inspections(count: int) -> list[Inspection]:
    """Return made-up inspections of homes, several for each home, each on days of its own."""
    shipped = local_authority_inspections()
    made: list[Inspection] = []
    for at in range(count):
        home = Provider(kind="childrens_home", urn=f"SC{at // 4:06}", name=f"Home {at // 4}")
        day = date(2016, 1, 4) + timedelta(weeks=26 * (at % 4))
        made.append(attrs.evolve(shipped[at % len(shipped)], provider=home, on_site=(Days(day, day),), published=day))
    return made


@pytest.mark.parametrize("shared", [1.0, 0.5])
def test_twice_as_many_take_little_more_than_twice_as_long(shared: float) -> None:
    """This is so whether all are in both sources or half of them."""
    every = inspections(COUNT)
    Random(0).shuffle(every)  # noqa: S311 # any order but theirs
    sources = {
        name: (every[:count], list(islice(every, int(count * (1 - shared)), count)))
        for name, count in (("half", COUNT // 2), ("whole", COUNT))
    }
    for left, right in sources.values():
        assert len(reconcile(left, right).matches) == len(right)
    taken = ratios({name: partial(reconcile, *pair) for name, pair in sources.items()}, beside="half", rounds=ROUNDS)
    report("two sources", f"{shared:.0%} in both", taken["whole"], unit="times half as many", aim=LIMIT)
    assert taken["whole"] <= LIMIT * SLACK
