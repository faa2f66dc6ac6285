"""The small inputs of ``../shared/cases`` about releases, each with its right result."""

import io
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from inspection_framework import Absence, Days, Edition, Grade, InterimEffectiveness, UnreadableFileError
from inspection_framework.exchange.frames import check_frame, to_frame
from inspection_framework.exchange.readers import READ_ME_2014, NoEdition, ReleaseReading, read_outcomes, read_providers
from tests.conftest import SHARED_DATA, folder_or_skip
from tests.exchange.hostile import ods, row, table
from tests.exchange.made_up_releases import LATEST, LATEST_ROWS, latest, provider, with_cell, written
from tests.exchange.made_up_releases import PROVIDERS as HEADINGS
from tests.exchange.workbooks import Cell as Written
from tests.exchange.workbooks import write


@pytest.fixture(scope="module")
def cases() -> Path:
    """Return the folder of small inputs that failed once."""
    return folder_or_skip(SHARED_DATA.parent / "cases", ci=bool(os.environ.get("CI")))


def edition_id(reading: ReleaseReading, at: int = 0) -> str:
    """Return the id of the edition of an inspection, or "" where it has none."""
    edition = reading.inspections[at].edition
    return edition.id if isinstance(edition, Edition) else ""


class TestDays:
    """00a, 00b, f12, m03: which day is printed, and in which form."""

    def test_the_last_day_in_a_table_up_to_2018(self, cases: Path) -> None:
        """It ended on 9 June 2017; its first day is not supplied."""
        reading = read_providers(cases / "00a_providers_2018_last_day.csv")
        assert reading.inspections[0].on_site == (Days(Absence.NOT_SUPPLIED, date(2017, 6, 9)),)
        assert edition_id(reading) == "sccif-independent_fostering_agency-2017-04"

    def test_the_first_day_in_a_table_from_2019(self, cases: Path) -> None:
        """It began on 5 June 2017."""
        reading = read_providers(cases / "00b_providers_2019_first_day.csv")
        assert reading.inspections[0].on_site == (Days(date(2017, 6, 5), Absence.NOT_SUPPLIED),)

    @pytest.mark.parametrize(
        ("ended", "why"),
        [
            ("31/03/2017", NoEdition.BEFORE),
            ("01/04/2017", NoEdition.NO_DAY),
            ("14/04/2017", NoEdition.NO_DAY),
            ("15/04/2017", None),
        ],
    )
    def test_an_edition_that_depends_on_a_day_nobody_printed(
        self, cases: Path, ended: str, why: NoEdition | None
    ) -> None:
        """Around 1 April 2017 the edition is unknown, with the reason."""
        data = (cases / "00a_providers_2018_last_day.csv").read_text("utf-8").replace("09/06/2017", ended)
        reading = read_providers(data.encode())
        assert [row.why for row in reading.tables[0].without_edition] == ([] if why is None else [why])
        assert ("is not printed" in reading.inspections[0].note) == (why is NoEdition.NO_DAY)
        assert reading.problems == ()

    def test_american_days(self) -> None:
        """One day that can only be month first makes every ambiguous day of its column a problem."""
        rows = [
            ["", "", "York", "", "06/13/2022", "07/25/2022", *["Good"] * 4, ""],
            ["", "", "Brent", "", "06/01/2026", "08/07/2026", "", *["Good"] * 4],
            ["", "", "Barnet", "", "13/06/2022", "05/05/2022", *["Good"] * 4, ""],
        ]
        reading = read_outcomes(latest(*rows))
        named = {(problem.row, problem.column) for problem in reading.problems if problem.row and problem.row > 3}
        assert {(row, column) for row in (4, 5) for column in ("Inspection date", "Publication date")} <= named
        assert [inspection.started for inspection in reading.inspections] == [
            *[Absence.UNREADABLE] * 2,
            date(2022, 6, 13),
        ]
        assert [inspection.published for inspection in reading.inspections] == [
            *[Absence.UNREADABLE] * 2,
            date(2022, 5, 5),
        ]
        assert "in one way only" in next(
            problem.expected for problem in reading.problems if problem.found == "06/01/2026"
        )

    def test_american_days_half_seen(self, tmp_path: Path) -> None:
        """A spreadsheet that reads days day first makes 06/01/2026 a typed day, and keeps 06/13/2022 as text."""
        rows: list[Sequence[Written]] = [
            ["", "", "York", "", "06/13/2022", date(2022, 7, 25), *["Good"] * 4],
            ["", "", "Brent", "", date(2026, 1, 6), date(2026, 7, 28), *["Good"] * 5],
        ]
        reading = read_outcomes(write(tmp_path / "a.xlsx", {"S": [LATEST, *rows]}))
        assert [inspection.started for inspection in reading.inspections] == [Absence.UNREADABLE] * 2
        assert [
            (problem.row, problem.found) for problem in reading.problems if problem.column == "Inspection date"
        ] == [
            *((2, "06/13/2022"), (3, "2026-01-06")),
        ]

    @pytest.mark.parametrize("day", ["2024-06-10", "2024-06-10 00:00:00", "10-Jun-2024", "10 June 2024"])
    def test_days_as_other_tools_write_them(self, day: str) -> None:
        """An unambiguous day is read."""
        reading = read_outcomes(latest(with_cell(LATEST_ROWS[0], 4, day)))
        assert reading.inspections[0].started == date(2024, 6, 10)
        assert reading.problems == ()

    @pytest.mark.parametrize("day", ["01/01/1900", "10/06/2204", "10/06/0024"])
    def test_impossible_days(self, day: str) -> None:
        """They are named."""
        reading = read_outcomes(latest(with_cell(LATEST_ROWS[0], 4, day)))
        assert reading.inspections[0].started is Absence.UNREADABLE
        assert [problem.found for problem in reading.problems] == [day]


