"""Whether counts look like equal chances: the chi-square statistic, and how unlikely a larger one is."""

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
    """Give the chance of a larger chi-square, by Wilson and Hilferty's approximation of 1931."""
    spread = 2 / (9 * freedom)
    return math.erfc(((statistic / freedom) ** (1 / 3) - (1 - spread)) / math.sqrt(2 * spread)) / 2


def unlikelihood(found: Counter[Hashable], valid: int) -> float:
    """Give the chance of counts as uneven as these or more so, if all valid outcomes are equally likely."""
    expected = found.total() / valid
    seen = sum((number - expected) ** 2 / expected for number in found.values())
    return upper_tail(seen + (valid - len(found)) * expected, valid - 1)
