"""Unknown releases, made from a known one: everything readable is read, and the rest is named."""

import string
from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inspection_framework import Inspection, UnreadableFileError
from inspection_framework.exchange.readers import CellProblem, ReleaseReading, read_outcomes
from inspection_framework.exchange.readers.releases.layouts.outcomes import LATEST_2025
from inspection_framework.exchange.readers.tables.headings import words
from tests.exchange.made_up_releases import LATEST, LATEST_ROWS, latest, with_cell, written

KNOWN = read_outcomes(latest(*LATEST_ROWS))
JUDGEMENTS = range(6, 11)
AREAS = {6: {"overall"}, 7: {"leaders"}, 8: {"help_and_protection"}, 9: {"in_care", "care_and_care_leavers"}}
AREAS[10] = {"care_leavers"}
WHERE_ELSE = [words(heading) for column in LATEST_2025.columns for heading in column.headings]


def contents(reading: ReleaseReading, *, without: frozenset[str] = frozenset()) -> list[object]:
    """Return the contents of each inspection, without its place in the file and without the given areas."""
    return [facts(inspection, without) for inspection in reading.inspections]


def facts(inspection: Inspection, without: frozenset[str]) -> object:
    """Return the contents of an inspection."""
    outcomes = {area: outcome for area, outcome in inspection.judgements.outcomes.items() if area not in without}
    return (
        inspection.provider,
        inspection.edition,
        inspection.activity,
        inspection.on_site,
        inspection.published,
        outcomes,
    )


def test_the_known_one_is_read_without_a_problem() -> None:
    """There are four rows and four inspections."""
    assert len(KNOWN.inspections) == 4
    assert KNOWN.problems == ()


def test_two_columns_of_days_in_each_others_place() -> None:
    """No report is published before the days on site: every row says so, because its edition cannot be trusted."""
    turned = [[*row[:4], row[5], row[4], *row[6:]] for row in LATEST_ROWS]
    problems = read_outcomes(latest(*turned)).problems
    assert [(problem.row, problem.column) for problem in problems] == [(row, "Publication date") for row in range(4, 8)]
    assert {problem.expected for problem in problems} == {"a day of publication that is not before the days on site"}
    same_day = with_cell(LATEST_ROWS[0], 5, LATEST_ROWS[0][4])
    assert read_outcomes(latest(same_day)).problems == ()


@given(st.permutations(range(len(LATEST))))
def test_columns_that_moved(order: Sequence[int]) -> None:
    """The order of the columns makes no difference."""
    rows = ([row[at] for at in order] for row in LATEST_ROWS)
    reading = read_outcomes(latest(*rows, headings=[LATEST[at] for at in order]))
    assert contents(reading) == contents(KNOWN)
    assert reading.problems == ()


@given(
    st.lists(st.lists(st.text(string.ascii_letters + " .", max_size=30), max_size=3), max_size=20),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "mac_roman", "utf-16"]),
    st.sampled_from([",", ";", "\t"]),
)
def test_another_preamble_another_encoding(preamble: list[list[str]], encoding: str, delimiter: str) -> None:
    """Any text above the headings and any encoding of the file are possible."""
    title = ["Children’s social care – at 31 March"]
    reading = read_outcomes(written(title, *preamble, LATEST, *LATEST_ROWS, encoding=encoding, delimiter=delimiter))
    assert contents(reading) == contents(KNOWN)
    assert reading.problems == ()


@given(st.data())
def test_headings_wrapped_and_in_other_case(data: st.DataObject) -> None:
    """A line break, more space, capitals and full stops change no heading."""

    def spelt(heading: str) -> str:
        joined = data.draw(st.sampled_from([" ", "\n", "  ", " \n "])).join(heading.split())
        return data.draw(st.sampled_from(["", "\n", " "])) + data.draw(st.sampled_from([str.upper, str.lower]))(joined)

    reading = read_outcomes(latest(*LATEST_ROWS, headings=[spelt(heading) for heading in LATEST]))
    assert contents(reading) == contents(KNOWN)
    assert reading.problems == ()


