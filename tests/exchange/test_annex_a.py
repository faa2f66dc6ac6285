"""The workbook of Annex A is read as cases, with every problem by list, row and column, and no value shown."""

import csv
import io
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import attrs
import pytest

from inspection_framework import (
    CannotDrawError,
    Case,
    Fact,
    InspectionFrameworkError,
    UnreadableFileError,
    check_sample,
    draw_sample,
    feasibility,
)
from inspection_framework.exchange.readers import read_outcomes, read_providers, read_scraped_history
from inspection_framework.exchange.readers.annex_a import AnnexAReading, is_annex_a, read_annex_a
from inspection_framework.exchange.readers.cases import read_cases
from inspection_framework.exchange.readers.child_lists.child_cells import age_band, is_blank, reference_in, word_in
from inspection_framework.exchange.readers.child_lists.list_headings import (
    headed_list,
    headings_of_lists,
    list_number,
    named_list,
)
from inspection_framework.exchange.readers.child_lists.placements import Home, placed
from inspection_framework.exchange.readers.made_up import HOME, write_made_up_annex_a
from inspection_framework.exchange.readers.sheets import Limits, read_sheets
from inspection_framework.exchange.readers.tables.day_forms import day_in
from inspection_framework.exchange.readers.tables.headings import title_of
from inspection_framework.exchange.tables import read_table
from inspection_framework.frameworks import SIF
from inspection_framework.frameworks.annex_a import FEEDS, LISTS
from inspection_framework.model import Feed
from inspection_framework.model.child_lists import ChildList, Column, Holds
from inspection_framework.model.grades import Absence
from tests.exchange.workbooks import Cell, write
from tests.model.making import SOURCE, fact, refusal
from tests.rules.samples import EIGHTEEN

ON = date(2021, 3, 16)
PLAN = SIF.editions[0].activity("sif").sampling
NO_DAY = "it is not a possible day, or it can be read as two different days: write it as 2025-03-31"
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
    """Return the groups of each child, and those that are unknown."""
    return {case.reference.revealed: ({*case.groups}, {*case.unknown}) for case in reading.cases}


class TestTheSampleWorkbook:
    """The synthetic workbook of 2024, from reading to drawing."""

    def test_it_is_short_by_five_in_care(self, shared_data: Path) -> None:
        """Five children may be in care on 21 September 2020, which is five too few.

        One came into care eight years before birth, so that the group is unknown. Another is placed in a town that is
        no authority.
        """
        path = shared_data / "annex_a_sample_2024.xlsx"
        reading = read_annex_a(path, on=date(2020, 9, 21), home=("Home Town",))
        assert dict(reading.rows) == {1: 5, 2: 5, 3: 6, 4: 5, 5: 5, 6: 5, 7: 7, 8: 5, 9: 6, 10: 5}
        shortfalls = {check.rule: check.missed_by for check in feasibility(EIGHTEEN, reading.cases).shortfalls}
        assert shortfalls == {"looked_after": -5, "looked_after/out_of_borough": -1}
        named = [problem.where for problem in reading.problems if problem.where.startswith("list 8")]
        assert named == [
            *("list 8, row 4, column 'LA of Placement'", "list 8, row 5, column 'Date Started to be Looked After'")
        ]
        with pytest.raises(CannotDrawError, match="looked_after: 4 of 10: short by 6"):
            draw_sample(EIGHTEEN, reading.cases, seed="rehearsal")

    def test_who_has_ceased_does_not_count(self, shared_data: Path) -> None:
        """From 22 September 2020 four are left: six too few; without the authority's name no placement is known."""
        reading = read_annex_a(shared_data / "annex_a_sample_2024.xlsx", on=date(2020, 9, 22))
        answer = feasibility(EIGHTEEN, reading.cases)
        assert {check.rule: check.missed_by for check in answer.shortfalls} == {"looked_after": -6}
        (minimum,) = (check for check in answer.checks if check.rule == "looked_after/out_of_borough")
        assert (minimum.found, minimum.at_best, minimum.verdict.value) == (0, 4, "not checkable")

    def test_every_case_is_one_child(self, shared_data: Path) -> None:
        """Children on several lists are one case, with the characteristics of the first."""
        reading = read_annex_a(shared_data / "annex_a_sample_2024.xlsx", on=ON)
        assert len({case.reference for case in reading.cases}) == len(reading.cases) == 48
        assert len(reading.records) == 48
        names = {name for case in reading.cases for name, _ in case.characteristics}
        assert names == {"age", "gender", "ethnicity", "disability"}
        assert "list 10, row 3, column 'Ethnicity'" in {problem.where for problem in reading.problems}


