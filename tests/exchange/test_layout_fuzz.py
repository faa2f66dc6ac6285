"""Each cell is read right or named, with any layout, notes between the rows, errors and forms of days."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import Absence, Activity, Edition, Inspection
from inspection_framework.exchange.readers import Table, read_outcomes, read_providers
from tests.exchange.layout_fuzz import NAMED, Cell, Release, fuzzed

AREAS = {
    "overall": ("overall",),
    "helped": ("helped_and_protected", "safety"),
    "leaders": ("leaders_and_managers", "leadership_and_management", "leaders"),
    "help": ("help_and_protection",),
    "care": ("in_care",),
    "care leavers": ("care_leavers",),
}
SCCIF = date(2017, 4, 1)


def row_of(inspection: Inspection) -> int:
    """Return the row of an inspection, as a spreadsheet shows it."""
    return int(inspection.source.locator.rpartition(" ")[2])


def check(release: Release) -> None:
    """Check that each cell of a release is read right or named, and that each row is accounted for."""
    reading = {"read_outcomes": read_outcomes, "read_providers": read_providers}[release.reader](release.data)
    named = {(problem.row, problem.column) for problem in reading.problems}
    main, *apart = reading.tables
    check_rows(release, main)
    inspections = {row_of(inspection): inspection for inspection in main.inspections}
    previous = {row_of(inspection): inspection for table in apart for inspection in table.inspections}
    for row, record in release.records.items():
        who = record["urn" if "urn" in record else "name"]
        if who.means is NAMED:
            assert row in {problem.row for problem in main.left_out}, (row, record)
            continue
        for name, read in cells_of(inspections[row], previous.get(row), record):
            cell = record[name]
            is_named = (row, " ".join(release.headings[name].split())) in named
            assert is_named if cell.means is NAMED else read == cell.means, (row, name, cell, read)
        check_edition(inspections[row], record)


def check_rows(release: Release, main: Table) -> None:
    """Check that the rows are those with an inspection, those that say that there is none, and those left out."""
    rows = Counter(row_of(inspection) for inspection in main.inspections) + Counter(
        problem.row for problem in main.left_out
    )
    assert rows == dict.fromkeys(release.records, 1)
    assert main.rows == len(main.inspections) + len(main.not_inspected) + len(main.left_out)
    assert len(main.not_data) == release.notes


def cells_of(
    inspection: Inspection, previous: Inspection | None, record: Mapping[str, Cell]
) -> Iterator[tuple[str, object]]:
    """Yield each cell of a record by its name, with its value in the inspection."""
    provider = inspection.provider
    read: dict[str, object] = {
        "urn": provider.urn,
        "kind": provider.kind,
        "name": provider.name if "urn" in record else provider.urn,
        "region": provider.region,
        "registered": provider.registered,
        **of_inspection(inspection),
    }
    if previous is not None:
        read |= {f"previous {name}": value for name, value in of_inspection(previous).items()}
    for name in record:
        if record[name].means is not None:
            yield name, read[name]


def of_inspection(inspection: Inspection) -> dict[str, object]:
    """Return the values of an inspection, by the names of the cells."""
    event = inspection.activity.id if isinstance(inspection.activity, Activity) else inspection.activity
    full = "full" if inspection.note.startswith(("printed as Full", "printed as FULL")) else event
    outcomes = inspection.judgements.outcomes
    return {
        "event": full,
        "started": inspection.started,
        "ended": inspection.ended,
        "published": inspection.published,
        **{name: next((outcomes[area] for area in areas if area in outcomes), None) for name, areas in AREAS.items()},
    }


def check_edition(inspection: Inspection, record: Mapping[str, Cell]) -> None:
    """Check that an edition is that of the first day, or of every possible first day."""
    day = record["ended" if "ended" in record else "started"].means
    if not isinstance(day, date) or record.get("kind", record["overall"]).means is NAMED:
        return
    if "ended" in record and day >= SCCIF > day - timedelta(days=14):
        assert inspection.edition is Absence.NOT_SUPPLIED
    elif "ended" in record and day < SCCIF:
        assert inspection.edition is Absence.NOT_IN_EDITION
    else:
        assert isinstance(inspection.edition, Edition)
        assert day in inspection.edition.period.value


@given(st.integers(0, 2**32))
def test_each_cell_is_read_right_or_named(seed: int) -> None:
    """Headings are reordered, wrapped and annotated; notes, totals and headings are between rows; errors; days."""
    check(fuzzed(seed))


@pytest.mark.parametrize(
    "seeds",
    [
        pytest.param(range(300), marks=pytest.mark.edges),
        *(
            pytest.param(range(start, start + 20_000), marks=pytest.mark.thorough)
            for start in range(1000, 101_000, 20_000)
        ),
    ],
    ids=str,
)
def test_each_cell_of_many_releases(seeds: range) -> None:
    """The same is true of 300 releases, which include each kind of layout, cell and day, and of 100,000 more."""
    for seed in seeds:
        check(fuzzed(seed))
