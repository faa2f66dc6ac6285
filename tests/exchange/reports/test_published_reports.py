"""The 43 available published reports: every printed value and every finding is read exactly."""

import csv
import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from inspection_framework import Absence, Activity, Edition, Grade, UnreadableFileError
from inspection_framework.exchange.readers.reports import ReportReading, read_report
from inspection_framework.exchange.readers.reports.lines import Line
from inspection_framework.exchange.readers.reports.one_report import reading_of
from inspection_framework.model.grades import Outcome

pytest.importorskip("pypdf")
pytestmark = [pytest.mark.edges, pytest.mark.xdist_group("reports")]  # opened once, which takes 20 seconds

AREAS = ("overall", "leaders", "help_and_protection", "adoption", "care_leavers", "lscb")
IN_CARE = ("care_and_care_leavers", "in_care", "looked_after")
NOT_A_PDF = "80490_not-a-pdf_2012-08-17.pdf"
A_BOARD_ALONE = "80567_lscb-review_2015-08-03.pdf"
ONE_DAY = "80450_sif_2016-09-20.pdf"
OVERPRINTED = "80528_focused_visit_2025-11-06.pdf"
NO_THEME = "80511_focused_visit_2020-12-04.pdf"
"""Its sentence begins "This visit looked at", which the table of expected values leaves out."""
WITH_PROBLEMS = {
    "80427_focused_visit_2025-01-13.pdf": {"findings"},
    ONE_DAY: {"days on site"},
    "80456_focused_visit_2018-02-22.pdf": {"days on site"},
    "80458_focused_visit_2023-11-28.pdf": {"days on site"},
    "80492_jtai_2016-06-29.pdf": {"days on site"},
    OVERPRINTED: {"published"},
    "80533_focused_visit_2021-08-09.pdf": {"findings"},
    "80551_sif_2014-02-21.pdf": {"published"},
    "80553_sif_2014-02-14.pdf": {"published"},
    "80571_short_2024-10-29.pdf": {"findings"},
    A_BOARD_ALONE: {"kind"},
}


@cache
def expected_rows(folder: Path) -> Mapping[str, Mapping[str, str]]:
    """Return the expected values by file."""
    with (folder / "reports.csv").open(encoding="utf-8", newline="") as opened:
        return {row["file"]: row for row in csv.DictReader(opened) if row["file"] != NOT_A_PDF}


@cache
def expected_findings(folder: Path) -> Mapping[str, list[tuple[str, str, str, str]]]:
    """Return the expected findings by file: kind, to whom, place and text."""
    by_file: dict[str, list[tuple[str, str, str, str]]] = {}
    for line in (folder / "findings.jsonl").read_text("utf-8").splitlines():
        finding = json.loads(line)
        place = f"page {finding['page']}, line {finding['line']}"
        by_file.setdefault(finding["file"], []).append((finding["kind"], finding["to"], place, finding["text"]))
    return by_file


@pytest.fixture(scope="session")
def folder(shared_data: Path) -> Path:
    """Return the folder of the reports."""
    return shared_data / "reports"


@pytest.fixture(scope="session")
def texts(folder: Path) -> Mapping[str, list[Line]]:
    """Return the lines of all reports, each opened once."""
    from inspection_framework.exchange.readers.reports.pdf import lines_of_pdf  # noqa: PLC0415 # needs an extra

    return {file: lines_of_pdf(file, (folder / file).read_bytes()) for file in expected_rows(folder)}


@pytest.fixture(scope="session")
def readings(texts: Mapping[str, list[Line]]) -> Mapping[str, ReportReading]:
    """Return the readings of all reports."""
    return {file: reading_of(file, lines) for file, lines in texts.items()}


def written(outcome: Outcome | None) -> str:
    """Return an outcome as the table of expected values has it."""
    if outcome is None:
        return ""
    return outcome.value.replace("_", " ") if isinstance(outcome, Absence) else str(outcome.value)


def written_day(day: date | Absence) -> str:
    """Return a day as the table of expected values has it."""
    return day.isoformat() if isinstance(day, date) else ""


def test_findings(folder: Path, readings: Mapping[str, ReportReading]) -> None:
    """All 443 are right: kind, to whom they are addressed, page and line, and text, in order."""
    expected = expected_findings(folder)
    assert sum(map(len, expected.values())) == 443
    for file, reading in readings.items():
        findings = reading.inspection.findings if reading.inspection else ()
        assert [
            (finding.kind.value, finding.addressed_to, finding.place, finding.text) for finding in findings
        ] == expected.get(file, [])


def test_judgements(folder: Path, readings: Mapping[str, ReportReading]) -> None:
    """Every grade is read, and missing ones are missing."""
    for file, reading in readings.items():
        row = expected_rows(folder)[file]
        if reading.inspection is not None:
            outcomes = reading.inspection.judgements.outcomes
            in_care = next((outcomes[area] for area in IN_CARE if area in outcomes), None)
            assert {area: written(outcomes.get(area)) for area in AREAS} == {area: row[area] for area in AREAS}
            assert written(in_care) == row["in_care"]