class TestTheMadeUpWorkbook:
    """A made-up workbook is read, drawn from and checked."""

    def test_a_sample_is_drawn(self, tmp_path: Path) -> None:
        """The whole way works: written, read without a problem, drawn, checked, verified."""
        path = tmp_path / "made_up.xlsx"
        write_made_up_annex_a(path, on=ON)
        reading = read_annex_a(path, on=ON, home=(HOME,))
        assert reading.problems == ()
        draw = draw_sample(EIGHTEEN, reading.cases, seed="rehearsal", spread=("gender",))
        assert {check.rule: check.missed_by for check in check_sample(EIGHTEEN, draw.cases).checks}["audited"] == 0
        assert draw.verify(read_annex_a(path, on=ON, home=(HOME,)).cases).holds

    def test_it_is_the_same_for_the_same_seed(self, tmp_path: Path) -> None:
        """The bytes are the same, and different for another seed."""
        for name, seed in (("a", "1"), ("b", "1"), ("c", "2")):
            write_made_up_annex_a(tmp_path / name, on=ON, children=40, seed=seed)
        assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() != (tmp_path / "c").read_bytes()


class TestHeadings:
    """Columns are found by many different headings, or named as missing."""

    def test_case_spacing_and_wording_play_no_part(self, tmp_path: Path) -> None:
        """A title above, and other words and punctuation, make no difference."""
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
        """Neither is read; a heading equal to the title is preferred to one that only matches."""
        headings: list[Cell] = ["Child Unique ID", "Child ID (old)", "Date of birth 1", "Date of birth 2"]
        reading = read(tmp_path, ["A1", "B2", date(2010, 1, 1), date(2011, 1, 1)], headings=headings)
        assert groups(reading).keys() == {"A1"}
        assert "list 8, row 1, column 'Date of Birth': several columns fit this title: none was read" in {
            str(problem) for problem in reading.problems
        }

    @pytest.mark.parametrize("second", [None, date(2020, 1, 1)])
    def test_a_title_that_stands_twice_is_a_problem(self, tmp_path: Path, second: Cell) -> None:
        """Neither is read; it is then unknown whether the child has ceased."""
        headings: list[Cell] = ["Child Unique ID", *["Date Ceased to be Looked After"] * 2]
        reading = read(tmp_path, ["A1", None, second], headings=headings)
        assert groups(reading) == {"A1": (set(), {"looked_after", "out_of_borough"})}
        where = "list 8, row 1, column 'Date Ceased to be Looked After'"
        assert [str(problem) for problem in reading.problems if "is missing" not in str(problem)] == [
            f"{where}: several columns fit this title: none was read"
        ]

    def test_a_sheet_without_headings_is_not_read(self, tmp_path: Path) -> None:
        """Missing sheets, and two sheets with one number, are not read either."""
        path = write(
            tmp_path / "a.xlsx", {"List 8": [["nothing"]], "List 7": [["x"]], "7 again": [["x"]], "Notes": [["x"]]}
        )
        reading = read_annex_a(path, on=ON, lists=LISTS[5:9])
        assert [str(problem) for problem in reading.problems] == [
            "list 6: the list is missing",
            "list 7: 2 sheets may be this list: none was read",
            "list 9: the list is missing",
            "list 8: no row of headings was found: the list was not read",
        ]
        assert reading.cases == ()

    def test_a_list_of_references_alone_is_a_list(self, tmp_path: Path) -> None:
        """Where a list needs nothing else, one heading is enough."""
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
        """The number may be anywhere after the word, or at the start."""
        assert list_number(name) == number


