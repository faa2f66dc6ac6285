"""The workbook of Annex A: read as cases, with every problem by list, row and column, and no value shown."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import attrs
import pytest

from inspection_framework import (
    CannotDrawError,
    Case,
    Fact,
    Feed,
    UnreadableFileError,
    check_sample,
    draw_sample,
    feasibility,
)
from inspection_framework.exchange.readers.annex_a import AnnexAReading, read_annex_a
from inspection_framework.exchange.readers.cells import age_band, elsewhere_in, is_blank, reference_in, word_in
from inspection_framework.exchange.readers.day_forms import day_in
from inspection_framework.exchange.readers.headings import list_number, places_of, title_of
from inspection_framework.exchange.readers.made_up import HOME, write_made_up_annex_a
from inspection_framework.frameworks.annex_a import FEEDS, LISTS
from inspection_framework.model.child_lists import ChildList, Column, Holds
from inspection_framework.model.grades import Absence
from tests.exchange.workbooks import Cell, write
from tests.model.making import SOURCE, fact, refusal
from tests.rules.samples import EIGHTEEN

ON = date(2021, 3, 16)
DISAGREE = "it is neither in nor out, or the authority of the placement says otherwise"
IN_CARE = (
    *(
        "Child Unique ID",
        "Gender",
        "Date of Birth",
        "Date Started to be Looked After",
        "Date Ceased to be Looked After",
    ),
    *("Placement Location", "LA of Placement", "Does the Child have a Disability", "Ethnicity", "Age"),
)


def read(tmp_path: Path, *rows: list[Cell], headings: list[Cell] | None = None, on: date = ON) -> AnnexAReading:
    """Read a workbook whose one list is that of children in care."""
    path = write(tmp_path / "annex_a.xlsx", {"List 8": [headings or [*IN_CARE], *rows]})
    return read_annex_a(path, on=on, home=("Barnet", "302"), lists=[LISTS[7]])


def groups(reading: AnnexAReading) -> dict[str, tuple[set[str], set[str]]]:
    """Give the groups of each child, and those of which it is not known."""
    return {case.reference.revealed: ({*case.groups}, {*case.unknown}) for case in reading.cases}


class TestTheSampleWorkbook:
    """The synthetic workbook of 2024, end to end."""

    def test_it_is_short_by_five_in_care(self, shared_data: Path) -> None:
        """Five children are in care on 21 September 2020, one of them known to be out of borough: short by five."""
        path = shared_data / "annex_a_sample_2024.xlsx"
        reading = read_annex_a(path, on=date(2020, 9, 21), home=("Home Town",))
        assert dict(reading.rows) == {1: 5, 2: 5, 3: 6, 4: 5, 5: 5, 6: 5, 7: 7, 8: 5, 9: 6, 10: 5}
        shortfalls = {check.rule: check.missed_by for check in feasibility(EIGHTEEN, reading.cases).shortfalls}
        assert shortfalls == {"looked_after": -5, "looked_after/out_of_borough": -1}
        with pytest.raises(CannotDrawError, match="looked_after: 5 of 10: short by 5"):
            draw_sample(EIGHTEEN, reading.cases, seed="rehearsal")

    def test_who_has_ceased_does_not_count(self, shared_data: Path) -> None:
        """From 22 September 2020 four are left: short by six; without the authority's name no place is known."""
        reading = read_annex_a(shared_data / "annex_a_sample_2024.xlsx", on=date(2020, 9, 22))
        answer = feasibility(EIGHTEEN, reading.cases)
        assert {check.rule: check.missed_by for check in answer.shortfalls} == {"looked_after": -6}
        (minimum,) = (check for check in answer.checks if check.rule == "looked_after/out_of_borough")
        assert (minimum.found, minimum.at_best, minimum.verdict.value) == (0, 4, "not checkable")

    def test_every_case_is_one_child(self, shared_data: Path) -> None:
        """Children who stand on several lists are one case, with the characteristics of the first."""
        reading = read_annex_a(shared_data / "annex_a_sample_2024.xlsx", on=ON)
        assert len({case.reference for case in reading.cases}) == len(reading.cases) == 48
        assert len(reading.records) == 48
        names = {name for case in reading.cases for name, _ in case.characteristics}
        assert names == {"age", "gender", "ethnicity", "disability"}
        assert "list 10, row 3, column 'Ethnicity'" in {problem.where for problem in reading.problems}