class TestOlderLayouts:
    """01, 02, 04, 07, 08, 12, 14, 16."""

    def test_judgements_of_the_common_framework_under_older_headings(self, cases: Path) -> None:
        """Both are kept, and no judgement is reported as missing."""
        reading = read_providers(cases / "01_providers_2018_old_headings.csv")
        assert reading.inspections[0].judgements.outcomes == {
            "overall": Grade.GOOD,
            "helped_and_protected": Grade.OUTSTANDING,
            "leaders_and_managers": Grade.REQUIRES_IMPROVEMENT,
        }
        assert reading.problems == ()

    def test_an_interim_inspection(self, cases: Path) -> None:
        """It is read as improved effectiveness."""
        reading = read_providers(cases / "02_in_year_2018_interim.csv")
        assert reading.inspections[1].judgements.outcomes == {"effectiveness": InterimEffectiveness.IMPROVED}
        assert reading.problems == ()

    def test_an_interim_inspection_before_any_edition(self, cases: Path) -> None:
        """Its outcome is effectiveness too, and our own frame accepts it."""
        reading = read_providers(cases / "12_in_year_2017_interim.csv")
        outcomes = reading.inspections[0].judgements.outcomes
        assert outcomes["effectiveness"] is InterimEffectiveness.IMPROVED
        assert "overall" not in outcomes
        check_frame(to_frame(reading.inspections, "polars"))

    @pytest.mark.parametrize(
        ("text", "outcome"),
        [
            ("Declined in effectiveness", InterimEffectiveness.DECLINED),
            ("Declined effectiveness", InterimEffectiveness.DECLINED),
            ("Sustained Effectiveness", InterimEffectiveness.SUSTAINED),
            ("", Absence.NOT_SUPPLIED),
            ("Not judged", Absence.NOT_JUDGED),
            ("Improvd", Absence.UNREADABLE),
            ("Good Progress", Absence.UNREADABLE),
        ],
    )
    @pytest.mark.parametrize("day", ["06/12/2016", "06/12/2017"])
    def test_every_spelling_of_an_interim_outcome(self, cases: Path, day: str, text: str, outcome: object) -> None:
        """It is read as effectiveness under any edition, and without one."""
        data = (cases / "12_in_year_2017_interim.csv").read_text("utf-8")
        data = data.replace("06/12/2016", day).replace("Improved effectiveness", text)
        reading = read_providers(data.encode())
        assert reading.inspections[0].judgements["effectiveness"].outcome is outcome
        assert "overall" not in reading.inspections[0].judgements
        assert [problem.found for problem in reading.problems] == ([text] if text == "Improvd" else [])

    def test_inspections_before_2013(self, cases: Path) -> None:
        """There are three inspections; the grades of older scales are kept as printed."""
        sif, slac, child_protection = read_outcomes(cases / "04_history_2009_2023_older.csv").inspections
        assert (slac.published, child_protection.published, sif.published) == (
            *(date(2012, 2, 24), date(2013, 3, 3), date(2017, 7, 7)),
        )
        assert {area: (judgement.outcome, judgement.printed) for area, judgement in slac.judgements.items()} == {
            "safeguarding": (Absence.UNREADABLE, "Good"),
            "looked_after": (Absence.UNREADABLE, "Good"),
        }
        assert child_protection.judgements["overall"].printed == "Inadequate"
        assert sif.judgements["overall"].outcome is Grade.INADEQUATE

    def test_the_sheet_of_2018_to_2024(self, cases: Path) -> None:
        """There are three inspections, two of them from the sheet with several in a row."""
        reading = read_outcomes(cases / "07_outcomes_2024.ods")
        assert [len(table.inspections) for table in reading.tables] == [1, 2]
        assert "care_and_care_leavers" in reading.inspections[1].judgements
        assert [edition_id(reading, at) for at in range(3)] == ["ilacs-2023-01", "ilacs-2018-01", "ilacs-2023-01"]
        assert reading.problems == ()

    def test_the_code_book_of_2014(self, cases: Path) -> None:
        """3 is Adequate; 2 of an interim inspection is improved effectiveness; 0 is no judgement."""
        full, interim = read_providers(cases / "08_code_book_2014.csv", code_book=READ_ME_2014).inspections
        assert (full.judgements["overall"].outcome, full.judgements["overall"].printed) == (Absence.UNREADABLE, "3")
        assert full.judgements["outcomes"].outcome is Absence.NOT_JUDGED
        assert interim.judgements["effectiveness"].outcome is InterimEffectiveness.IMPROVED

    def test_secure_homes_in_may_2019(self, cases: Path) -> None:
        """Health and education are kept."""
        reading = read_providers(cases / "14_secure_home_health_may_2019.csv")
        outcomes = reading.inspections[0].judgements.outcomes
        assert (outcomes["education"], outcomes["health"]) == (Grade.GOOD, Grade.GOOD)
        assert reading.problems == ()

    def test_a_previous_inspection_in_the_same_row(self, cases: Path) -> None:
        """It is an inspection; the registration status is kept."""
        reading = read_providers(cases / "16_providers_2024_previous.csv")
        latest_one, earlier = reading.inspections
        assert (earlier.started, earlier.judgements.outcomes) == (date(2023, 2, 7), {"overall": Grade.INADEQUATE})
        assert latest_one.note == "registration status: Suspended"
        assert [(table.layout, table.rows) for table in reading.tables] == [
            ("providers-2017", 1),
            ("providers-2017-previous", 1),
        ]
        assert reading.problems == ()

    def test_a_table_without_inspections(self, cases: Path) -> None:
        """It is refused, because it has no column about inspections."""
        with pytest.raises(UnreadableFileError, match=r"row 1 has 'URN', .* but no column is about an inspection"):
            read_providers(cases / "18_no_inspections_message.csv")


