"""The estimate and its interval, compared with the package lifelines: `nox -s survival` runs this."""

import random
from collections.abc import Iterator
from typing import Any

import pytest

from inspection_framework.rules.next_inspection.survival import Wait, Waits
from tests.rules.waits import near

pytestmark = [pytest.mark.edges, pytest.mark.filterwarnings("default")]  # lifelines still calls what pandas deprecates

lifelines = pytest.importorskip("lifelines", reason="lifelines is not installed: nox -s survival installs it")

SEEDS = 1003
"""A thousand histories, and three that lifelines refuses."""


def histories() -> Iterator[tuple[list[Wait], int, int]]:
    """Yield waits with ties, censoring and delayed entry, the days waited and the time ahead; always the same."""
    for seed in range(SEEDS):
        chance = random.Random(seed)  # noqa: S311 # a seed, for the same histories
        ends = chance.choice((0.4, 0.9))
        waits: list[Wait] = []
        for _ in range(chance.randint(5, 60)):
            entered = chance.randint(0, 40) if chance.random() < 0.6 else 0
            waits.append(Wait(entered, entered + chance.randint(1, 60), chance.random() < ends))
        yield waits, chance.randint(0, 20), chance.randint(1, 50)


def fitted_to(waits: list[Wait], days: int) -> Any:  # noqa: ANN401 # lifelines has no types
    """Return lifelines fitted to the waits that lasted so many days; ``None`` if it refuses, because all end early."""
    longer = [wait for wait in waits if wait.left > days]
    try:
        return lifelines.KaplanMeierFitter().fit(
            [wait.left - days for wait in longer],
            [wait.inspected for wait in longer],
            entry=[max(wait.entered - days, 0) for wait in longer],
        )
    except lifelines.exceptions.StatError:
        return None


def test_a_thousand_histories() -> None:
    """The chance equals lifelines' in each, and so does the interval if some waits ended and some did not."""
    kinds = {"refused": 0, "none": 0, "all": 0, "some": 0}
    for waits, days, further in histories():
        fitted = fitted_to(waits, days)
        if fitted is None:
            kinds["refused"] += 1
            continue
        estimate = Waits(waits).within(days, further)
        assert near(estimate.chance, 1 - fitted.predict(further), 2e-6)
        kind = "none" if not estimate.events else "all" if estimate.chance == 1 else "some"
        kinds[kind] += 1
        if kind == "some":
            interval = fitted.confidence_interval_survival_function_
            low, high = interval[interval.index <= further].iloc[-1]
            assert near(estimate.low, 1 - high, 2e-6)
            assert near(estimate.high, 1 - low, 2e-6)
    print(kinds)
    assert sum(kinds.values()) - kinds.pop("refused") == 1000
    assert kinds["some"] > 500
    assert all(kinds.values())