SSD_8 = (
    *("ChildUniqueID", "Gender", "Ethnicity", "DateOfBirth", "Age", "UASC", "HasDisability", "LoookedAfterStartDate"),
    *("ChildCategoryOfNeed", "CeasedLookedAfterDate", "ReasonCeasedLookedAfter", "PlacementType", "PlacementProvider"),
    *("PlacementURN", "PlacementLocation", "PlacementLA", "AllocatedTeam", "AllocatedWorker"),
)
"""The headings of list 8 in the queries for the standard safeguarding dataset, which frameworks/annex_a cites."""
SSD_6 = (
    *("ChildUniqueID", "Gender", "Ethnicity", "DateOfBirth", "Age", "HasDisability", "CINStartDate"),
    *("PrimaryNeedCode", "DateChildLastSeen", "CINClosureDate", "ReasonForClosure", "CaseStatus"),
)
SSD_7 = (
    *("ChildUniqueID", "Gender", "Ethnicity", "DateOfBirth", "Age", "HasDisability", "ChildProtectionPlanStartDate"),
    *("InitialCategoryOfAbuse", "ChildProtectionPlanEndDate", "ProtectionLastSixMonths"),
)


def table(headings: Sequence[str], **cells: str) -> bytes:
    """Return a CSV of one row, by heading."""
    row = ",".join(cells.get(heading, "") for heading in headings)
    return f"{','.join(headings)}\n{row}\n".encode()


class TestOtherSystems:
    """Headings, names of sheets and sets of files as databases and case-management systems write them."""

    @pytest.mark.parametrize(
        "headings",
        [
            SSD_8,
            [heading.lower() for heading in SSD_8],
            ["Person ID", "Sex", "Ethnic origin", "DOB", "Age", "Disabled", "LAC Start Date", "LAC End Date"],
            ["CHILD_ID", "GENDER", "ETHNICITY", "DATE_OF_BIRTH", "AGE", "DISABILITY", "CLA_START_DATE", "CLA_END_DATE"],
            ["la_person_id", "person_gender", "person_ethnicity", "person_dob", "Looked After Start Date"],
        ],
    )
    def test_headings_of_other_systems(self, headings: list[str]) -> None:
        """The reference, the day of birth and the first day are found, whatever character joins the words."""
        in_care = headings_of_lists([LISTS[7]], [headings])[8]
        assert {Holds.REFERENCE, Holds.GENDER, Holds.ETHNICITY, Holds.BIRTH, Holds.SINCE} <= in_care.places.keys()
        assert in_care.places[Holds.REFERENCE] == 0
        assert (in_care.row, in_care.unsure) == (0, [])

    def test_a_set_of_files(self, tmp_path: Path) -> None:
        """A folder of CSV files named after the tables of the query is read as a workbook of them."""
        about = {"ChildUniqueID": "C1", "Gender": "b) Female", "DateOfBirth": "01/02/2012"}
        files = {
            "AA_6_children_in_need.csv": table(SSD_6, **about, CINStartDate="03/04/2023"),
            "AA_7_child_protection.csv": table(SSD_7, **about, ChildProtectionPlanStartDate="2023-04-03"),
            "AA_8_children_in_care.CSV": table(
                SSD_8, **about, LoookedAfterStartDate="03/04/2023", PlacementLocation="b) Out", PlacementLA="LEEDS"
            ),
            "AA_9_care_leavers.csv": b"ChildUniqueID,Gender\nC2,b) Female\n",
            "notes.txt": b"not a list",
        }
        for name, content in files.items():
            (tmp_path / name).write_bytes(content)
        on = date(2025, 1, 20)
        reading = read_annex_a(tmp_path, on=on, home=["Barnet"], lists=LISTS[5:9])
        assert groups(reading) == {
            "C1": ({"help_and_protection", "looked_after", "out_of_borough"}, set()),
            "C2": ({"care_leavers"}, set()),
        }
        assert dict(reading.rows) == {6: 1, 7: 1, 8: 1, 9: 1}
        several = [tmp_path / name for name in files if name != "notes.txt"]
        assert read_annex_a(several, on=on, home=["Barnet"], lists=LISTS[5:9]).cases == reading.cases
        workbook = write(
            tmp_path / "a.xlsx",
            {
                name.split(".")[0][:31]: [line.split(",") for line in content.decode().splitlines()]
                for name, content in files.items()
                if name != "notes.txt"
            },
        )
        assert read_annex_a(workbook, on=on, home=["Barnet"], lists=LISTS[5:9]).cases == reading.cases

    def test_a_folder_without_lists_is_refused(self, tmp_path: Path) -> None:
        """The error says what to do."""
        with pytest.raises(UnreadableFileError, match="the folder has no CSV file"):
            read_annex_a(tmp_path, on=ON)

    @pytest.mark.parametrize(
        ("name", "number"),
        [
            *(("AA_8_children_in_care", 8), ("AnnexA_List8", 8), ("#AA_10_adoption", 10), ("List_08_CLA", 8)),
            *(("CLA", 8), ("LAC at 20 Jan", 8), ("Children Looked After", 8), ("Care leavers", 9), ("CIN", 6)),
            *(("Child Protection Plans", 7), ("CPP", 7), ("S47 & ICPC", 5), ("Early help assessments", 2)),
            *(("Contacts", 1), ("Assessments", 4), ("Prospective adopters", 11), ("Children in care", 8)),
            *(("CLA and CIN", None), ("Sheet1", None), ("", None)),
        ],
    )
    def test_a_sheet_is_known_by_its_number_or_its_title(self, name: str, number: int | None) -> None:
        """The longest title in the name counts; two equally long ones leave it unknown."""
        assert (list_number(name) or named_list(name, LISTS)) == number

    def test_the_titles_of_lists_9_to_11(self) -> None:
        """The cited queries: "Ofsted List 9 - Leaving Care Services", "List 10 - Adoption", "List 11 - Adopters"."""
        titles = {child_list.number: child_list.title.value for child_list in LISTS}
        assert [titles[number] for number in (9, 10, 11)] == ["Leaving Care Services", "Adoption", "Adopters"]
        names = ("Leaving care services", "Care leaver list", "Children for adoption", "Adopters", "Adoption")
        assert [named_list(name, LISTS) for name in names] == [9, 9, 10, 11, 10]

    def test_a_sheet_of_no_name_is_known_by_its_headings(self, tmp_path: Path) -> None:
        """A sheet is the list whose titles it mostly has; one that may be several lists is named and not read."""
        few: list[Cell] = ["Child Unique ID", "Gender", "Date of Birth"]
        path = write(
            tmp_path / "a.xlsx",
            {"Sheet1": [[*IN_CARE], ["A1", None, None, date(2020, 1, 1)]], "Sheet2": [few, ["A2"]], "Sheet3": [["x"]]},
        )
        reading = read_annex_a(path, on=ON, lists=LISTS[5:9])
        assert groups(reading).keys() == {"A1"}
        assert "sheet 2: it looks like a list of children, but which list is not known: name it after its list" in {
            str(problem) for problem in reading.problems
        }
        assert not any(problem.where == "sheet 3" for problem in reading.problems)
        assert headed_list(headings_of_lists(LISTS[5:9], [few])) is None

    def test_what_is_annex_a(self, tmp_path: Path) -> None:
        """A workbook is Annex A if a sheet is one of its lists, by name or by headings."""
        for name, headings, answer in (
            ("CLA", ["x"], True),
            ("Sheet1", [*IN_CARE], True),
            ("Sheet1", ["reference", "groups"], False),
            ("List 11", ["x"], False),
        ):
            path = write(tmp_path / "a.xlsx", {name: [headings]})
            assert is_annex_a(read_sheets(path)) is answer

    def test_a_sheet_beside_its_notes(self, tmp_path: Path) -> None:
        """Of two sheets with one number, the one with headings is read."""
        path = write(tmp_path / "a.xlsx", {"List 8 notes": [["see below"]], "List 8": [[*IN_CARE], ["A1", "f"]]})
        assert groups(read_annex_a(path, on=ON, lists=[LISTS[7]])).keys() == {"A1"}


