"""The time of a draw compared with a pass that only hashes each reference, and the memory it needs."""

import tracemalloc
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256

from inspection_framework import Case, Draw, Reference, draw_sample
from inspection_framework.frameworks import SIF

PLAN = SIF.edition_on(date(2013, 12, 3)).activity("sif").sampling
SEED = "2017-03 rehearsal"
NOTHING: frozenset[str] = frozenset()
KINDS = (
    "help_and_protection",
    "looked_after",
    "looked_after out_of_borough",
    "care_leavers looked_after",
    "care_leavers",
)
GROUPS = tuple(frozenset(kind.split()) for kind in KINDS)
CHARACTERISTICS = tuple(
    frozenset({("gender", gender), ("age", age)}) for gender in "fm" for age in ("1 to 4", "5 to 9", "10 to 15")
)


def references(count: int) -> Iterator[str]:
    """Return so many references, without duplicates."""
    return (f"{number:09}" for number in range(count))


def cases(count: int) -> Iterator[Case]:
    """Yield so many cases as a stream, each of a stratum, with characteristics."""
    for number, reference in enumerate(references(count)):
        yield Case(Reference(reference), GROUPS[number % 5], NOTHING, CHARACTERISTICS[number % 6])


def only_hashed(stream: Iterable[Case]) -> None:
    """Hash each reference of a stream of cases and discard it."""
    before = SEED.encode() + b"\0"
    for case in stream:
        sha256(before + case.reference.revealed.encode()).digest()


def drawn(stream: Iterable[Case], *, spread: tuple[str, ...] = ()) -> Draw:
    """Return a sample drawn from a stream of cases."""
    return draw_sample(PLAN, stream, seed=SEED, spread=spread)


def peak(count: int) -> int:
    """Return the most bytes that a draw from so many cases used at one time."""
    tracemalloc.start()
    drawn(cases(count))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most
