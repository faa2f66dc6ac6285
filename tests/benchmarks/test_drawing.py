"""Drawing from millions, compared with a pass that only hashes each reference, in memory that does not grow.

`nox -s benchmarks` draws from five million made-up cases; `pytest -m benchmarks` from a few.
"""

import os

import pytest

from tests.benchmarks.drawing import cases, drawn, only_hashed, peak
from tests.benchmarks.interleaved import ratios
from tests.benchmarks.reported import report

pytestmark = pytest.mark.benchmarks

FULL = os.environ.get("BENCHMARKS") == "full"
CASES = 5_000_000 if FULL else 2_000
MOST = 1.5 if FULL else 1e9
"""How many times as long as hashing alone a draw may take; a small run has no limit."""


def test_drawing_beside_hashing() -> None:
    """At most one and a half times a pass over the same stream that only hashes."""
    taken = ratios(
        {
            "only hashed": lambda: only_hashed(cases(CASES)),
            "drawn": lambda: drawn(cases(CASES)),
            "drawn with a spread": lambda: drawn(cases(CASES), spread=("gender", "age")),
        },
        beside="only hashed",
        rounds=3 if FULL else 1,
    )
    group, unit = f"a draw from {CASES:,} cases", "times a pass that only hashes"
    report(group, "draw_sample", taken["drawn"], unit=unit, aim=1.4)
    report(group, "draw_sample, with a spread", taken["drawn with a spread"], unit=unit)
    assert taken["drawn"] <= MOST


def test_memory_does_not_grow() -> None:
    """Ten times as many cases take no more memory, once there are more than are read at a time."""
    small, large = peak(20_000), peak(200_000)
    print(f"\nat most {small:,} bytes for 20,000 cases, {large:,} for 200,000")
    assert large < small * 1.2