class TestRowsAndCells:
    """f04, f10, m05: rows that are not data, errors, shorthand, notes."""

    def test_footnotes_and_headings_again(self) -> None:
        """There are one row and one provider; each of the other rows is named."""
        rows = [[], ["Source: Ofsted. Data as at 31 March 2025."], ["1. Not judged means no children were present."]]
        reading = read_providers(written(HEADINGS, provider(), *rows, HEADINGS, ["Provisional"], ["Total", "1"]))
        (only,) = reading.tables
        assert (only.rows, len(reading.providers)) == (1, 1)
        assert [problem.row for problem in only.not_data] == [4, 5, 6, 7, 8]
        assert [problem.row for problem in reading.problems] == [4, 5, 6, 7, 8]
        assert {str(outcome): count for outcome, count in only.outcomes("overall").items()} == {str(Grade.GOOD): 1}

    @pytest.mark.parametrize("form", ["xlsx", "ods", "csv"])
    @pytest.mark.parametrize("error", ["#N/A", "#REF!", "#GETTING_DATA"])
    def test_an_error_costs_its_own_cell(self, form: str, error: str, tmp_path: Path) -> None:
        """It is unreadable and named, in every format, and not a blank."""
        cells = provider(overall=error)
        reading = read_providers(in_form(form, [HEADINGS, cells], error, tmp_path))
        assert reading.inspections[0].judgements["overall"].outcome is Absence.UNREADABLE
        assert reading.inspections[0].judgements["helped_and_protected"].outcome is Grade.GOOD
        assert [(problem.row, problem.found) for problem in reading.problems] == [(2, error)]

    @pytest.mark.parametrize("at", range(len(HEADINGS)))
    def test_an_error_in_any_cell(self, at: int) -> None:
        """It is named in every column; without a number the row is left out."""
        reading = read_providers(written(HEADINGS, with_cell(provider(), at, "#VALUE!")))
        assert (2, HEADINGS[at]) in {(problem.row, problem.column) for problem in reading.problems}
        assert len(reading.problems) == 1
        assert len(reading.inspections) == (HEADINGS[at] != "URN")

    def test_an_error_in_a_theme(self) -> None:
        """It is named, and is not a theme."""
        headings = [*LATEST, "Visit Theme"]
        reading = read_outcomes(latest([*LATEST_ROWS[0], "#N/A"], headings=headings))
        assert reading.inspections[0].theme == ""
        assert [problem.column for problem in reading.problems if problem.found] == ["Visit Theme"]

    @pytest.mark.parametrize(
        ("text", "outcome"),
        [
            ("Good [note 1]", Grade.GOOD),
            ("[z]", Absence.NO_SUCH_SERVICE),
            ("[x]", Absence.NOT_SUPPLIED),
            ("[c]", Absence.WITHHELD),
            ("z", Absence.NO_SUCH_SERVICE),
        ],
    )
    def test_notes_and_shorthand_in_a_cell(self, text: str, outcome: object) -> None:
        """A note is moved to the judgement's note, and a shorthand is an absence."""
        reading = read_outcomes(latest(with_cell(LATEST_ROWS[0], 6, text)))
        judgement = reading.inspections[0].judgements["overall"]
        assert (judgement.outcome, judgement.printed) == (outcome, text)
        assert judgement.note == ("with [note 1]" if "note" in text else "")
        assert reading.problems == ()

    @pytest.mark.parametrize("note", [" [note 2]", " (see note 2)", "*", "²", "2"])
    def test_notes_in_a_heading(self, note: str) -> None:
        """The column is still read."""
        reading = read_outcomes(latest(*LATEST_ROWS, headings=with_cell(LATEST, 6, LATEST[6] + note)))  # type: ignore[arg-type]
        assert "overall" in reading.inspections[0].judgements
        assert reading.problems == ()