class TestTheMadeUpWorkbook:
    """What is made up is read, drawn from and checked."""

    def test_a_sample_is_drawn(self, tmp_path: Path) -> None:
        """All the way: written, read without a problem, drawn, checked, verified."""
        path = tmp_path / "made_up.xlsx"
        write_made_up_annex_a(path, on=ON)
        reading = read_annex_a(path, on=ON, home=(HOME,))
        assert reading.problems == ()
        draw = draw_sample(EIGHTEEN, reading.cases, seed="rehearsal", spread=("gender",))
        assert {check.rule: check.missed_by for check in check_sample(EIGHTEEN, draw.cases).checks}["audited"] == 0
        assert draw.verify(read_annex_a(path, on=ON, home=(HOME,)).cases)

    def test_it_is_the_same_for_the_same_seed(self, tmp_path: Path) -> None:
        """To the byte, and another for another seed."""
        for name, seed in (("a", "1"), ("b", "1"), ("c", "2")):
            write_made_up_annex_a(tmp_path / name, on=ON, children=40, seed=seed)
        assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() != (tmp_path / "c").read_bytes()


class TestHeadings:
    """Columns are found by many a heading, or named as missing."""

    def test_case_spacing_and_wording_play_no_part(self, tmp_path: Path) -> None:
        """A title above, other words and other punctuation are no matter."""
        path = write(
            tmp_path / "a.xlsx",
            {
                "annex a, LIST 08 - care": [
                    ["Children in care", None],
                    [],
                    ["child's  id", "D.O.B", "Sex", "DATE STARTED\nLooked-After", "Date ceased (looked after)"],
                    ["A1", date(2010, 5, 1), "b) Female", date(2019, 1, 1), None],
                ]
            },
        )
        reading = read_annex_a(path, on=ON, lists=[LISTS[7]])
        assert groups(reading) == {"A1": ({"looked_after"}, {"out_of_borough"})}
        assert {problem.where for problem in reading.problems} == {
            f"list 8, row 3, column {title!r}"
            for title in (
                *("Ethnicity", "Age of Child (Years)", "Does the Child have a Disability"),
                *("Placement Location", "LA of Placement"),
            )
        }

    def test_two_columns_that_could_be_it_are_a_problem(self, tmp_path: Path) -> None:
        """Neither is read, and the title is preferred to what only fits."""
        headings: list[Cell] = ["Child Unique ID", "Child ID (old)", "Date of birth 1", "Date of birth 2"]
        reading = read(tmp_path, ["A1", "B2", date(2010, 1, 1), date(2011, 1, 1)], headings=headings)
        assert groups(reading).keys() == {"A1"}
        assert "list 8, row 1, column 'Date of Birth': two columns or more could be it: none was read" in {
            str(problem) for problem in reading.problems
        }

    @pytest.mark.parametrize("second", [None, date(2020, 1, 1)])
    def test_a_title_that_stands_twice_is_a_problem(self, tmp_path: Path, second: Cell) -> None:
        """Neither is read; whether the child has ceased is then not known, and not that the child has not."""
        headings: list[Cell] = ["Child Unique ID", *["Date Ceased to be Looked After"] * 2]
        reading = read(tmp_path, ["A1", None, second], headings=headings)
        assert groups(reading) == {"A1": (set(), {"looked_after", "out_of_borough"})}
        where = "list 8, row 1, column 'Date Ceased to be Looked After'"
        assert [str(one) for one in reading.problems if "it is not there" not in str(one)] == [
            f"{where}: two columns or more could be it: none was read"
        ]

    def test_a_sheet_without_headings_is_not_read(self, tmp_path: Path) -> None:
        """Nor is one that is not there, and two of one number."""
        path = write(
            tmp_path / "a.xlsx", {"List 8": [["nothing"]], "List 7": [["x"]], "7 again": [["x"]], "Notes": [["x"]]}
        )
        reading = read_annex_a(path, on=ON, lists=LISTS[5:9])
        assert [str(problem) for problem in reading.problems] == [
            "list 6: it is not there",
            "list 7: 2 sheets are named so: none was read",
            "list 9: it is not there",
            "list 8: no row of headings was found: it was not read",
        ]
        assert reading.cases == ()

    def test_a_list_of_references_alone_is_a_list(self, tmp_path: Path) -> None:
        """Where a list has nothing else that is needed, one heading is enough."""
        own = ChildList(
            number=8,
            title=fact("Ours"),
            includes=fact("Everybody."),
            window=Fact(None, SOURCE, note="not found: a window"),
            columns=fact((Column("Number", Holds.REFERENCE), Column("Team"))),
            editions=("made-up-2020",),
        )
        path = write(tmp_path / "a.xlsx", {"8": [["Number", "Team"], [1, "a"], [2, "b"]]})
        feeds = [fact(Feed(list=8, group="ours"))]
        reading = read_annex_a(path, on=ON, lists=[own], feeds=feeds)
        assert groups(reading) == {"1": ({"ours"}, set()), "2": ({"ours"}, set())}
        assert reading.problems == ()

    def test_a_column_that_a_list_lacks_goes_by_what_it_would_hold(self) -> None:
        """A problem with it can still be named."""
        assert title_of([Column("Number", Holds.REFERENCE)], Holds.BIRTH) == "birth"
        assert places_of([Column("Number", Holds.REFERENCE)], ["x", "number"]) == ({Holds.REFERENCE: 1}, [])

    @pytest.mark.parametrize(
        ("name", "number"),
        [
            ("List 8", 8),
            ("LIST 08", 8),
            ("Annex A - List 10 Adoption", 10),
            ("8", 8),
            ("9 CLA", 9),
            ("Listing", None),
            ("", None),
        ],
    )
    def test_a_sheet_is_known_by_its_number(self, name: str, number: int | None) -> None:
        """Wherever it stands after the word, or at the start."""
        assert list_number(name) == number


