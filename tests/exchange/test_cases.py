"""A list of cases: what is read, and the problem named for a row that cannot be read."""

import io
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import Case, UnreadableFileError
from inspection_framework.exchange.readers.cases import read_cases
from inspection_framework.exchange.readers.child_lists.child_cells import alike
from inspection_framework.frameworks import SIF
from tests.exchange.made_up_releases import written

PLAN = SIF.editions[0].activity("sif").sampling
GROUPS = ("help_and_protection", "looked_after", "care_leavers", "out_of_borough")
WORDS = st.text(string.ascii_letters + string.digits + "-/ '", min_size=1).map(lambda text: f"C{text.strip()}")


@given(
    references=st.lists(WORDS, unique_by=alike, max_size=8),
    groups=st.lists(st.sets(st.sampled_from(GROUPS)), min_size=8, max_size=8),
    unknown=st.lists(st.sets(st.sampled_from(GROUPS)), min_size=8, max_size=8),
    between=st.sampled_from([" ", ",", ";", ", ", "  "]),
)
def test_what_is_written_is_read(
    references: list[str], groups: list[set[str]], unknown: list[set[str]], between: str
) -> None:
    """Any references and groups, with any separator, are read as a case for each row, in order, without a problem."""
    rows = [
        [reference, between.join(certain), between.join(unknown_groups), "b) Female"]
        for reference, certain, unknown_groups in zip(references, groups, unknown, strict=False)
    ]
    read = read_cases(written(["A title"], ["Reference", "GROUPS ", "unknown", "gender"], *rows), plan=PLAN)
    expected = [
        Case.of(reference, *certain, unknown=unknown_groups, gender="female")
        for reference, certain, unknown_groups in zip(references, groups, unknown, strict=False)
    ]
    assert list(read.cases) == expected
    assert (read.rows, read.problems) == (len(references), ())


def test_problems_name_row_and_column() -> None:
    """A missing reference, a duplicate one and an unknown group are each named, and no value is shown."""
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
    assert [problem.where for problem in read.problems] == [
        "row 3, column 'reference'",
        "row 4, column 'reference'",
        "row 5, column 'groups'",
    ]
    assert "Quxish" not in "".join(map(str, read.problems)) + repr(read)


def test_rows_that_are_no_children() -> None:
    """A total, a note and the repeated headings are named and left out, and count as rows."""
    rows = [["1", "looked_after"], ["Total", "1"], ["reference", "groups"], ["Source: our system, run today"]]
    read = read_cases(written(["reference", "groups"], *rows), plan=PLAN)
    assert len(read.cases) == 1
    assert read.rows == 4
    assert [str(problem) for problem in read.problems] == [
        "row 3: it is a total, not a child: it was left out",
        "row 4: it is the headings again, not a child: it was left out",
        "row 5: it is a note, not a child: it was left out",
    ]


def test_references_in_two_spellings() -> None:
    """A decimal point and invisible characters make no difference; case, spaces and leading zeros are named."""
    rows = [["4711", ""], ["4711.0", ""], ["0004711", ""], ["c 1", ""], ["C1", ""], ["C1\u200b", ""], ["C10", ""]]
    read = read_cases(written(["reference", "groups"], *([*row, "f"] for row in rows)), plan=PLAN)
    assert [case.reference.revealed for case in read.cases] == ["4711", "0004711", "c 1", "C1", "C10"]
    assert [str(problem).partition(":")[0] for problem in read.problems] == [
        f"row {row}, column 'reference'" for row in (3, 4, 6, 7)
    ]
    assert "it differs from that of row 2 only in case, spaces or leading noughts:" in str(read.problems[1])
    assert "4711" not in "".join(map(str, read.problems))


def test_errors_of_a_spreadsheet() -> None:
    """An error in the groups makes all groups unknown; so it does a characteristic and a reference."""
    rows = [["1", "#REF!", "b) Female"], ["2", "looked_after", "#N/A"], ["#VALUE!", "", "-"], ["3", "-", "-"]]
    read = read_cases(written(["reference", "groups", "gender"], *rows), plan=PLAN)
    assert [(set(case.groups), set(case.unknown)) for case in read.cases] == [
        (set(), set(GROUPS)),
        ({"looked_after"}, set()),
        (set(), set()),
    ]
    assert [set(case.characteristics) for case in read.cases] == [{("gender", "female")}, set(), set()]
    assert [problem.where for problem in read.problems] == [
        *("row 2, column 'groups'", "row 3, column C", "row 4, column 'reference'")
    ]


def test_short_rows() -> None:
    """A missing cell is blank."""
    read = read_cases(b"reference,groups\n1,looked_after\n2\n", plan=PLAN)
    assert [sorted(case.groups) for case in read.cases] == [["looked_after"], []]
    assert read.problems == ()


@pytest.mark.parametrize(
    ("heading", "letter"), [("reference", "A"), ("groups", "B"), ("unknown", "C"), ("gender", "D")]
)
def test_two_columns_of_one_heading_are_refused(heading: str, letter: str) -> None:
    """The file is refused, because one column's values would be lost, and no heading or value is shown."""
    columns = ["Reference", "Groups", "Unknown", "Gender", f" {heading.upper()}"]
    with pytest.raises(UnreadableFileError) as raised:
        read_cases(written(["A title"], columns, ["Quxish", "looked_after", "", "f", "Quxish"]), plan=PLAN)
    assert f"row 2 has duplicate headings: see columns {letter}, E." in str(raised.value)
    assert "Quxish" not in str(raised.value)


@pytest.mark.parametrize("text", [b"name,groups\n1,looked_after\n", b"1,looked_after\n2,care_leavers\n"])
def test_no_headings(text: bytes) -> None:
    """It is refused with the headings that are needed; the file is named, and nothing in it."""
    file = io.BytesIO(text)
    with pytest.raises(UnreadableFileError) as raised:
        read_cases(file, plan=PLAN)
    assert "none of its first 20 rows has the headings 'reference' and 'groups'" in str(raised.value)
    assert "care_leavers" not in str(raised.value)
