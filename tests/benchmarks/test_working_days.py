"""The time of counting working days, compared with a call of a function that does nothing."""

import subprocess
import sys

import pytest

from tests.benchmarks.reported import report

pytestmark = pytest.mark.benchmarks

MEASURED = """
import timeit
from datetime import date, timedelta
from inspection_framework import add_working_days

def empty(day, count): pass

days = [date(2020, 1, 1) + timedelta(one) for one in range(1000)]
add_working_days(days[0], 1)
rounds = [
    [timeit.timeit("for day in days: call(day, 7)", globals={"days": days, "call": call}, number=20)
     for call in (add_working_days, empty)]
    for _ in range(25)
]
counting, nothing = map(min, zip(*rounds))
print(counting / nothing)
"""
"""Interleaved, by the quickest rounds, which other work slows least; in a process of its own, without coverage."""


def test_adding_working_days() -> None:
    """At most three times an empty call is the aim; four and a half is where it fails."""
    done = subprocess.run([sys.executable, "-c", MEASURED], capture_output=True, text=True, check=True)  # noqa: S603 # our own text
    ratio = float(done.stdout)
    report("working days", "add_working_days", ratio, unit="times an empty call", aim=3)
    assert ratio < 4.5