def in_form(form: str, rows: Sequence[Sequence[str]], error: str, folder: Path) -> bytes:
    """Return rows as a file of some format, with an error as its programs write it."""
    if form == "csv":
        return written(*rows)
    if form == "xlsx":
        path = write(folder / "a.xlsx", {"S": rows})
        return errors_of_excel(path, error)
    cells = [b"".join(cell_of(text, error) for text in cells) for cells in rows]
    return ods(table(b"".join(map(row, cells))))


def cell_of(text: str, error: str) -> bytes:
    """Return a cell as LibreOffice writes it."""
    if text == error:
        kind = 'office:value-type="string" office:string-value="" calcext:value-type="error"'
        return f"<table:table-cell {kind}><text:p>{text}</text:p></table:table-cell>".encode()
    value = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    return value.format(text.replace(">", "&gt;")).encode() if text else b"<table:table-cell/>"


def errors_of_excel(path: Path, error: str) -> bytes:
    """Return a workbook in which a text is replaced by the error that it names."""
    out = io.BytesIO()
    with ZipFile(path) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            text = f'<c t="inlineStr"><is><t>{error}</t></is></c>'.encode()
            target.writestr(name, part.replace(text, f'<c t="e"><v>{error}</v></c>'.encode()))
    return out.getvalue()


class TestSheetsThatAreNotRead:
    """A sheet with inspections that is not read is a problem."""

    def test_of_another_kind(self, tmp_path: Path) -> None:
        """The problem names the function that reads it."""
        sheets: dict[str, list[Sequence[str]]] = {"LA": [LATEST, LATEST_ROWS[0]], "Homes": [HEADINGS, provider()]}
        path = write(tmp_path / "a.xlsx", sheets)
        (problem,) = read_providers(path).problems
        assert (problem.sheet, problem.row) == ("LA", 1)
        assert "which read_outcomes reads" in problem.expected
        assert [problem.sheet for problem in read_outcomes(path).problems] == ["Homes"]

    def test_under_headings_that_nobody_knows(self, tmp_path: Path) -> None:
        """Grades next to days are inspections; a table of counts under grades is not."""
        unknown: list[Sequence[Written]] = [["Who", "When", "What came of it"], ["Barnet", date(2024, 6, 10), "Good"]]
        counts: list[Sequence[Written]] = [["Period", "Outstanding", "Good"], [date(2025, 3, 31), 658, 3059]]
        homes: list[Sequence[Written]] = [HEADINGS, provider()]
        reading = read_providers(write(tmp_path / "a.xlsx", {"A": unknown, "B": counts, "Homes": homes}))
        assert [(problem.sheet, problem.row) for problem in reading.problems] == [("A", 2)]
        assert reading.not_read == ("A", "B")


def test_two_columns_of_one_area() -> None:
    """If they differ, the first is kept and the second is named; equal values are no problem."""
    reading = read_providers(written(HEADINGS, provider(supported="Inadequate")))
    assert reading.inspections[0].judgements["overall"].outcome is Grade.GOOD
    assert [(problem.column, problem.found) for problem in reading.problems] == [
        ("Supported Accommodation outcome", "Inadequate")
    ]
    assert read_providers(written(HEADINGS, provider(supported="Good"))).problems == ()
    grade = read_providers(written(HEADINGS, provider(overall="Not judged", supported="Good")))
    assert grade.inspections[0].judgements["overall"].outcome is Grade.GOOD
