"""Hostile files are refused in words that say why, before they take much time or memory."""

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
    """Return the words in which a file is refused, or "" if it is read."""
    try:
        read_sheets(data)
    except UnreadableFileError as error:
        return str(error)
    return ""


class TestHandMade:
    """Bombs, lies, and XML that two parsers read in two ways."""

    def test_there_are_hundreds_and_each_has_a_name(self) -> None:
        """More than two hundred are refused; the others lie about nothing that is used."""
        assert len({file.name for file in FILES}) == len(FILES)
        assert sum(bool(file.words) for file in FILES) > 200

    @pytest.mark.parametrize("file", LIGHT, ids=[file.name for file in LIGHT])
    def test_each_is_refused_in_its_words_or_read(self, file: Hostile) -> None:
        """Nothing else is raised."""
        found = answer(file.make())
        assert (file.words in found) if file.words else (found == "")

    @pytest.mark.edges
    @pytest.mark.parametrize("file", HEAVY, ids=[file.name for file in HEAVY])
    def test_a_heavy_one_is_refused_in_its_words(self, file: Hostile) -> None:
        """They take a second to make."""
        assert file.words in answer(file.make())


class TestMutated:
    """Sound workbooks changed at random."""

    @pytest.mark.parametrize("seed", range(50))
    def test_each_is_read_or_refused(self, seed: int) -> None:
        """Nothing else is raised, whichever reader reads it."""
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
        """They are read by every reader in a process whose memory is bounded, each in less than ten seconds."""
        kept(in_own_process(files))


def kept(found: Outcome) -> None:
    """Check that no error was foreign, and the bounds of time and memory."""
    assert found.came.keys() == {"read", "refused"}
    assert found.peak < MOST_MEMORY
    assert found.seconds < MOST_SECONDS


@pytest.mark.parametrize(
    ("error", "seen"),
    [
        (RuntimeError(), "RuntimeError()"),
        (HiddenFaultError("TypeError", "inspection_framework.a", 1), "TypeError in inspection_framework.a, line 1"),
    ],
    ids=["as it is", "hidden"],
)
def test_what_is_foreign_would_be_seen(monkeypatch: pytest.MonkeyPatch, error: Exception, seen: str) -> None:
    """The error is returned in the place of the answer, also one whose text was hidden."""

    def fail(_: bytes) -> None:
        raise error

    monkeypatch.setattr(mutated_workbooks, "read_outcomes", fail)
    assert read_all(b"URN").startswith(seen)