class TestRowsThatAreNoChildren:
    """Totals, notes and repeated headings are named, and never drawn."""

    def test_each_is_named(self, tmp_path: Path) -> None:
        """A single word below fuller rows is named too; nine children are one too few."""
        children: list[list[Cell]] = [[f"L{number}", "b) Female"] for number in range(9)]
        not_children: list[list[Cell]] = [
            ["Total: 9"],
            ["Source: our system, run on 20/01/2025"],
            ["Quxish"],
            [*IN_CARE],
        ]
        reading = read(tmp_path, *children, *not_children)
        assert len(reading.cases) == 9
        assert [str(problem) for problem in reading.problems] == [
            "list 8, row 11: it is a total, not a child: it was left out",
            "list 8, row 12: it is a note, not a child: it was left out",
            "list 8, row 14: it is the headings again, not a child: it was left out",
            "list 8, row 13: only the first cell of the row is filled, so it is not a child: it was left out",
        ]
        assert dict(reading.rows) == {8: 13}
        with pytest.raises(CannotDrawError, match="looked_after: 9 of 10: short by 1"):
            draw_sample(EIGHTEEN, reading.cases, seed="x")

    def test_a_row_that_ends_before_the_reference(self, tmp_path: Path) -> None:
        """A row of a CSV may be shorter than its headings: it has no reference, and that is the problem."""
        path = tmp_path / "List 8.csv"
        path.write_bytes(b"Notes,Child Unique ID,Gender,Date of birth\n" + b"x,1,b) Female,1/2/2015\n" * 3 + b"abc\n")
        reading = read_annex_a([path], on=ON)
        assert groups(reading).keys() == {"1"}
        assert [str(problem) for problem in reading.problems if "row 5" in str(problem)] == [
            "list 8, row 5, column 'Child Unique ID': the row has no readable reference: it was left out"
        ]

    def test_a_list_of_references(self, tmp_path: Path) -> None:
        """Where no row has more than a reference, each is a child."""
        assert len(read(tmp_path, ["A1"], ["A2"], ["A3", "b) Female"]).cases) == 3