class TestRows:
    """Each row is read as far as it can be."""

    def test_a_child_on_several_rows_is_one_case(self, tmp_path: Path) -> None:
        """A number and the same number as text are one reference; one period that goes on is enough."""
        reading = read(
            tmp_path,
            [1761444.0, "b) Female", None, date(2015, 1, 1), date(2016, 1, 1), "a) In"],
            [" 1761444 ", "b) Female", None, date(2020, 1, 1), None, "b) Out", "Leeds"],
        )
        assert groups(reading) == {"1761444": ({"looked_after", "out_of_borough"}, set())}

    @pytest.mark.parametrize(
        ("since", "until", "known", "unknown"),
        [
            (date(2020, 1, 1), None, True, False),
            (None, None, True, False),
            (ON, None, True, False),
            (date(2021, 3, 17), None, False, False),
            (date(2020, 1, 1), date(2021, 3, 17), True, False),
            (date(2020, 1, 1), ON, False, False),
            ("soon", None, False, True),
            (date(2020, 1, 1), "perhaps", False, True),
            ("soon", date(2020, 1, 1), False, False),
            ("01/02/2020", "2020-03-01", False, False),
        ],
    )
    def test_who_belongs_on_a_day(self, tmp_path: Path, since: Cell, until: Cell, known: bool, unknown: bool) -> None:  # noqa: FBT001
        """From the first day on, and not from the day on which it ceased; a day that cannot be read leaves it open."""
        (found, unsure) = groups(read(tmp_path, ["A1", None, None, since, until, "a) In"]))["A1"]
        assert ("looked_after" in found, "looked_after" in unsure) == (known, unknown)

    @pytest.mark.parametrize(
        ("location", "authority", "elsewhere"),
        [
            ("b) Out", None, True),
            ("Out of borough", "Leeds", True),
            ("a) In", "Barnet", False),
            ("IN", None, False),
            (None, "Leeds", True),
            (None, "302 - Barnet", False),
            (None, "CON - Child placed in confidential placement", Absence.WITHHELD),
            ("b) Out", "CON - Child placed in confidential placement", True),
            (None, None, Absence.NOT_SUPPLIED),
            ("a) In", "Leeds", Absence.UNREADABLE),
            ("b) Out", "BARNET", Absence.UNREADABLE),
            ("somewhere", None, Absence.UNREADABLE),
        ],
    )
    def test_where_a_child_is_placed(self, location: Cell, authority: Cell, elsewhere: bool | Absence) -> None:  # noqa: FBT001
        """By the location, else by the authority; where the two disagree it is not known."""
        assert elsewhere_in(location, authority, ("Barnet", "302")) == elsewhere

    def test_problems_name_list_row_and_column(self, tmp_path: Path) -> None:
        """Every one of them, and no value."""
        reading = read(
            tmp_path,
            ["Xanthippe1", "Quxish", "Quxday", "Quxday", "Quxday", "Quxtown"],
            [None, "Quxish"],
            [],
            [12.5, "Quxish"],
            ["Xanthippe1", "other", None, date(2020, 1, 1), None, "a) In"],
        )
        assert [str(problem) for problem in reading.problems] == [
            "list 8, row 2, column 'Date Started to be Looked After': it is no day",
            "list 8, row 2, column 'Date Ceased to be Looked After': it is no day",
            f"list 8, row 2, column 'Placement Location': {DISAGREE}",
            "list 8, row 2, column 'Date of Birth': it gives no age on that day, and no other column does",
            "list 8, row 3, column 'Child Unique ID': the row has no reference that can be read: it was left out",
            "list 8, row 5, column 'Child Unique ID': the row has no reference that can be read: it was left out",
            "list 8, row 6, column 'Gender': an earlier row of the child says otherwise: that one is followed",
        ]
        assert "Xanthippe" not in repr(reading)
        assert "Qux" not in repr(reading)
        assert dict(reading.rows) == {8: 4}

    def test_a_closed_case_has_ceased(self, tmp_path: Path) -> None:
        """On the list of children in need a case may be closed without a day."""
        headings: list[Cell] = ["Child Unique ID", "CIN Start Date", "CIN Closure Date", "Case Status"]
        rows: list[list[Cell]] = [
            ["A1", date(2020, 1, 1), None, "e) Closed episode"],
            ["A2", date(2020, 1, 1), None, "c) Child in need plan"],
        ]
        path = write(tmp_path / "a.xlsx", {"List 6": [headings, *rows]})
        found = groups(read_annex_a(path, on=ON, lists=[LISTS[5]]))
        assert found == {"A1": (set(), set()), "A2": ({"help_and_protection"}, set())}


