"""Each grade, day, number, region and kind of the published files is as pandas reads it, which shares no code."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pandas as typed_pandas  # noqa: ICN001 # its types are not known in full to type checkers
import pytest

from inspection_framework import Absence, Inspection
from inspection_framework.exchange.readers import (
    ReleaseReading,
    Table,
    read_outcomes,
    read_providers,
    read_scraped_history,
)
from inspection_framework.model import Scale
from tests.frameworks import provider_tables

pytestmark = pytest.mark.edges

pd: Any = typed_pandas

KINDS = {
    **provider_tables.KINDS,
    "residential special school (>295 days/year)": "childrens_home",
    "secure training centre": "secure_training_centre",
    "cafcass": "cafcass",
}
WORDS = {
    "outstanding": "outstanding",
    "good": "good",
    "requires improvement": "requires_improvement",
    "requires improvement to be good": "requires_improvement",
    "inadequate": "inadequate",
    "improved effectiveness": "improved",
    "sustained effectiveness": "sustained",
    "declined in effectiveness": "declined",
    "consistently strong service delivery": "consistently_strong",
    "inconsistent quality of service delivery": "inconsistent",
    "serious or widespread weaknesses": "serious_weaknesses",
    "not judged": "not_judged",
}
OFF_SCALE = {"adequate", "satisfactory", "good progress", "nms not met"}
"""Old grades that are kept as printed, and read as unreadable."""


class Parsed(NamedTuple):
    """A row of a file as pandas has it: its number in the spreadsheet, and its cells by meaning."""

    row: int
    urn: str
    kind: str
    region: str
    registered: date | None
    day: date | None
    published: date | None
    grades: Mapping[str, str]


def day_of(cell: object) -> date | None:
    """Return the day of a cell, day first if it is text."""
    if pd.isna(cell) or not str(cell).strip():
        return None
    day: date = (pd.to_datetime(cell, format="%d/%m/%Y") if isinstance(cell, str) else pd.Timestamp(cell)).date()
    return day


def text_of(cell: object) -> str:
    """Return the text of a cell."""
    return "" if pd.isna(cell) else str(cell).strip().removesuffix(".0")


class File(NamedTuple):
    """A published table, and the row where pandas finds its headings."""

    name: str
    header: int
    judged: tuple[str, ...]
    sheet: str = ""
    encoding: str = "utf-8-sig"
    day: str = "Inspection date"
    published: str = "Publication date"
    region: str = "Ofsted region"

    def __str__(self) -> str:
        return self.sheet or self.name

    def parsed(self, folder: Path) -> list[Parsed]:
        """Return its rows as pandas reads them."""
        frame = self._frame(folder)
        frame.columns = [" ".join(str(column).split()) for column in frame.columns]
        return [self._row(number + self.header + 2, row) for number, row in enumerate(frame.to_dict("records"))]

    def _frame(self, folder: Path) -> Any:
        path = folder / self.name
        if self.sheet:
            return pd.read_excel(path, sheet_name=self.sheet, header=self.header, engine="calamine", dtype=object)
        return pd.read_csv(path, header=self.header, dtype=str, encoding=self.encoding)

    def _row(self, number: int, row: Mapping[Any, Any]) -> Parsed:
        name = text_of(row.get("Provision type", ""))
        return Parsed(
            row=number,
            urn=text_of(row.get("URN", "")),
            kind=KINDS[name.lower()] if name else "",
            region=text_of(row.get(self.region, "")),
            registered=day_of(row.get("Registration date")),
            day=day_of(row.get(self.day)),
            published=day_of(row.get(self.published)),
            grades={column: text for column in self.judged if (text := text_of(row[column]))},
        )


NEW = (
    "Overall experiences and progress of children and young people",
    "Outcomes in education and related learning activities",
    "How well children and young people are helped and protected",
    "The effectiveness of leaders and managers",
)
OLD = (
    *("Overall effectiveness", "Outcomes for children and young people", "Quality of care"),
    *("Safeguarding children and young people", "Leadership and management"),
)
IN_2022 = tuple(f"Latest full inspection {heading[0].lower()}{heading[1:]}" for heading in NEW)
OF_2025 = (*NEW, "Health services", "Supported Accommodation outcome")
LATEST = {"day": "Latest full inspection date", "published": "Latest full inspection publication date"}
FILES = (
    File("providers_at_31_march_2018.csv", 1, OLD, region="Ofsted Region"),
    File("providers_at_31_march_2019.csv", 1, NEW),
    File(
        "providers_at_31_march_2022.csv",
        4,
        (*IN_2022, "Latest full inspectio health services"),
        encoding="cp1252",
        **LATEST,
    ),
    File(
        "inspections_2014_15.csv",
        0,
        (*OLD[:3], "The safety of children and young people", OLD[4], NEW[1]),
        day="Inspection Date",
        region="Region",
    ),
    File(
        "providers_at_31_march_2025.ods", 3, OF_2025, "Provider_level_at_31_Mar_2025", region="Ofsted Region", **LATEST
    ),
    File(
        "providers_at_31_march_2025.ods",
        3,
        OF_2025,
        "Provider_level_in_year_2024-25",
        published="Inspection publication date",
        region="Ofsted Region",
    ),
)


def row_of(item: Inspection) -> int:
    """Return the row of an inspection in the spreadsheet."""
    return int(item.source.locator.rpartition(" ")[2])


def table_of(reading: ReleaseReading, file: File) -> Table:
    """Return the table that was read from a file."""
    return reading.table(file.sheet)


def as_pandas_has_it(parsed: Parsed, named: set[str]) -> tuple[object, ...]:
    """Return what pandas has of a row, without the grades that a problem names."""
    grades = sorted(text for text in parsed.grades.values() if text not in named)
    days = (parsed.registered, [day for day in (parsed.day,) if day], parsed.published)
    return parsed.urn, parsed.kind, parsed.region, *days, grades, sorted(map(meaning, grades))


def as_it_was_read(inspection: Inspection) -> tuple[object, ...]:
    """Return the same values of an inspection."""
    provider = inspection.provider
    known = [day for window in inspection.on_site for day in window.known]
    printed = [judgement for judgement in inspection.judgements.values() if judgement.printed]
    outcomes = sorted(value_of(judgement.outcome) for judgement in printed)
    days = (day_or_none(provider.registered), known, day_or_none(inspection.published))
    return (
        provider.urn,
        provider.kind,
        provider.region,
        *days,
        sorted(judgement.printed for judgement in printed),
        outcomes,
    )


def day_or_none(day: date | Absence) -> date | None:
    """Return the day, or ``None`` if it is unknown."""
    return day if isinstance(day, date) else None


def meaning(printed: str) -> str:
    """Return the word for a printed grade; "unreadable" where it is on no scale."""
    text = " ".join(printed.split()).lower()
    return "unreadable" if text in OFF_SCALE else WORDS[text]


def value_of(outcome: Scale | Absence) -> str:
    """Return the word for an outcome."""
    return str(outcome.value)


@pytest.mark.parametrize("file", FILES, ids=str)
def test_each_cell_of_a_table_of_providers(file: File, shared_data: Path) -> None:
    """No cell differs; each row is an inspection, or says that there is none."""
    reading = read_providers(shared_data / file.name)
    table = table_of(reading, file)
    named: dict[int | None, set[str]] = {}
    for problem in reading.problems:
        named.setdefault(problem.row, set()).update([problem.found] if problem.sheet == file.sheet else [])
    inspections = {row_of(inspection): inspection for inspection in table.inspections}
    none = {int(entry.source.locator.rpartition(" ")[2]) for entry in table.not_inspected}
    rows = file.parsed(shared_data)
    assert {row.row for row in rows} == inspections.keys() | none
    assert table.rows == len(rows) == len(table.inspections) + len(table.not_inspected) + len(table.left_out)
    pairs = [
        (as_pandas_has_it(row, named.get(row.row, set())), as_it_was_read(inspections[row.row]))
        for row in rows
        if row.row in inspections
    ]
    assert [pair for pair in pairs if pair[0] != pair[1]] == []
    assert [row for row in rows if row.row in none and (row.day or row.grades)] == []


AREAS = {
    "overall": ("Overall effectiveness",),
    "leaders": ("The impact of leaders on social work practice with children and families", "Impact of leaders"),
    "help_and_protection": (
        "The experiences and progress of children who need help and protection",
        "Experiences and progress of children who need help and protection",
    ),
    "care": ("The experiences and progress of children in care", "Experiences and progress of children in care"),
    "care_leavers": ("The experiences and progress of care leavers", "Experiences and progress of care leavers"),
}
OFSTED_REGIONS: Mapping[str, str] = dict.fromkeys(
    ("north east", "yorkshire and the humber"), "north east, yorkshire and the humber"
)
"""The one difference: the tables print Ofsted's region, and an authority has the government's region."""
OUTCOMES = (
    ("LA_Inspection_Outcomes_as_at_31_March_2025.ods", "Inspections_as_at_31_March"),
    ("LA_Inspection_Outcomes_as_at_31_March_2025.ods", "In-year_inspections"),
    ("LA_Inspection_Outcomes_as_at_31_March_2025.ods", "ILACS_inspection_history"),
    ("LA_Inspection_Outcomes_as_at_31_March_2024.ods", "Inspections_31_March_2024"),
    ("LA_Inspection_Outcomes_as_at_31_March_2024.ods", "Inspections_in_year_2023-24"),
)


@pytest.mark.parametrize(("name", "sheet"), OUTCOMES)
def test_each_cell_of_a_table_of_authorities(name: str, sheet: str, shared_data: Path) -> None:
    """No grade, day or theme differs; regions are the same, except that Ofsted combines two of the government's."""
    table = read_outcomes(shared_data / name).table(sheet)
    frame = pd.read_excel(shared_data / name, sheet_name=sheet, header=2, engine="calamine", dtype=object)
    inspections = {row_of(inspection): inspection for inspection in table.inspections}
    assert table.rows == len(frame) == len(table.inspections) + len(table.not_inspected) + len(table.left_out)
    for number, row in enumerate(frame.to_dict("records"), 4):
        day = row.get("Inspection date", row.get("Inspection/Visit date"))
        if day == "Not yet inspected":
            assert number not in inspections
            continue
        inspection = inspections[number]
        assert inspection.started == day_of(day)
        assert "Publication date" not in row or inspection.published == day_of(row["Publication date"])
        assert inspection.theme == text_of(row.get("Visit Theme", ""))
        region = str(inspection.provider.region).casefold()
        printed_region = text_of(row.get("Ofsted region", row.get("Region"))).casefold()
        assert OFSTED_REGIONS.get(region, region) == printed_region or inspection.provider.closed
        printed = {
            {"in_care": "care", "care_and_care_leavers": "care"}.get(area, area): judgement.printed
            for area, judgement in inspection.judgements.items()
            if judgement.printed
        }
        expected = {
            area: text_of(next(row[heading] for heading in known if heading in row)) for area, known in AREAS.items()
        }
        assert printed == {area: text for area, text in expected.items() if text}
        assert all(
            meaning(judgement.printed) == value_of(judgement.outcome)
            for judgement in inspection.judgements.values()
            if judgement.printed
        )