class TestDaysThatCannotBe:
    """Impossible days are named, and the groups that depend on them are unknown."""

    BORN, BEGAN = date(2012, 2, 1), date(2019, 4, 3)

    @pytest.mark.parametrize(
        ("birth", "since", "until", "column"),
        [
            (BORN, BEGAN, date(1900, 1, 1), "Date Ceased to be Looked After"),
            (BORN, BEGAN, "30/12/1899", "Date Ceased to be Looked After"),
            (BORN, BEGAN, date(2018, 4, 3), "Date Ceased to be Looked After"),
            (BORN, date(2022, 4, 3), date(2018, 4, 3), "Date Ceased to be Looked After"),
            (BORN, BEGAN, "#N/A", "Date Ceased to be Looked After"),
            (date(2020, 1, 1), BEGAN, None, "Date Started to be Looked After"),
            (BORN, "03/04/2204", None, "Date Started to be Looked After"),
            (BORN, BEGAN, "[c]", "Date Ceased to be Looked After"),
            (BORN, "[x]", None, "Date Started to be Looked After"),
        ],
    )
    def test_the_group_is_unknown(self, tmp_path: Path, birth: Cell, since: Cell, until: Cell, column: str) -> None:
        """Ends before the beginning, care before birth, and impossible days leave the group unknown."""
        reading = read(tmp_path, ["A1", "f", birth, since, until, "b) Out", None, "b) No", "WBRI", 9])
        assert groups(reading) == {"A1": (set(), {"looked_after", "out_of_borough"})}
        assert [problem.where for problem in reading.problems] == [f"list 8, row 2, column {column!r}"]

    def test_a_plan_before_birth_is_none_of_these(self, tmp_path: Path) -> None:
        """A child may have a plan before birth, with an expected day of birth."""
        headings: list[Cell] = [
            *("Child Unique ID", "Date of Birth", "Child Protection Plan Start Date"),
            "CPP End Date",
        ]
        path = write(tmp_path / "a.xlsx", {"List 7": [headings, ["A1", date(2021, 5, 1), date(2021, 3, 1), None]]})
        reading = read_annex_a(path, on=ON, lists=[LISTS[6]])
        assert groups(reading) == {"A1": ({"help_and_protection"}, set())}
        assert ("age", "not yet born") in reading.cases[0].characteristics
        assert not [problem for problem in reading.problems if "row 2" in problem.where]

    def test_one_day_that_is_month_first(self, tmp_path: Path) -> None:
        """Every ambiguous day of its column is named, and none of another column."""
        rows: list[list[Cell]] = [
            ["A1", "f", "05/06/2012", "05/06/2020"],
            ["A2", "f", "05/06/2012", "06/13/2020"],
            ["A3", "f", "05/06/2012", "05/05/2020"],
        ]
        reading = read(tmp_path, *rows)
        assert [problem.where for problem in reading.problems if ", row 1," not in problem.where] == [
            f"list 8, row {row}, column 'Date Started to be Looked After'" for row in (2, 3)
        ]
        assert [sorted(case.unknown) for case in reading.cases][2] == ["out_of_borough"]

    def test_an_error_where_the_status_was(self, tmp_path: Path) -> None:
        """The case may be closed."""
        headings: list[Cell] = ["Child Unique ID", "CIN Start Date", "CIN Closure Date", "Case Status", "Gender"]
        path = write(
            tmp_path / "a.xlsx",
            {
                "List 6": [
                    headings,
                    ["A1", date(2020, 1, 1), None, "#REF!", "#N/A"],
                    ["A2", None, date(2020, 1, 1), "#REF!"],
                ]
            },
        )
        reading = read_annex_a(path, on=ON, lists=[LISTS[5]])
        assert groups(reading) == {"A1": (set(), {"help_and_protection"}), "A2": (set(), set())}
        assert [problem.where for problem in reading.problems if "row 1" not in problem.where] == [
            *("list 6, row 2, column 'Case Status'", "list 6, row 2, column 'Gender'"),
            "list 6, row 3, column 'Case Status'",
        ]


