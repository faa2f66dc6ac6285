"""Likeness: the results of Python's own search, without a long search in untrusted text."""

from difflib import get_close_matches
from itertools import islice, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import UnreadableFileError
from inspection_framework.exchange.likeness import common_letters, most_like
from inspection_framework.exchange.readers import read_outcomes, read_providers, read_scraped_history
from inspection_framework.exchange.readers.releases.nearest_texts import NearestTexts
from inspection_framework.exchange.readers.releases.recognition import headings_of
from inspection_framework.exchange.readers.releases.release_kinds import RELEASE_KINDS
from inspection_framework.exchange.readers.tables.headings import heading_key, parted

KNOWN = sorted({heading for kind in RELEASE_KINDS for heading in headings_of(kind.layouts)})
TEXTS = st.text("abc \u0141\u0301", min_size=1, max_size=12)
"""The last two share a slot of the letter counts with letters before them."""


@given(TEXTS, st.lists(TEXTS, max_size=9), st.integers(1, 3), st.sampled_from([0.3, 0.6, 0.75]))
def test_the_most_like_are_those_of_difflib(text: str, known: list[str], count: int, cutoff: float) -> None:
    """The texts and their order are the same."""
    expected = get_close_matches(text, dict.fromkeys(known), count, cutoff)
    assert most_like(text, known, count=count, cutoff=cutoff) == expected
    assert most_like("", ["", text], cutoff=cutoff) == most_like(text, [""], cutoff=cutoff) == []


@given(st.sampled_from(KNOWN), st.integers(0, 90), st.text("aeiou ", max_size=3))
def test_misspelt_headings_are_found_as_by_difflib(heading: str, at: int, letters: str) -> None:
    """Headings with letters dropped and added are found among all headings that the readers know."""
    misspelt = heading[:at] + letters + heading[at + 2 :]
    assert most_like(misspelt, KNOWN) == get_close_matches(misspelt, KNOWN, 1)


@given(TEXTS, st.integers(0, 12), TEXTS, st.integers(0, 12))
def test_changed_letters_leave_the_others_in_common(text: str, at: int, put_in: str, left_out: int) -> None:
    """No more letters can be missing than were changed, so that no misspelt name is overlooked."""
    changed = text[:at] + put_in + text[at + left_out :]
    changes = max(len(put_in), len(text[at : at + left_out]))
    assert common_letters(text, changed) >= max(len(text), len(changed)) - changes


def test_anagrams_of_one_another_are_not_all_compared() -> None:
    """They all have the same letters; the search ends, and its results are alike."""
    anagrams = ["".join(letters) for letters in islice(permutations("abcdefgh"), 500)]
    assert all(get_close_matches("badcfehg", [match]) for match in most_like("badcfehg", anagrams, count=3))


def test_what_is_too_long_for_a_heading_is_none() -> None:
    """Every heading is compared with every list and layout, and words of a million letters took minutes."""
    assert heading_key("x" * 1_000) == parted("x" * 1_000) == ("x" * 1_000,)
    assert heading_key("x" * 1_001) == parted("x" * 1_001) == ()


def test_a_thousand_texts_of_a_file_are_compared() -> None:
    """A text is searched for once, and after a thousand texts no further one is."""
    searched: list[str] = []

    def search(text: str) -> str:
        searched.append(text)
        return text.upper()

    nearest = NearestTexts()
    assert [nearest.of(f"a{number}", search) for number in (1, 1, 2)] == ["A1", "A1", "A2"]
    assert searched == ["a1", "a2"]
    assert [nearest.of(f"a{number}", search) for number in range(3, 1_003)][-3:] == ["A1000", "", ""]
    assert nearest.of("a2", search) == "A2"


@pytest.mark.parametrize("read", [read_outcomes, read_providers, read_scraped_history])
def test_headings_beyond_the_first_thousand_are_not_compared(read: object) -> None:
    """A near heading is named if it is among the first thousand, and not after a thousand unknown ones."""
    strange = ",".join(f"zz{number}" for number in range(1_000))
    for file, suggested in ((f"Local authorty,{strange}", True), (f"{strange},Local authorty", False)):
        with pytest.raises(UnreadableFileError) as refused:
            read(file.encode())  # type: ignore[operator] # pyright: ignore[reportCallIssue, reportUnknownVariableType]
        assert ("column A is similar to" in str(refused.value)) is suggested
        assert "is similar to" in str(refused.value) or not suggested
