"""Mutated PDFs: any mutation of a report is read or refused with our own error, in limited time."""

import random
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inspection_framework import UnreadableFileError
from inspection_framework.exchange.readers.reports import ReportReading, read_report
from tests.exchange.reports.made_up import ILACS_2019, JTAI_2019, SIF_2015, VISIT_2025, lines
from tests.exchange.reports.pdfs import pdf_of

pytest.importorskip("pypdf")
_SECONDS = 90
"""The seconds that a report may take, including the work before and after the reading."""


def flipped(data: bytearray, chance: random.Random) -> None:
    """Change some bytes."""
    for _ in range(chance.randint(1, 30)):
        data[chance.randrange(len(data))] = chance.randrange(256)


def cut(data: bytearray, chance: random.Random) -> None:
    """Remove a part, but never the first byte."""
    at = chance.randrange(len(data)) + 1
    del data[at : at + chance.randint(1, len(data))]


def repeated(data: bytearray, chance: random.Random) -> None:
    """Insert a copy of a part somewhere else."""
    at, to = chance.randrange(len(data)), chance.randrange(len(data))
    data[to:to] = data[at : at + chance.randint(1, 2000)] * chance.randint(1, 5)


def renumbered(data: bytearray, chance: random.Random) -> None:
    """Change digits: lengths, references and places."""
    digits = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
    for at in chance.sample(digits, min(len(digits), chance.randint(1, 40))):
        data[at] = chance.randrange(48, 58)


def swapped(data: bytearray, chance: random.Random) -> None:
    """Replace one word of PDF by another."""
    words = (
        b"/Pages",
        b"/Page",
        b"/Kids",
        b"/Contents",
        b"/Font",
        b"/Length",
        b"obj",
        b"/Resources",
        b"<<",
        b"[",
        b"R",
    )
    old, new = chance.choice(words), chance.choice(words)
    data[:] = data.replace(old, new, chance.randint(1, 3))


MUTATIONS: tuple[Callable[[bytearray, random.Random], None], ...] = (flipped, cut, repeated, renumbered, swapped)


def drawn_anew(data: bytes, chance: random.Random) -> bytes:
    """Mutate what a stream draws, so that the mutation is not lost in the compression."""
    begins = data.find(b"stream\n", chance.randrange(len(data))) + len(b"stream\n")
    ends = data.find(b"\nendstream", begins)
    try:
        content = bytearray(zlib.decompress(data[begins:ends]))
    except zlib.error:
        return data
    chance.choice(MUTATIONS)(content, chance)
    return data[:begins] + zlib.compress(bytes(content)) + data[ends:]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Mutate a file one to three times."""
    for _ in range(chance.randint(1, 3)):
        if chance.random() < 0.3:
            data = drawn_anew(data, chance)
        else:
            changed = bytearray(data)
            chance.choice(MUTATIONS)(changed, chance)
            data = bytes(changed)
    return data


def outcomes(files: list[bytes], count: int, seed: int) -> Iterator[tuple[bytes, ReportReading | None, float]]:
    """Yield mutated files, what is read of them (``None`` if refused), and the seconds taken."""
    chance = random.Random(seed)  # noqa: S311 # mutations are no secret
    for _ in range(count):
        data = mutated(chance.choice(files), chance)
        begun = time.monotonic()
        try:
            read = read_report(data)
        except UnreadableFileError:
            read = None
        yield data, read, time.monotonic() - begun


def check(files: list[bytes], count: int, seed: int) -> None:
    """Check that mutated files raise no foreign error and take limited time, and that both outcomes occur."""
    read = refused = 0
    for _, reading, seconds in outcomes(files, count, seed):
        assert seconds < _SECONDS
        refused += reading is None
        read += reading is not None and reading.inspection is not None
    assert read > count / 20
    assert refused > count / 20


MADE_UP = [pdf_of(lines(text)) for text in (ILACS_2019, JTAI_2019, SIF_2015, VISIT_2025)]


@pytest.mark.parametrize(
    "count", [pytest.param(200, marks=pytest.mark.edges), pytest.param(10_000, marks=pytest.mark.thorough)]
)
def test_mutations(count: int) -> None:
    """Two hundred, or ten thousand, mutated files of made-up reports pass."""
    check(MADE_UP, count, seed=24)


@pytest.mark.parametrize(
    "count", [pytest.param(20, marks=pytest.mark.edges), pytest.param(200, marks=pytest.mark.thorough)]
)
def test_mutations_of_published_reports(count: int, shared_data: Path) -> None:
    """Mutated files of published letters pass."""
    check([path.read_bytes() for path in sorted((shared_data / "reports").glob("*visit*.pdf"))], count, seed=24)