def test_each_cell_of_the_sheet_of_2018_to_2024(shared_data: Path) -> None:
    """Two inspections are side by side, and a second table is below: each day, type and grade is right."""
    name, sheet = "LA_Inspection_Outcomes_as_at_31_March_2024.ods", "ILACS_inspections_2018-2024"
    tables = [table for table in read_outcomes(shared_data / name).tables if table.sheet == sheet]
    frame = pd.read_excel(shared_data / name, sheet_name=sheet, header=None, engine="calamine", dtype=object)
    expected: Counter[tuple[object, ...]] = Counter()
    expected.update(
        (number, day_of(row[at]), tuple(text for text in map(text_of, row[at + 2 : at + 7]) if text))
        for number, row in enumerate(frame.to_numpy().tolist(), 1)
        for at in (3, 10)
        if isinstance(row[at], date)
    )
    read: Counter[tuple[object, ...]] = Counter()
    read.update(
        (
            row_of(inspection),
            inspection.published,
            tuple(judgement.printed for judgement in inspection.judgements.values() if judgement.printed),
        )
        for table in tables
        for inspection in table.inspections
    )
    left_out = {problem.row for table in tables for problem in table.left_out}
    assert {key[0] for key in expected - read} == left_out
    assert read - expected == Counter()
    for table in tables:
        rows = {row_of(inspection) for inspection in table.inspections} | {
            int(entry.source.locator.rpartition(" ")[2]) for entry in table.not_inspected
        }
        assert table.rows == len(rows) + len(table.left_out)


