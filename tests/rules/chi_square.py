"""Whether counts look like equal chances: the chi-square statistic, and the chance of a larger one."""

import math
from collections import Counter
from collections.abc import Callable, Hashable

FAMILIES: dict[str, Callable[[int], str]] = {
    "numbers": str,
    "sentences": lambda number: f"rehearsal {number} of 2017-03",
    "long": lambda number: "x" * 60 + f"{number:09}",
    "other scripts": lambda number: f"Übung № {number}",
}
"""Families of seeds, each deterministic."""


def upper_tail(statistic: float, freedom: int) -> float:
    """Return the chance of a larger chi-square, by Wilson and Hilferty's approximation of 1931."""
    spread = 2 / (9 * freedom)
    return math.erfc(((statistic / freedom) ** (1 / 3) - (1 - spread)) / math.sqrt(2 * spread)) / 2


def unlikelihood(counts: Counter[Hashable], valid: int) -> float:
    """Return the chance of counts at least as uneven as these, if all valid outcomes are equally likely."""
    expected = counts.total() / valid
    seen = sum((number - expected) ** 2 / expected for number in counts.values())
    return upper_tail(seen + (valid - len(counts)) * expected, valid - 1)