class TestReferences:
    """Two spellings of one child's reference are one reference, or are named."""

    @pytest.mark.parametrize(("reference", "other"), [(4711.0, "4711.0"), ("C1", "C1\u200b"), ("\ufeffC1", "C1")])
    def test_one_child(self, tmp_path: Path, reference: Cell, other: Cell) -> None:
        """A decimal point and invisible characters make no difference."""
        assert len(read(tmp_path, [reference, "f"], [other, "f"]).cases) == 1

    @pytest.mark.parametrize(("reference", "other"), [(4711.0, "0004711"), ("c-1", "C-1"), ("C 1", "C1")])
    def test_two_that_may_be_one(self, tmp_path: Path, reference: Cell, other: Cell) -> None:
        """The second is named once, with the place of the first, and neither is shown."""
        reading = read(tmp_path, [reference, "f"], [other, "f"], [other, "f"])
        assert len(reading.cases) == 2
        named = [str(problem) for problem in reading.problems if "row 1," not in problem.where]
        assert len(named) == 1
        assert named[0] == (
            "list 8, row 3, column 'Child Unique ID': the reference differs from that of list 8, row 2 only in case,"
            " spaces or leading noughts: if both are the same child, write them alike"
        )

    def test_a_workbook_and_a_csv_of_one_list(self, tmp_path: Path) -> None:
        """The same children are drawn from both."""
        path = tmp_path / "made_up.xlsx"
        write_made_up_annex_a(path, on=ON)
        sheets = read_sheets(path)
        for sheet in sheets:
            lines = [",".join("" if cell is None else f'"{cell}"' for cell in row) for row in sheet.rows]
            (tmp_path / f"{sheet.name}.csv").write_text("\n".join(lines), encoding="utf-8")
        workbook, folder = (read_annex_a(source, on=ON, home=(HOME,)).cases for source in (path, tmp_path))
        assert workbook == folder
        drawn = [draw_sample(EIGHTEEN, cases, seed="s").references() for cases in (workbook, folder)]
        assert drawn[0] == drawn[1]


def shown_by(reader: Callable[[bytes], object], source: bytes) -> str:
    """Return everything that a reader shows of a source: what it returns, or its error with context and cause."""
    try:
        reading = reader(source)
    except InspectionFrameworkError as error:
        return f"{error!r} {error} {error.__context__!r} {error.__cause__!r}"
    problems: tuple[object, ...] = getattr(reading, "problems", ())
    return " ".join(map(str, (repr(reading), *problems)))


@pytest.mark.parametrize("number", range(1, 11))
@pytest.mark.parametrize(
    "reader",
    [read_outcomes, read_providers, read_scraped_history, read_table, partial(read_cases, plan=PLAN)],
    ids=["outcomes", "providers", "scraped", "table", "cases"],
)
def test_another_reader_shows_nothing_of_a_child(reader: Callable[[bytes], object], number: int) -> None:
    """Nothing in a list of children, with and without headings, is shown when another reader gets it."""
    titles = [column.title for column in LISTS[number - 1].columns.value]
    secret = [f"Qux{place}" for place in range(len(titles))]
    for lines in ([titles, secret], [secret, secret], [["reference", "groups"], secret[:2]]):
        source = io.StringIO()
        csv.writer(source).writerows(lines)
        assert "Qux" not in shown_by(reader, source.getvalue().encode())