@given(st.sampled_from(JUDGEMENTS), st.data())
def test_a_heading_renamed(at: int, data: st.DataObject) -> None:
    """The column is named as missing, its heading as unknown with the nearest; all others are read."""
    letter = data.draw(st.integers(0, len(LATEST[at]) - 1))
    heading = LATEST[at][:letter] + LATEST[at][letter + 1 :]
    assume(words(heading) not in WHERE_ELSE)
    reading = read_outcomes(latest(*LATEST_ROWS, headings=[*with_cell_text(at, heading)]))
    areas = frozenset(AREAS[at])
    assert contents(reading) == contents(KNOWN, without=areas)
    unknown, missing = reading.problems
    assert (unknown.row, unknown.found, unknown.nearest) == (3, " ".join(heading.split()), LATEST[at])
    assert LATEST[at] in missing.expected
    assert missing.nearest == heading
    again = read_outcomes(latest(*LATEST_ROWS, headings=[*with_cell_text(at, heading)]), headings={heading: LATEST[at]})
    assert contents(again) == contents(KNOWN)
    assert again.problems == ()


def with_cell_text(at: int, heading: str) -> list[str]:
    """Return the headings with another in one place."""
    return [heading if index == at else known for index, known in enumerate(LATEST)]


@given(st.sampled_from(JUDGEMENTS))
def test_a_column_that_is_missing(at: int) -> None:
    """It is named, and costs no more than itself."""
    rows = ([*row[:at], *row[at + 1 :]] for row in LATEST_ROWS)
    reading = read_outcomes(latest(*rows, headings=[*LATEST[:at], *LATEST[at + 1 :]]))
    assert contents(reading) == contents(KNOWN, without=frozenset(AREAS[at]))
    assert [problem.expected for problem in reading.problems] == [f"a column {LATEST[at]!r}, which is missing"]


@given(st.sampled_from(JUDGEMENTS), st.integers(0, len(LATEST)))
def test_a_column_that_is_doubled(at: int, place: int) -> None:
    """The right one of the two cannot be known: neither is read, and the heading is named."""
    rows = ([*row[:place], "Inadequate", *row[place:]] for row in LATEST_ROWS)
    reading = read_outcomes(latest(*rows, headings=[*LATEST[:place], LATEST[at], *LATEST[place:]]))
    assert contents(reading) == contents(KNOWN, without=frozenset(AREAS[at]))
    (problem,) = reading.problems
    assert problem.expected == f"one column {LATEST[at]!r}, but there are several: none was read"


@given(st.integers(0, 3), st.sampled_from(JUDGEMENTS), st.text(string.ascii_letters, min_size=12, max_size=20))
def test_one_bad_cell_costs_that_cell(row: int, at: int, cell: str) -> None:
    """It is unreadable and kept as printed, and named with its sheet, row and column as a spreadsheet shows them."""
    rows: list[Sequence[object]] = [
        with_cell(cells, at, cell) if number == row else cells for number, cells in enumerate(LATEST_ROWS)
    ]
    reading = read_outcomes(latest(*rows))
    areas = frozenset(AREAS[at])
    assert contents(reading, without=areas) == contents(KNOWN, without=areas)
    (problem,) = reading.problems
    assert (problem.file, problem.row, problem.column, problem.found) == ("the bytes given", row + 4, LATEST[at], cell)


@given(st.integers(0, 3))
def test_one_bad_row_costs_that_row(row: int) -> None:
    """The row of an unknown authority is left out."""
    rows: list[Sequence[object]] = [
        with_cell(with_cell(cells, 1, ""), 2, "Camelot") if number == row else cells
        for number, cells in enumerate(LATEST_ROWS)
    ]
    reading = read_outcomes(latest(*rows))
    assert contents(reading) == [inspection for number, inspection in enumerate(contents(KNOWN)) if number != row]
    assert [(problem.row, problem.column) for problem in reading.problems] == [(row + 4, "Local authority name")]


def test_nobody_to_say_it_of() -> None:
    """A table of judgements without names and codes is named, and not read."""
    reading = read_outcomes(latest(*(row[4:] for row in LATEST_ROWS), headings=LATEST[4:]))
    assert reading.inspections == ()
    assert reading.problems == (
        CellProblem(
            file="the bytes given",
            row=3,
            expected="a column that identifies the provider of each row: the table was not read",
        ),
    )


def test_no_table_at_all() -> None:
    """A file without such a table is refused, with the headings that come nearest."""
    with pytest.raises(UnreadableFileError, match="row 1, column A is similar to 'Local authority name'"):
        read_outcomes(written(["Local authority names", "Colour"], ["Barnet", "blue"]))
