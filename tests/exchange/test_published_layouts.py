"""Every published table of providers is read: its headings, days, judgements, and rows without an inspection."""

import csv
import io
from collections.abc import Sequence

import pytest

from inspection_framework import Absence, Grade, InterimEffectiveness
from inspection_framework.exchange.readers import READ_ME_2014, ReleaseReading, read_providers
from tests.exchange.made_up_releases import written
from tests.exchange.published_headings import HEADINGS, ROWS

WORDS = (
    *(("urn", ("URN", "Provider URN")), ("type of home", ("Provision type", "Provider type"))),
    ("registration", ("Registration date",)),
    (
        "region",
        ("Region", "Ofsted region", "Ofsted Region", "Government Office Region", "government_office_region_name"),
    ),
)


def headings(table: str) -> list[str]:
    """Return the headings of a published table."""
    (row,) = csv.reader(io.StringIO(HEADINGS[table]))
    return row


def cell(heading: str) -> str:
    """Return the cell under a heading."""
    by_heading = {name: ROWS[word] for word, names in WORDS for name in names}
    if heading in by_heading:
        return by_heading[heading]
    text = heading.casefold()
    if text.startswith("previous") and "grade" not in text:
        return ""
    for word, meaning in (("publication date", "publication"), ("event type", "event"), ("inspection type", "event")):
        if word in text:
            return ROWS[meaning]
    if text.endswith((" date", "event date")):
        return ROWS["date"]
    judged = ("overall", "safe", "leadership", "leaders", "helped", "quality", "outcomes", "experiences")
    return ROWS["grade"] if any(word in text for word in judged) else ""


def read(table: str, *rows: Sequence[str]) -> ReleaseReading:
    """Read a table with the headings of a published one and some rows, or with one made-up row."""
    shown = headings(table)
    return read_providers(written(shown, *(rows or [[cell(heading) for heading in shown]])))


@pytest.mark.parametrize("table", HEADINGS)
def test_each_heading_is_known(table: str) -> None:
    """No heading is named as unknown or missing, and each grade of its row is read."""
    reading = read(table)
    known = [problem for problem in reading.problems if "a heading of this table" in problem.expected]
    missing = [problem for problem in reading.problems if "which is missing" in problem.expected]
    assert (known, missing) == ([], [])
    (inspection,) = reading.inspections
    assert str(inspection.provider).endswith("(childrens_home SC999001)")
    has_region = any(heading in WORDS[-1][1] for heading in headings(table))
    assert inspection.provider.region == ("London" if has_region else Absence.NOT_SUPPLIED)
    read_as_good = [each for each in inspection.judgements.values() if each.outcome is Grade.GOOD]
    named = [problem for problem in reading.problems if problem.found == "Good"]
    assert len(read_as_good) + len(named) == sum(cell(heading) == "Good" for heading in headings(table))


@pytest.mark.parametrize("table", HEADINGS)
def test_which_day_is_printed(table: str) -> None:
    """Tables up to 31 March 2018 and for the years up to 2017-18 print the last day on site, later ones the first."""
    (inspection,) = read(table).inspections
    old = int(table.removeprefix("31 March ")[:4]) <= (2018 if table.startswith("31") else 2017)
    assert isinstance(inspection.started, Absence) == old
    assert isinstance(inspection.ended, Absence) != old


def test_a_previous_inspection_that_is_null() -> None:
    """The table of 2023-24 prints NULL for the days of an inspection that did not take place."""
    shown = headings("2023-24")
    row = [cell(heading) for heading in shown]
    row[shown.index("Previous inspection Date")] = row[shown.index("Previous publication date")] = "NULL"
    reading = read("2023-24", row)
    assert len(reading.tables) == len(reading.inspections) == 1
    (not_of_homes,) = reading.problems
    assert not_of_homes.column == "Outcomes in education and related learning activities"


def test_a_previous_inspection_alone() -> None:
    """It is read; a missing latest one is named, and is not "not yet inspected"."""
    about = {
        "URN": "SC999001",
        "Provision type": "Children's home",
        "Previous full inspection event type": "Full inspection",
        "Previous full inspection event date": "07/02/2023",
        "Previous full inspection publication date": "10/03/2023",
    }
    row = [about.get(heading, "") for heading in headings("31 March 2024")]
    reading = read("31 March 2024", row)
    main, previous = reading.tables
    assert [entry.why for entry in main.not_inspected] == [Absence.NOT_SUPPLIED]
    assert (main.rows, previous.rows, len(previous.inspections)) == (1, 1, 1)
    assert [problem.expected for problem in reading.problems] == ["an inspection, but the row has none"]


@pytest.mark.parametrize(
    ("code", "event", "area", "outcome"),
    [
        ("1", "Full inspection", "overall", Grade.OUTSTANDING),
        ("2", "Full inspection", "overall", Grade.GOOD),
        ("3", "Full inspection", "overall", Absence.UNREADABLE),
        ("4", "Full inspection", "overall", Grade.INADEQUATE),
        ("2", "Interim inspection", "effectiveness", InterimEffectiveness.IMPROVED),
        ("3", "Interim inspection", "effectiveness", InterimEffectiveness.SUSTAINED),
        ("4", "Interim inspection", "effectiveness", InterimEffectiveness.DECLINED),
        ("5", "Interim inspection", "effectiveness", Absence.NOT_JUDGED),
        ("0", "Full inspection", "overall", Absence.NOT_JUDGED),
        ("1", "Interim inspection", "effectiveness", Absence.UNREADABLE),
    ],
)
def test_the_codes_of_2014(code: str, event: str, area: str, outcome: object) -> None:
    """3 is Adequate, kept as printed; interim inspections have their own codes; 0 and 5 are no judgement."""
    table = "2013-14, children's homes"
    cells = {
        "Overall effectiveness": code,
        "Event type group": event,
        "Event date": "17/03/2014",
        "Quality of care": "3",
    }
    row = [cells.get(heading, "" if cell(heading) == "Good" else cell(heading)) for heading in headings(table)]
    reading = read_providers(written(headings(table), row), code_book=READ_ME_2014)
    (inspection,) = reading.inspections
    judgement = inspection.judgements[area]
    assert (judgement.outcome, judgement.printed) == (outcome, code)
    assert ("Adequate" in judgement.note) == (code == "3" and area == "overall")
    assert inspection.judgements["quality_of_care"].outcome is Absence.UNREADABLE
    assert len(reading.problems) == (code == "1" and area == "effectiveness")