def test_days(folder: Path, readings: Mapping[str, ReportReading]) -> None:
    """Every printed window and day of publication is read."""
    for file, reading in readings.items():
        row, inspection = expected_rows(folder)[file], reading.inspection
        if inspection is None:
            continue
        on_site = ";".join(f"{written_day(window.first)}/{written_day(window.last)}" for window in inspection.on_site)
        assert on_site == ("/2016-07-28" if file == ONE_DAY else row["on_site"])
        printed = "" if file == OVERPRINTED else row["publication_printed"]
        assert written_day(inspection.published) == printed


def test_whose_and_what(folder: Path, readings: Mapping[str, ReportReading]) -> None:
    """The authority, the edition, the activity, and the number of references to the national framework are right."""
    for file, reading in readings.items():
        row, inspection = expected_rows(folder)[file], reading.inspection
        if inspection is None:
            continue
        edition = inspection.edition.id if isinstance(inspection.edition, Edition) else ""
        activity = inspection.activity.id if isinstance(inspection.activity, Activity) else ""
        assert (inspection.provider.urn, edition, activity) == (row["urn"], row["edition"], row["kind"])
        assert sum(bool(finding.relates_to) for finding in inspection.findings) == int(
            row["national_framework_refs"] or 0
        )


def test_themes(folder: Path, readings: Mapping[str, ReportReading]) -> None:
    """A visit has its whole sentence; for a JTAI the table has only the end. Words divided within a line are joined."""
    for file, reading in readings.items():
        row = expected_rows(folder)[file]
        if reading.inspection is not None and file != NO_THEME:
            theme = reading.inspection.theme
            assert theme.endswith(row["theme"].replace("- ", "-"))
            assert theme == row["theme"].replace("- ", "-") or row["kind"] == "jtai"


def test_problems(readings: Mapping[str, ReportReading]) -> None:
    """The problems are exactly those of the table of expected values."""
    problems = {
        file: {problem.what for problem in reading.problems} for file, reading in readings.items() if reading.problems
    }
    assert problems == WITH_PROBLEMS
    (board,) = readings[A_BOARD_ALONE].problems
    assert "this is a review of a local safeguarding children board alone" in str(board)


def test_a_web_page(folder: Path) -> None:
    """A page of the site that is stored as a PDF is refused by name."""
    with pytest.raises(UnreadableFileError, match=f"{NOT_A_PDF} cannot be read: it is a web page, not a PDF"):
        read_report(folder / NOT_A_PDF)


def test_as_they_ship(folder: Path, readings: Mapping[str, ReportReading]) -> None:
    """The 26 graded reports equal those that ship, except in the day of publication, the note and the source."""
    shipped = {file: reading for file, reading in readings.items() if reading.shipped}
    assert set(shipped) == {
        file
        for file, row in expected_rows(folder).items()
        if row["kind"] in {"sif", "sif_reinspection", "standard", "short"}
    }
    assert len(shipped) == 26
    for file, reading in shipped.items():
        read, ours = reading.inspection, reading.shipped
        assert read is not None
        assert ours is not None
        assert written_day(ours.published) == expected_rows(folder)[file]["publication_site"]
        for field in ("provider", "edition", "activity", "on_site", "inspectors"):
            assert getattr(read, field) == getattr(ours, field)
        assert {area: (judgement.outcome, judgement.printed) for area, judgement in read.judgements.items()} == {
            area: (judgement.outcome, judgement.printed) for area, judgement in ours.judgements.items()
        }


def test_nobody_is_named(texts: Mapping[str, list[Line]], readings: Mapping[str, ReportReading]) -> None:
    """No inspector named after "Lead inspector", and no child of a box, is in any value or problem."""
    children = {"Jason", "Lucy"}
    inspectors: set[str] = set()
    for lines in texts.values():
        for line in lines:
            label, colon, name = line.text.partition("ead inspector:")
            inspectors |= {" ".join(name.split()[:2]).rstrip(",")} if colon and not label[1:] else set()
    assert len(inspectors) > 20
    for reading in readings.values():
        values = repr(reading) + "".join(map(str, (*reading.problems, *reading.printed)))
        for name in inspectors | children:
            assert name not in values


def test_the_reports_of_the_seeds(readings: Mapping[str, ReportReading]) -> None:
    """Gateshead 2019, Halton 2015 and the JTAI of Haringey 2018 have all their findings."""
    gateshead = readings["80469_short_2019-06-11.pdf"].inspection
    halton = readings["80471_sif_2015-02-03.pdf"].inspection
    haringey = readings["80498_jtai_2018-01-30.pdf"].inspection
    assert gateshead is not None
    assert halton is not None
    assert haringey is not None
    assert (len(gateshead.findings), gateshead.overall) == (4, Grade.GOOD)
    assert [
        len([finding for finding in halton.findings if finding.addressed_to == to])
        for to in ("local authority", "lscb")
    ] == [
        19,
        9,
    ]
    assert len(haringey.findings) == 37