class TestRows:
    """Each row is read as far as possible."""

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
        """A child belongs from the first day until the day before ceasing; an unreadable day leaves it unknown."""
        (known_groups, unsure) = groups(read(tmp_path, ["A1", None, None, since, until, "a) In"]))["A1"]
        assert ("looked_after" in known_groups, "looked_after" in unsure) == (known, unknown)

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
            *((out, None, True) for out in ("Outside", "out of area", "OOB", "Out-of-borough", "Outside LA boundary")),
            *((home, None, False) for home in ("Inside", "In area", "within the borough", "In (borough)")),
            *((unsure, None, Absence.UNREADABLE) for unsure in ("not in", "Input", "in dispute", "#N/A")),
            *((nothing, "-", Absence.NOT_SUPPLIED) for nothing in ("-", "n/a", "Unknown", "[x]", " \u200b")),
            *((None, home, False) for home in ("London Borough of Barnet", "E09000003", "LB Barnet", "barnet")),
            *((None, away, True) for away in ("Leeds City Council", "383", "Cardiff", "Scotland", "Dorset")),
            *((None, unsure, Absence.UNREADABLE) for unsure in ("T28 2WB", "Boston", "#REF!", "Barnet - 301")),
            *((None, " - ".join(["Leeds"] * parts), answer) for parts, answer in ((9, True), (10, Absence.UNREADABLE))),
            ("somewhere", "Leeds", True),
            ("b) Out", "T28 2WB", True),
            (None, "[c]", Absence.WITHHELD),
        ],
    )
    def test_where_a_child_is_placed(self, location: Cell, authority: Cell, elsewhere: bool | Absence) -> None:  # noqa: FBT001
        """The location decides, else the authority; only another known authority is elsewhere."""
        home = Home.of(("Barnet", "302"), ON)
        assert placed(location, authority, home, ON).elsewhere == elsewhere

    @pytest.mark.parametrize(
        ("location", "authority", "columns"),
        [
            ("somewhere", "Leeds", [Holds.LOCATION]),
            ("b) Out", "T28 2WB", [Holds.AUTHORITY]),
            ("a) In", "Leeds", [Holds.LOCATION]),
            ("#N/A", "#N/A", [Holds.LOCATION, Holds.AUTHORITY]),
            ("b) Out", "Leeds", []),
            ("-", "-", []),
        ],
    )
    def test_what_of_a_placement_is_named(self, location: Cell, authority: Cell, columns: list[Holds]) -> None:
        """Each unreadable cell is named; a mark for nothing is not unreadable."""
        problems = placed(location, authority, Home.of(("Barnet",), ON), ON).problems
        assert [holds for holds, _ in problems] == columns

    @pytest.mark.parametrize(
        ("home", "authority", "elsewhere"),
        [
            ("Dorset", "Dorset Council", False),
            ("Dorset", "Dorset County Council", Absence.UNREADABLE),
            ("Leeds", "Northamptonshire", True),
            ("North Northamptonshire", "Northamptonshire", Absence.UNREADABLE),
            ("Leeds", "Achieving for Children", True),
            ("Kingston upon Thames", "Achieving for Children", Absence.UNREADABLE),
            ("Borsetshire", "borsetshire", False),
            ("Borsetshire", "Leeds", True),
        ],
    )
    def test_authorities_of_other_times(self, home: str, authority: str, elsewhere: bool | Absence) -> None:  # noqa: FBT001
        """Predecessors of the home authority may be home, and so may a trust of several authorities."""
        on = date(2025, 1, 20)
        assert placed(None, authority, Home.of((home,), on), on).elsewhere == elsewhere

    def test_problems_name_list_row_and_column(self, tmp_path: Path) -> None:
        """Every problem is named, and no value is shown."""
        reading = read(
            tmp_path,
            ["Xanthippe1", "Quxish", "Quxday", "Quxday", "Quxday", "Quxtown"],
            [None, "Quxish"],
            [],
            [12.5, "Quxish"],
            ["Xanthippe1", "other", None, date(2020, 1, 1), None, "a) In"],
        )
        assert [str(problem) for problem in reading.problems] == [
            f"list 8, row 2, column 'Date Started to be Looked After': {NO_DAY}",
            f"list 8, row 2, column 'Date Ceased to be Looked After': {NO_DAY}",
            "list 8, row 2, column 'Placement Location': the cell does not say in or out: write one of these words",
            "list 8, row 2, column 'Date of Birth': it is not a possible day of birth, and no other column has the age",
            "list 8, row 3, column 'Child Unique ID': the row has no readable reference: it was left out",
            "list 8, row 5, column 'Child Unique ID': the row has no readable reference: it was left out",
            "list 8, row 6, column 'Gender': an earlier row of the child has another value, which is used",
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
        by_child = groups(read_annex_a(path, on=ON, lists=[LISTS[5]]))
        assert by_child == {"A1": (set(), set()), "A2": ({"help_and_protection"}, set())}


class TestCells:
    """The meaning of single cells."""

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
            ("4712.00", "4712"),
            ("4711.5", "4711.5"),
            ("\ufeffC1\u200b", "C1"),
            ("C\u00a0 1", "C 1"),
            ("-", Absence.NOT_SUPPLIED),
            ("Unknown", Absence.NOT_SUPPLIED),
            ("1.23457E+11", Absence.UNREADABLE),
            ("#N/A", Absence.UNREADABLE),
            (2**53 - 1, "9007199254740991"),
            (2**53, Absence.UNREADABLE),
            (-1e22, Absence.UNREADABLE),
            (float("nan"), Absence.UNREADABLE),
            (float("inf"), Absence.UNREADABLE),
            (date(2020, 1, 1), Absence.UNREADABLE),
        ],
    )
    def test_references(self, cell: object, reference: str | Absence) -> None:
        """Whole numbers and texts are references, except numbers so long that two children may share them."""
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
        """A time of day is dropped; a day that is not in the calendar is unreadable."""
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
            ("", " 15.9", "10 to 15"),
            ("", -1, "not yet born"),
            ("", -2, Absence.UNREADABLE),
            (date(2021, 3, 17), "", "not yet born"),
            (date(2022, 1, 10), "", "not yet born"),
            (date(2022, 1, 11), "", Absence.UNREADABLE),
            (date(1900, 1, 1), "", Absence.UNREADABLE),
        ],
    )
    def test_ages(self, birth: object, age: object, band: str | Absence) -> None:
        """The day of birth decides, else the age; an unborn child has an expected day of birth, or the age -1."""
        assert age_band(birth, age, ON) == band

    def test_blank_cells_and_words(self) -> None:
        """White space is blank; a prefix is not part of a word."""
        assert is_blank(" \t")
        assert not is_blank(0.0)
        assert (word_in("s)  NOBT "), word_in(None), word_in(3.0)) == ("nobt", "", "3.0")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04broken", b"<html>"])
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    """The refusal shows nothing of the file's content."""
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    with pytest.raises(UnreadableFileError, match=r"^x\.xlsx cannot be read: ") as caught:
        read_annex_a(path, on=ON)
    assert "broken" not in str(caught.value)
    with pytest.raises(UnreadableFileError, match="No such file or directory"):
        read_annex_a(tmp_path / "none.xlsx", on=ON)