def test_each_cell_of_the_scrape(shared_data: Path) -> None:
    """Each day and grade of the community's table is read as it is there, including the table's own faults."""
    name = "ilacs_history_scraped.csv"
    (table,) = read_scraped_history(shared_data / name).tables
    frame = pd.read_csv(shared_data / name, dtype=str, keep_default_na=False)
    assert table.rows == len(frame) == len(table.inspections)
    for row, inspection in zip(frame.to_dict("records"), table.inspections, strict=True):
        published = pd.to_datetime(row["publication_date"], format="%d/%m/%y").date()
        assert (inspection.provider.urn, inspection.published) == (row["urn"], published)
        for column, day in (("inspection_start_date", inspection.started), ("inspection_end_date", inspection.ended)):
            parsed = pd.to_datetime(row[column], format="%d/%m/%Y", errors="coerce")
            assert isinstance(day, Absence) if pd.isna(parsed) else day == parsed.date()
        for column, areas in (
            ("overall_effectiveness_grade", ("overall",)),
            ("impact_of_leaders_grade", ("leaders",)),
            ("help_and_protection_grade", ("help_and_protection",)),
            ("in_care_grade", ("in_care", "care_and_care_leavers")),
            ("care_leavers_grade", ("care_leavers",)),
        ):
            text = {"to requires improvement": "requires improvement"}.get(row[column], row[column])
            outcomes = [inspection.judgements[area].outcome for area in areas if area in inspection.judgements]
            assert text not in WORDS or [value_of(outcome) for outcome in outcomes] == [WORDS[text]]
