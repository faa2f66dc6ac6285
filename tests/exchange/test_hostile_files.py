"""Hostile files are refused with the reason, before they take much time or memory."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from inspection_framework import HiddenFaultError, UnreadableFileError
from inspection_framework.exchange.readers.sheets import read_sheets
from tests.exchange.hostile_files import Hostile, hostile_files
from tests.exchange.mutated_workbooks import (
    MOST_MEMORY,
    MOST_SECONDS,
    READERS,
    Outcome,
    in_own_process,
    mutated,
    result_of,
)

FILES = hostile_files()
LIGHT = [file for file in FILES if not file.heavy]
HEAVY = [file for file in FILES if file.heavy]


def answer(file: Hostile) -> str:
    """Return the message with which a file is refused, or "" if it is read."""
    try:
        read_sheets(file.make(), limits=file.limits)
    except UnreadableFileError as error:
        return str(error)
    return ""


class TestHandMade:
    """Bombs, false statements, and XML that two parsers read in two ways."""

    def test_there_are_hundreds_and_each_has_a_name(self) -> None:
        """More than two hundred are refused; in the rest, nothing false is used."""
        assert len({file.name for file in FILES}) == len(FILES)
        assert sum(bool(file.words) for file in FILES) > 200

    @pytest.mark.parametrize("file", LIGHT, ids=[file.name for file in LIGHT])
    def test_each_is_refused_in_its_words_or_read(self, file: Hostile) -> None:
        """Nothing else is raised."""
        message = answer(file)
        assert (file.words in message) if file.words else (message == "")

    @pytest.mark.edges
    @pytest.mark.parametrize("file", HEAVY, ids=[file.name for file in HEAVY])
    def test_a_heavy_one_is_refused_in_its_words(self, file: Hostile) -> None:
        """They take a second to make."""
        assert file.words in answer(file)

    @pytest.mark.parametrize(
        "files",
        [
            pytest.param(LIGHT[::50], marks=pytest.mark.edges, id="a few"),
            pytest.param(FILES, marks=pytest.mark.thorough, id="all"),
        ],
    )
    def test_they_take_less_than_a_gibibyte(self, files: Sequence[Hostile], tmp_path: Path) -> None:
        """Every reader reads each in a process with limited memory, in less than ten seconds."""
        for number, file in enumerate(files):
            (tmp_path / f"{number:03} {file.name.replace('/', '-')}").write_bytes(file.make())
        kept(in_own_process(f"files_of({str(tmp_path)!r})"))


class TestMutated:
    """Valid workbooks changed at random."""

    @pytest.mark.parametrize("seed", range(50))
    def test_each_is_read_or_refused(self, seed: int) -> None:
        """No reader raises anything else."""
        assert {result_of(read, mutated(seed)) for read in READERS} <= {"read", "refused"}

    @pytest.mark.parametrize(
        ("first", "last"),
        [
            pytest.param(50, 60, marks=pytest.mark.edges, id="a few"),
            pytest.param(550, 10_550, marks=pytest.mark.thorough, id="ten thousand"),
        ],
    )
    def test_they_take_less_than_a_gibibyte(self, first: int, last: int) -> None:
        """Every reader reads each in a process with limited memory, in less than ten seconds."""
        kept(in_own_process(f"mutants({first}, {last})"))


def kept(result: Outcome) -> None:
    """Check that no error was foreign, and that time and memory were within their limits."""
    assert result.came.keys() == {"read", "refused"}
    assert result.peak < MOST_MEMORY
    assert result.seconds < MOST_SECONDS


@pytest.mark.parametrize(
    ("error", "seen"),
    [
        (RuntimeError(), "RuntimeError()"),
        (HiddenFaultError("TypeError", "inspection_framework.a", 1), "TypeError in inspection_framework.a, line 1"),
    ],
    ids=["as it is", "hidden"],
)
def test_what_is_foreign_would_be_seen(error: Exception, seen: str) -> None:
    """The error is returned in place of the answer, even one whose text was hidden."""

    def fail(_: bytes) -> None:
        raise error

    assert result_of(fail, b"URN").startswith(seen)
