"""The law of growth: twice the size takes at most 2.2 times as long to read, valid or broken.

`nox -s benchmarks` measures; `pytest -m benchmarks` reads each kind once in a small size.
"""

import os
from functools import partial

import pytest

from tests.benchmarks.growing import READERS, number_for, read
from tests.benchmarks.interleaved import ratios
from tests.benchmarks.reported import report

pytestmark = pytest.mark.benchmarks

MOST = 2.2
SLACK = 1.5
"""A guard fails only at so many times its limit: other things run on the machine too."""
FULL = os.environ.get("BENCHMARKS", "smoke") == "full"
SIZE, ROUNDS = (300_000, 5) if FULL else (2_000, 1)


@pytest.mark.parametrize("name", READERS)
def test_twice_the_size_takes_little_more_than_twice_as_long(name: str) -> None:
    """Each kind is measured in one run. A file beyond a size limit may take less. The worst kind is reported."""
    reader, kinds = READERS[name]
    by_kind: dict[str, float] = {}
    for kind, made in kinds.items():
        number = number_for(made, SIZE)
        once, twice = made(number), made(2 * number)
        candidates = {"once": partial(read, reader, once), "twice": partial(read, reader, twice)}
        by_kind[kind] = ratios(candidates, beside="once", rounds=ROUNDS)["twice"] * 2 * len(once) / len(twice)
    worst = max(by_kind, key=lambda kind: by_kind[kind])
    report("growth", f"{name}, of twice the size: {worst}", by_kind[worst], unit="times", aim=MOST)
    assert by_kind[worst] <= MOST * SLACK or not FULL
