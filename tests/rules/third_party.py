"""A draw verified by somebody who has the page on the draw, the list and the record as JSON, and none of our code.

It follows `docs/explanations/draw.md` to the letter, with spread: it lists every composition and computes none.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import product
from math import comb, prod
from typing import Any

Row = tuple[str, list[str], list[str], list[list[str]]]
"""What a list says of a child: reference, groups, unknown groups and characteristics."""


def hashed(text: str) -> bytes:
    """Return the SHA-256 of a text."""
    return sha256(text.encode("utf-8")).digest()


def number_below(limit: int, seed: str, stratum: str) -> int:
    """Return the number of a stratum below a limit."""
    bits = len(f"{limit:b}")
    attempt = 0
    number = limit
    while number >= limit:
        digits = ""
        block = 0
        while len(digits) < bits:
            digits += "".join(f"{byte:08b}" for byte in hashed(f"\0{seed}\0{stratum}\0{attempt}\0{block}"))
            block += 1
        number = int(digits[:bits], 2)
        attempt += 1
    return number


def compositions(sizes: Sequence[int], quota: int, least: int) -> Iterator[tuple[int, ...]]:
    """Yield every composition that meets quota and minimum, in order. Sizes within and outside the group alternate."""
    for numbers in product(*(range(min(size, quota) + 1) for size in sizes)):
        if sum(numbers) == quota and sum(numbers[::2]) >= least:
            yield numbers


def most_even(listed: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Return the compositions whose numbers of the mixtures have the smallest sum of squares."""

    def uneven(numbers: tuple[int, ...]) -> int:
        return sum((within + outside) ** 2 for within, outside in zip(numbers[::2], numbers[1::2], strict=True))

    least = min(map(uneven, listed))
    return [numbers for numbers in listed if uneven(numbers) == least]


def drawn_and_digest(record: Mapping[str, Any], rows: Sequence[Row]) -> tuple[dict[str, list[str]], str]:
    """Return the references that a record's seed draws from a list, by stratum, and the digest of the record."""
    seed, spread, order = record["seed"], record["spread"], record["precedence"]
    strata = [
        (
            stratum["id"],
            stratum["exactly"],
            (least["group"], least["at_least"]) if (least := stratum.get("of_whom")) else None,
        )
        for stratum in record["plan"]["strata"]["value"]
    ]
    by_rank: dict[bytes, Row] = {hashed(f"{seed}\0{row[0]}"): row for row in rows}
    counted = {rank: next((name for name in order if name in row[1]), None) for rank, row in by_rank.items()}
    drawn: dict[str, list[bytes]] = {}
    for stratum, quota, minimum in strata:
        group, least = minimum or (None, 0)
        cells: dict[tuple[str, ...], tuple[list[bytes], list[bytes]]] = {}
        for rank in sorted(rank for rank, name in counted.items() if name == stratum):
            _, groups, _, characteristics = by_rank[rank]
            values = {name: value for name, value in characteristics}  # noqa: C416 # pairs are lists here
            mixture = tuple(values.get(name, "") for name in spread)
            cells.setdefault(mixture, ([], []))[group not in groups].append(rank)
        parts = [part for mixture in sorted(cells) for part in cells[mixture]]
        listed = most_even(list(compositions([len(part) for part in parts], quota, least)))
        weights = [prod(comb(len(part), k) for part, k in zip(parts, numbers, strict=True)) for numbers in listed]
        number = number_below(sum(weights), seed, stratum)
        place = 0
        while number >= weights[place]:
            number -= weights[place]
            place += 1
        drawn[stratum] = sorted(rank for part, k in zip(parts, listed[place], strict=True) for rank in part[:k])
    total = 0
    for rank, name in counted.items():
        if name is not None:
            said = [sorted(part) for part in by_rank[rank][1:]]
            total += int.from_bytes(rank, "big") * int.from_bytes(hashed(json.dumps(said)), "big")
    digest = hashed(
        json.dumps(
            [
                record["method"],
                record["plan"]["id"],
                record["plan"]["editions"],
                strata,
                [seed, order, spread],
                sum(name is not None for name in counted.values()),
                f"{total % (2**256 - 189):064x}",
                {stratum: [rank.hex() for rank in ranks] for stratum, ranks in drawn.items()},
            ]
        )
    )
    return {stratum: [by_rank[rank][0] for rank in ranks] for stratum, ranks in drawn.items()}, digest.hex()
