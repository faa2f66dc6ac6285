"""A list of cases: what is read of it, and what is said of a row that cannot be."""

import io
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import Case, UnreadableFileError
from inspection_framework.exchange.readers.cases import read_cases
from inspection_framework.frameworks import SIF
from tests.exchange.made_up_releases import written

PLAN = SIF.editions[0].activity("sif").sampling
GROUPS = ("help_and_protection", "looked_after", "care_leavers", "out_of_borough")
WORDS = st.text(string.ascii_letters + string.digits + "-/ '", min_size=1).map(str.strip).filter(bool)


@given(
    references=st.lists(WORDS, unique=True, max_size=8),
    groups=st.lists(st.sets(st.sampled_from(GROUPS)), min_size=8, max_size=8),
    unknown=st.lists(st.sets(st.sampled_from(GROUPS)), min_size=8, max_size=8),
    between=st.sampled_from([" ", ",", ";", ", ", "  "]),
)
def test_what_is_written_is_read(
    references: list[str], groups: list[set[str]], unknown: list[set[str]], between: str
) -> None:
    """Any references, any groups, whatever stands between them: a case for each row, in their order, and no problem."""
    rows = [
        [reference, between.join(some), between.join(others), "b) Female"]
        for reference, some, others in zip(references, groups, unknown, strict=False)
    ]
    read = read_cases(written(["A title"], ["Reference", "GROUPS ", "unknown", "gender"], *rows), plan=PLAN)
    expected = [
        Case.of(reference, *some, unknown=others, gender="female")
        for reference, some, others in zip(references, groups, unknown, strict=False)
    ]
    assert list(read.cases) == expected
    assert (read.rows, read.problems) == (len(references), ())


def test_problems_name_row_and_column() -> None:
    """No reference, one that stood before, a word that is no group: each is named, and no value is shown."""
    rows = [
        ["Quxish", "looked_after"],
        ["", "Quxish"],
        ["Quxish", "care_leavers"],
        ["Zorbo", "Quxish looked_after"],
        [],
    ]
    read = read_cases(written(["groups", "reference"], *(row[::-1] for row in rows)), plan=PLAN)
    assert [case.reference.revealed for case in read.cases] == ["Quxish", "Zorbo"]
    assert read.cases[1].groups == {"looked_after"}
    assert read.rows == 4
    assert [one.where for one in read.problems] == [
        "row 3, column 'reference'",
        "row 4, column 'reference'",
        "row 5, column 'groups'",
    ]
    assert "Quxish" not in "".join(map(str, read.problems)) + repr(read)


def test_short_rows() -> None:
    """A cell that is not there is blank."""
    read = read_cases(b"reference,groups\n1,looked_after\n2\n", plan=PLAN)
    assert [sorted(case.groups) for case in read.cases] == [["looked_after"], []]
    assert read.problems == ()


@pytest.mark.parametrize("heading", ["reference", "groups", "unknown", "gender"])
def test_two_columns_of_one_heading_are_refused(heading: str) -> None:
    """Whichever was read, what stands in the other would be lost: the file is refused, and no value shown."""
    columns = ["Reference", "Groups", "Unknown", "Gender", f" {heading.upper()}"]
    with pytest.raises(UnreadableFileError) as raised:
        read_cases(written(["A title"], columns, ["Quxish", "looked_after", "", "f", "Quxish"]), plan=PLAN)
    assert f"row 2 has two columns or more that are headed {heading!r}" in str(raised.value)
    assert "Quxish" not in str(raised.value)


@pytest.mark.parametrize("text", [b"name,groups\n1,looked_after\n", b"1,looked_after\n2,care_leavers\n"])
def test_no_headings(text: bytes) -> None:
    """It is refused, with what is looked for; the file is named, and nothing in it."""
    file = io.BytesIO(text)
    with pytest.raises(UnreadableFileError) as raised:
        read_cases(file, plan=PLAN)
    assert "none of its first 20 rows has the headings 'reference' and 'groups'" in str(raised.value)
    assert "care_leavers" not in str(raised.value)