class TestCells:
    """What a cell says."""

    @pytest.mark.parametrize(
        ("cell", "reference"),
        [
            (4711.0, "4711"),
            (4711, "4711"),
            ("0815", "0815"),
            (None, Absence.NOT_SUPPLIED),
            ("  ", Absence.NOT_SUPPLIED),
            (True, Absence.UNREADABLE),
            (47.5, Absence.UNREADABLE),
            (2**53 - 1, "9007199254740991"),
            (2**53, Absence.UNREADABLE),
            (-1e22, Absence.UNREADABLE),
            (float("nan"), Absence.UNREADABLE),
            (float("inf"), Absence.UNREADABLE),
            (date(2020, 1, 1), Absence.UNREADABLE),
        ],
    )
    def test_references(self, cell: object, reference: str | Absence) -> None:
        """Whole numbers and texts are references, but for numbers so long that two children may have the same."""
        assert reference_in(cell) == reference

    @pytest.mark.parametrize(
        ("cell", "day"),
        [
            (datetime(2020, 9, 22, 8, 30), date(2020, 9, 22)),  # noqa: DTZ001 # as a workbook gives it
            ("31.12.2020", date(2020, 12, 31)),
            ("31/02/2020", Absence.UNREADABLE),
            (44000.0, Absence.UNREADABLE),
            ("", Absence.NOT_SUPPLIED),
        ],
    )
    def test_days(self, cell: object, day: date | Absence) -> None:
        """A time of day is dropped; a day that is not in the calendar is none."""
        assert day_in(cell) == day

    @pytest.mark.parametrize(
        ("birth", "age", "band"),
        [
            (date(2021, 3, 15), None, "under 1"),
            (date(2020, 3, 16), None, "1 to 4"),
            (date(2016, 3, 17), None, "1 to 4"),
            (date(2016, 3, 16), None, "5 to 9"),
            (date(2003, 3, 17), None, "16 and 17"),
            (date(1999, 1, 1), 3, "18 and over"),
            ("", 15.99, "10 to 15"),
            ("?", 4, "1 to 4"),
            ("", "", Absence.NOT_SUPPLIED),
            ("?", "", Absence.UNREADABLE),
            ("", "old", Absence.UNREADABLE),
            ("", True, Absence.UNREADABLE),
            ("", -1, Absence.UNREADABLE),
            (date(2022, 1, 1), "", Absence.UNREADABLE),
        ],
    )
    def test_ages(self, birth: object, age: object, band: str | Absence) -> None:
        """By the day of birth, else by the age."""
        assert age_band(birth, age, ON) == band

    def test_blank_cells_and_words(self) -> None:
        """White space is nothing; a prefix is no part of a word."""
        assert is_blank(" \t")
        assert not is_blank(0.0)
        assert (word_in("s)  NOBT "), word_in(None), word_in(3.0)) == ("nobt", "", "3.0")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04broken", b"<html>"])
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    """The refusal shows nothing of what stands in the file."""
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    with pytest.raises(UnreadableFileError, match=r"^x\.xlsx cannot be read: ") as caught:
        read_annex_a(path, on=ON)
    assert "broken" not in str(caught.value)
    with pytest.raises(UnreadableFileError, match="No such file or directory"):
        read_annex_a(tmp_path / "none.xlsx", on=ON)


def test_a_text_is_a_file_without_lists() -> None:
    """It is read, and every list is missing."""
    reading = read_annex_a(b"no workbook", on=ON)
    assert reading.cases == ()
    assert [problem.what for problem in reading.problems] == ["it is not there"] * 10


def test_home_is_several_names_and_the_day_a_day(tmp_path: Path) -> None:
    """A text is letters, of which none is an authority: every child would be placed elsewhere."""
    anything: Any = read_annex_a
    said = refusal(anything, tmp_path / "not opened", on=datetime(2021, 3, 16, tzinfo=UTC), home="Barnet")
    assert "on: datetime.datetime(2021, 3, 16, 0, 0, tzinfo=datetime.timezone.utc) is not a day" in said
    assert said.endswith("- home: give several names, such as a tuple, and not one text")


def test_cases_are_cases() -> None:
    """What is read is of the model's type, so a list can as well be made by hand."""
    assert attrs.has(Case)
    assert {feed.value.group for feed in FEEDS} == {
        "help_and_protection",
        "looked_after",
        "out_of_borough",
        "care_leavers",
    }
