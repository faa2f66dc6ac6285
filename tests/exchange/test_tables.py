"""The tidy table: one row per inspection, read back unchanged, and safe in any spreadsheet."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any, TextIO, cast

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inspection_framework import (
    Absence,
    DefinitionError,
    DocumentError,
    Finding,
    FindingKind,
    Grade,
    Inspection,
    InterimEffectiveness,
    Judgement,
)
from inspection_framework.exchange.columns import COLUMNS, FURTHER_COLUMNS
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.inspections import Inspections
from inspection_framework.exchange.tables import TableReading, read_table, write_table
from inspection_framework.exchange.written_cells import absence_in, harmless, outcome_written, restored, written
from inspection_framework.frameworks import ILACS
from inspection_framework.model import Code, Scale
from inspection_framework.testing import inspections, names, texts
from tests.exchange.test_strategies import clash, made_up
from tests.exchange.workbooks import write
from tests.model.making import FRAMEWORK

FEW = settings(max_examples=max(10, settings().max_examples // 2))
SHIPPED = local_authority_inspections()
ONE = next(inspection for inspection in SHIPPED if len(inspection.on_site) > 1)
FIXED = {column.name for column in (*COLUMNS, *FURTHER_COLUMNS)}
RUN_BY_SPREADSHEETS = "=+-@\t\r\n"
FULL_WIDTH = "\uff1d\uff0b\uff0d\uff20"
SEPARATORS = ";\t|:^~ "
"""Characters at which a spreadsheet may split a line of our table, in addition to commas."""


def table(contents: list[Inspection] | tuple[Inspection, ...], **passed: Any) -> str:
    """Return inspections as text."""
    file = io.StringIO(newline="")
    write_table(contents, file, **passed)
    return file.getvalue()


def changed(inspection: Inspection = ONE, **cells: str | None) -> TableReading:
    """Read the table of one inspection with some cells changed, or without some columns."""
    header, row = csv.reader(io.StringIO(table([inspection])))
    all_cells = {**dict(zip(header, row, strict=True)), **cells}
    kept = {name: cell for name, cell in all_cells.items() if cell is not None}
    file = io.StringIO()
    csv.writer(file).writerows([kept.keys(), kept.values()])
    return read_table(file.getvalue().encode())


def said(reading: TableReading) -> list[str]:
    """Return the problems as text."""
    return [str(problem) for problem in reading.problems]


class TestThereAndBack:
    """What is read equals what was written."""

    def test_every_inspection_that_ships(self, tmp_path: Path) -> None:
        """All 488 are read back from a file."""
        write_table(SHIPPED, tmp_path / "all.csv")
        reading = read_table(tmp_path / "all.csv")
        assert reading == TableReading(inspections=SHIPPED, problems=())

    @FEW
    @given(made=st.lists(inspections(), min_size=1, max_size=3))
    def test_every_inspection_whose_editions_are_known_or_passed(self, made: list[Inspection]) -> None:
        """With any days, scales, texts and absences, the same objects are read back, without a problem."""
        frameworks = made_up(tuple(made))
        areas = {area for inspection in made for area in inspection.judgements}
        areas |= {area.id for framework in frameworks for edition in framework.editions for area in edition.areas}
        assume(not clash(frameworks) and not areas & FIXED)
        scales = {type(judgement.outcome) for inspection in made for judgement in inspection.judgements.values()} - {
            Absence
        }
        assume(len({scale.__name__ for scale in scales}) == len(scales))
        text = table(made, frameworks=frameworks)
        reading = read_table(text.encode(), frameworks=frameworks, scales=scales)  # type: ignore[arg-type] # no Absence
        assert reading.inspections == tuple(made)
        assert reading.problems == ()

    def test_what_a_spreadsheet_makes_of_it(self, tmp_path: Path) -> None:
        """A workbook with typed days and numbers and empty cells is read back too."""
        header, *rows = csv.reader(io.StringIO(table(SHIPPED[:20])))
        days = {"first_day", "last_day", "published", "source_published", "registered"}

        def cell(name: str, text: str) -> str | float | date | None:
            if name in days and text[:1].isdigit():
                return date.fromisoformat(text)
            return float(text) if text.isdigit() else text or None

        typed = [[cell(name, text) for name, text in zip(header, row, strict=True)] for row in rows]
        path = write(tmp_path / "a.xlsx", {"Notes": [["ours"]], "Table": [[*header], [None], *typed]})
        assert read_table(path) == TableReading(inspections=SHIPPED[:20], problems=())

    def test_the_header_does_not_depend_on_the_inspections(self) -> None:
        """Two tables can therefore be put one below the other."""
        header, _ = table(SHIPPED[:1]).splitlines()
        assert header == table(SHIPPED[-1:]).splitlines()[0] == table([]).splitlines()[0]
        assert header.startswith("provider_kind,urn,provider,region,edition,activity,first_day,last_day,published,")

    def test_an_outcome_on_another_scale_says_so(self) -> None:
        """Without an edition the default scale is that of grades."""
        judgements: dict[str, Scale | Absence] = {
            "overall": InterimEffectiveness.IMPROVED,
            "leaders": Grade.GOOD,
            "moved": Absence.WITHHELD,
        }
        inspection = attrs.evolve(ONE, edition=Absence.NOT_SUPPLIED, judgements=judgements)
        assert '"{""overall"": ""InterimEffectiveness""}"' in table([inspection])
        assert read_table(table([inspection]).encode()).inspections == (inspection,)

    def test_a_text_file_of_windows(self) -> None:
        """It writes each line end as two characters, and no empty line."""
        written = io.BytesIO()
        file = io.TextIOWrapper(written, encoding="utf-8", newline="\r\n")
        write_table(SHIPPED, file)
        file.flush()
        assert written.getvalue().count(b"\n") == written.getvalue().count(b"\r\n") == 1 + len(SHIPPED)
        assert read_table(written.getvalue()) == TableReading(inspections=SHIPPED, problems=())


class TestCells:
    """Each cell has exactly one meaning."""

    @given(text=texts() | names() | st.text(st.sampled_from("='+-@\t \n" + FULL_WIDTH) | st.characters(codec="utf-8")))
    def test_no_text_is_run_and_every_text_comes_back(self, text: str) -> None:
        """A text that a spreadsheet would calculate begins with an apostrophe."""
        cell = harmless(text)
        assert restored(cell) == text
        assert cell.lstrip()[:1] not in {*RUN_BY_SPREADSHEETS, *FULL_WIDTH}
        assert cell[:1] not in set(RUN_BY_SPREADSHEETS)

    @given(data=st.data())
    def test_every_cell_of_a_table_is_harmless(self, data: st.DataObject) -> None:
        """The header is harmless too, whatever an area is called."""
        evil = st.sampled_from(("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "=cmd|' /C calc'!A0"))
        provider = attrs.evolve(ONE.provider, name=data.draw(evil).strip(), region=data.draw(evil))
        judgements = {data.draw(evil): Judgement("x", Absence.NOT_JUDGED)}
        judgements = {area: attrs.evolve(judgement, area=area, printed="=1") for area, judgement in judgements.items()}
        inspection = attrs.evolve(
            ONE,
            provider=provider,
            edition=Absence.NOT_SUPPLIED,
            judgements=judgements,
            theme=data.draw(evil),
            note=data.draw(evil),
        )
        text = table([inspection])
        for row in csv.reader(io.StringIO(text, newline="")):
            assert not [cell for cell in row if cell.startswith(tuple(RUN_BY_SPREADSHEETS))]
        assert read_table(text.encode()).inspections == (inspection,)

    @given(data=st.data())
    def test_no_cell_is_run_wherever_the_line_is_split(self, data: st.DataObject) -> None:
        """A spreadsheet may split at semicolons, as in Germany and France, at tabs, or at its last setting."""
        evil = st.text(st.sampled_from("=+-@a1 \n\t;,:|^~\"'" + FULL_WIDTH), max_size=9)
        finding = Finding(kind=FindingKind.STRENGTH, text=data.draw(evil), area=data.draw(evil), relates_to="x;=1")
        written = attrs.evolve(
            ONE,
            provider=attrs.evolve(ONE.provider, region=data.draw(evil), codes=(Code("x;=1", "x;-1"),)),
            note=data.draw(evil),
            findings=(finding,),
            judgements={"leaders": Judgement("leaders", Grade.GOOD, printed=data.draw(evil), note=data.draw(evil))},
            source=attrs.evolve(ONE.source, locator=data.draw(evil) + "x"),
        )
        text = table([written])
        for separator in SEPARATORS:
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
                # A dash between two words is a cell of its own where a line is split at spaces. It is not a formula.
                cells = [cell.lstrip() for cell in row if separator != " " or cell != "-"]
                assert not [cell for cell in cells if cell.startswith(tuple("=+-@" + FULL_WIDTH))]
        assert read_table(text.encode()) == TableReading(inspections=Inspections([written]), problems=())

    def test_a_dash_between_words_is_left_as_it_is(self) -> None:
        """Links and addresses are unchanged too; only the beginning of a formula has an apostrophe."""
        for text in ("April - June", "https://a.uk/b-c?d=1", "a@b.uk", "10:30", "a+b", "3-4; 5-6"):
            assert harmless(text) == text
        assert harmless('see; - 1, "=2" -3') == "see; '- 1, \"'=2\" '-3"

    @pytest.mark.parametrize("unseen", ["\ufeff", "\u200b", "\xad", "\0", "\x1b"])
    def test_what_is_invisible_hides_no_formula(self, unseen: str) -> None:
        """A program may drop it, as some drop a byte order mark: there is no formula after it either."""
        assert harmless(f"{unseen}=1;{unseen}+1") == f"{unseen}'=1;{unseen}'+1"
        assert restored(harmless(f"{unseen}=1;{unseen}+1")) == f"{unseen}=1;{unseen}+1"

    def test_an_absence_is_never_taken_for_a_grade(self) -> None:
        """Nor is it read as a text that is the same word; and an empty cell is neither."""
        for absence in Absence:
            assert absence_in(outcome_written(absence)) is absence
            assert absence_in(written(absence.value)) is None
            assert restored(written(absence.value)) == absence.value
        assert outcome_written(None) == "" != written("")
        region = attrs.evolve(ONE, provider=attrs.evolve(ONE.provider, region="not_supplied"))
        assert read_table(table([region]).encode()).inspections == (region,)


class TestBadCells:
    """A bad cell costs that cell, an invalid row costs that row."""

    @pytest.mark.parametrize(
        ("column", "cell", "what"),
        [
            ("edition", "ilacs-2019", "'ilacs-2019' is not a known edition; the known ones are: "),
            ("activity", "shrt", "'shrt' is not an activity of a known edition"),
            ("published", "31/03/2025", "'31/03/2025' cannot be read: write a day such as 2025-03-31"),
            ("registered", "soon", "'soon' cannot be read"),
            ("closed", "soon", "'soon' cannot be read"),
            ("inspectors", "several", "'several' cannot be read"),
            ("leaders", "Goood", "'Goood' is not a printed label of Grade"),
            (
                "lscb",
                "Good",
                "it is neither a known column nor an area of the edition of this row: 'Good' was left out",
            ),
            ("printed", "{", "'{' cannot be read"),
            ("printed", '{"leaders": 1}', "cannot be read"),
            ("codes", '["x"]', "cannot be read"),
            ("findings", '[["praise", "x", null, ""]]', "cannot be read"),
            ("findings", '[["improvement", "x", null, "", "", "", "", ""]]', "cannot be read"),
            ("succeeds", "5", "'5' cannot be read"),
            ("on_site", "2025", "'2025' cannot be read"),
            ("source_wording_seen", "perhaps", "'perhaps' cannot be read"),
        ],
    )
    def test_it_is_named_by_row_and_column(self, column: str, cell: str, what: str) -> None:
        """The inspection is read, and so are all its other cells."""
        inspection = SHIPPED[-1]
        (problem, *_) = (reading := changed(inspection, **{column: cell})).problems
        assert problem.where == f"row 2, column {column!r}"
        assert what in problem.what
        assert reading.inspections[0].provider.urn == inspection.provider.urn

    def test_findings_of_a_table_before(self) -> None:
        """Tables of 0.1.0 state neither to whom a finding is addressed, nor its number, nor its place."""
        (inspection,) = changed(findings='[["improvement", "Plans", null, "outcome 4"]]').inspections
        assert inspection.findings == (Finding(kind=FindingKind.IMPROVEMENT, text="Plans", relates_to="outcome 4"),)
        cells = json.loads(dict(zip(*csv.reader(io.StringIO(table([inspection]))), strict=True))["findings"])
        assert cells == [["improvement", "Plans", None, "outcome 4"]]

    def test_what_cannot_be_read_is_unreadable(self) -> None:
        """Not supplied is only for empty cells."""
        (inspection,) = changed(edition="x", activity="x", published="x", leaders="x", region="").inspections
        assert (
            inspection.edition
            is inspection.activity
            is inspection.published
            is inspection.judgements["leaders"].outcome
            is Absence.UNREADABLE
        )
        assert inspection.provider.region is Absence.NOT_SUPPLIED
        (blank,) = changed(edition="", activity="", published="", inspectors="", on_site="").inspections
        assert blank.edition is blank.activity is blank.published is blank.inspectors is Absence.NOT_SUPPLIED
        (window,) = blank.on_site
        assert (window.first, window.last) == (ONE.started, ONE.ended)
        (nowhere,) = changed(first_day="", last_day="", on_site="").inspections
        assert nowhere.on_site == ()

    def test_the_first_ten_thousand_are_listed(self) -> None:
        """A table of a million wrong cells would need gigabytes for its problems. Every row is read."""
        header, row = csv.reader(io.StringIO(table([ONE])))
        wrong = ["?" if name in ONE.judgements else cell for name, cell in zip(header, row, strict=True)]
        rows = 10_000 // len(ONE.judgements) + 1
        file = io.StringIO()
        csv.writer(file).writerows([header, *[wrong] * rows])
        reading = read_table(file.getvalue().encode())
        assert len(reading.inspections) == rows
        assert len(reading.problems) == 10_001
        assert str(reading.problems[-1]) == "there are further problems: correct these, then read it again"

    def test_windows_that_the_days_contradict(self) -> None:
        """The windows are used, because they say more."""
        reading = changed(first_day="2001-01-01")
        assert said(reading) == [
            "row 2, column 'on_site': it differs from first_day and last_day: these windows are used"
        ]
        assert reading.inspections == (ONE,)

    @pytest.mark.parametrize(
        ("cells", "what"),
        [
            ({"urn": ""}, "row 2: urn: '' is empty or has space around it"),
            ({"source_basis": "rumour"}, "row 2: source_basis: 'rumour' is not a kind of source"),
            ({"first_day": "2030-01-01"}, "row 2: : the last day"),
        ],
    )
    def test_a_row_that_is_no_inspection(self, cells: dict[str, str], what: str) -> None:
        """It is left out, and named."""
        reading = changed(SHIPPED[-1], **cells)
        assert reading.inspections == ()
        assert said(reading)[0].startswith(what)

    def test_columns_that_are_missing_doubled_or_moved(self) -> None:
        """All other columns are read, in any order."""
        reading = changed(note=None, theme=None)
        assert said(reading) == ["row 1: column 'theme' is missing", "row 1: column 'note' is missing"]
        assert reading.inspections == (attrs.evolve(ONE, note="", theme=""),)
        header, *rows = csv.reader(io.StringIO(table([ONE])))
        file = io.StringIO()
        csv.writer(file).writerows([line[::-1] + line[:1] for line in (header, *rows)])
        moved = read_table(file.getvalue().encode())
        assert moved.inspections == (ONE,)
        problem = "row 1, column 'provider_kind': there are several columns of this name: the last one is read"
        assert said(moved) == [problem]

    def test_what_is_no_table(self) -> None:
        """It names the headings that are needed."""
        with pytest.raises(
            DocumentError,
            match="first row of a table must have all of these headings: provider_kind, urn, provider, so",
        ):
            read_table(b"URN,Name\n1,2")


class TestWriting:
    """What cannot be read back is not written."""

    def test_an_edition_that_is_not_known(self) -> None:
        """Every row is named; if its framework is passed, it is written."""
        edition = FRAMEWORK.editions[0]
        inspection = attrs.evolve(ONE, edition=edition, activity=edition.activities[0], judgements={})
        with pytest.raises(DocumentError) as caught:
            table([ONE, inspection])
        assert [problem.where for problem in caught.value.problems] == [
            "row 3, column 'edition'",
            "row 3, column 'activity'",
        ]
        text = table([inspection], frameworks=[FRAMEWORK])
        assert read_table(text.encode(), frameworks=[FRAMEWORK]).inspections == (inspection,)

    def test_an_activity_of_another_edition(self) -> None:
        """It is written by the ids of its edition and its own."""
        inspection = attrs.evolve(ONE, edition=Absence.UNREADABLE, activity=ILACS.editions[0].activities[0])
        assert ",unreadable,ilacs-2018-01/" in table([inspection])
        assert read_table(table([inspection]).encode()).inspections == (inspection,)

    def test_an_area_by_the_name_of_a_column(self) -> None:
        """The two could not be told apart."""
        inspection = attrs.evolve(ONE, edition=Absence.NOT_SUPPLIED, judgements={"note": Grade.GOOD})
        with pytest.raises(DefinitionError, match="note: a column of every table has this name"):
            table([inspection])


def test_what_is_no_file_is_refused() -> None:
    """A path or an open text file is required."""
    with pytest.raises(DefinitionError, match="file: expected a path or an open text file, not 3"):
        write_table((), cast("TextIO", 3))