def test_the_limits_of_a_file() -> None:
    """They can be changed."""
    with pytest.raises(UnreadableFileError, match="it has more than 29 cells in all its sheets"):
        read_annex_a(b"a", on=ON, limits=Limits(cells=29))
    assert read_annex_a(b"a", on=ON).cases == ()
    with pytest.raises(UnreadableFileError, match="it has more than 29 cells in all its sheets"):
        read_cases(b"a", plan=EIGHTEEN, limits=Limits(cells=29))


def test_a_text_is_a_file_without_lists() -> None:
    """It is read, and every list is missing."""
    reading = read_annex_a(b"no workbook", on=ON)
    assert reading.cases == ()
    assert [problem.what for problem in reading.problems] == ["the list is missing"] * 10


def test_home_is_several_names_and_the_day_a_day(tmp_path: Path) -> None:
    """A text would be an iterable of letters, none of them an authority: every child would be placed elsewhere."""
    anything: Any = read_annex_a
    message = refusal(anything, tmp_path / "not opened", on=datetime(2021, 3, 16, tzinfo=UTC), home="Barnet")
    assert "on: expected date, not a value of type datetime: take its date()" in message
    assert message.endswith("- home: expected an iterable of text (str), not a value of type str: put it in a tuple")


def test_cases_are_cases() -> None:
    """The cases are of the model's type, so a list can also be made by hand."""
    assert attrs.has(Case)
    assert {feed.value.group for feed in FEEDS} == {
        "help_and_protection",
        "looked_after",
        "out_of_borough",
        "care_leavers",
    }
