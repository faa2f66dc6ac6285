"""Hostile files are refused with the reason, before they take much time or memory."""

import pytest

from inspection_framework import HiddenFaultError, UnreadableFileError
from inspection_framework.exchange.readers.sheets import read_sheets
from tests.exchange import mutated_workbooks
from tests.exchange.hostile_files import Hostile, hostile_files
from tests.exchange.mutated_workbooks import MOST_MEMORY, MOST_SECONDS, Outcome, in_own_process, mutated, read_all

FILES = hostile_files()
LIGHT = [file for file in FILES if not file.heavy]
HEAVY = [file for file in FILES if file.heavy]
MANY = 10_000


def answer(data: bytes) -> str:
    """Return the message with which a file is refused, or "" if it is read."""
    try:
        read_sheets(data)
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
        message = answer(file.make())
        assert (file.words in message) if file.words else (message == "")

    @pytest.mark.edges
    @pytest.mark.parametrize("file", HEAVY, ids=[file.name for file in HEAVY])
    def test_a_heavy_one_is_refused_in_its_words(self, file: Hostile) -> None:
        """They take a second to make."""
        assert file.words in answer(file.make())


class TestMutated:
    """Valid workbooks changed at random."""

    @pytest.mark.parametrize("seed", range(50))
    def test_each_is_read_or_refused(self, seed: int) -> None:
        """No reader raises anything else."""
        assert read_all(mutated(seed)) in ("read", "refused")

    @pytest.mark.parametrize(
        "files",
        [
            pytest.param("mutants(50, 60)", marks=pytest.mark.edges),
            pytest.param(f"mutants(550, {550 + MANY})", marks=pytest.mark.thorough),
            pytest.param("((file.name, file.make) for file in hostile_files())", marks=pytest.mark.thorough),
        ],
        ids=["a few", "ten thousand", "made by hand"],
    )
    def test_they_take_less_than_a_gibibyte(self, files: str) -> None:
        """Every reader reads them in a process with limited memory, each in less than ten seconds."""
        kept(in_own_process(files))


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
def test_what_is_foreign_would_be_seen(monkeypatch: pytest.MonkeyPatch, error: Exception, seen: str) -> None:
    """The error is returned in place of the answer, even one whose text was hidden."""

    def fail(_: bytes) -> None:
        raise error

    monkeypatch.setattr(mutated_workbooks, "read_outcomes", fail)
    assert read_all(b"URN").startswith(seen)
