"""The times of several things compared in one run: ratios, never seconds, because seconds are the machine's."""

import gc
from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter


def ratios(
    candidates: Mapping[str, Callable[[], object]],
    *,
    beside: str,
    rounds: int,
    collecting: bool = False,
    awake: bool = False,
) -> dict[str, float]:
    """Return how many times as long as one of them each takes: the median of the ratios within each round.

    In a round each runs once, in the opposite order every other round; garbage is collected before each. While they run
    nothing is collected, unless they are to be measured ``collecting``, as Python does by itself. With ``awake`` each
    has run once just before: threads that have slept take milliseconds to wake.
    """
    taken: list[dict[str, float]] = []
    for number in range(rounds):
        order = list(candidates)[:: -1 if number % 2 else 1]
        taken.append({name: _seconds(candidates[name], collecting=collecting, awake=awake) for name in order})
    return {
        name: median(taken_in_round[name] / taken_in_round[beside] for taken_in_round in taken) for name in candidates
    }


def _seconds(candidate: Callable[[], object], *, collecting: bool, awake: bool) -> float:
    gc.collect()
    if awake:
        candidate()
    (gc.enable if collecting else gc.disable)()
    try:
        began = perf_counter()
        kept = candidate()
        taken = perf_counter() - began
    finally:
        gc.enable()
    del kept  # taking it apart is not counted
    return taken
