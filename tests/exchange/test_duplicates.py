"""Duplicate inspections in the tables of a release are kept once, as a comparison of all pairs shows."""

from collections.abc import Iterable
from datetime import date
from itertools import product

import attrs

from inspection_framework import Absence, Activity, Inspection
from inspection_framework.exchange.inspections import Inspections
from inspection_framework.exchange.readers.releases.activity_cells import PRINTED_AS
from inspection_framework.exchange.readers.releases.duplicates import each_once
from inspection_framework.exchange.readers.releases.reading import Table
from inspection_framework.frameworks import SCCIF
from inspection_framework.model import Days, Provider, Source

EDITION = SCCIF["childrens_home"].edition_on(date(2024, 5, 1))
FULL = EDITION.activity("full")
TYPES: dict[str, tuple[Activity | Absence, str]] = {
    "": (Absence.NOT_SUPPLIED, ""),
    "Monitoring": (Absence.UNREADABLE, f"{PRINTED_AS}'Monitoring'"),
    "full": (FULL, ""),
}
"""The activity and the note of an inspection of each type; the first has no type."""


def inspection(type_: str, published: int, row: int) -> Inspection:
    """Return an inspection of one provider and day."""
    activity, note = TYPES[type_]
    return Inspection(
        provider=Provider(kind="childrens_home", urn="SC000001", name="A home"),
        edition=EDITION,
        activity=activity,
        on_site=(Days(date(2024, 5, 1), date(2024, 5, 2)),),
        published=date(2024, 6, published),
        judgements={},
        source=Source(document="A release", locator=f"sheet A row {row}", basis=FULL.title.source.basis),
        note=note,
    )


def table(inspections: Iterable[Inspection]) -> Table:
    """Return a table of these inspections."""
    rows = Inspections(inspections)
    parts = {"not_inspected": (), "without_edition": ()}
    return Table(file="file", sheet="A", layout="layout", rows=len(rows), inspections=rows, **parts)


def kept_by_comparison(rows: list[tuple[str, int]]) -> tuple[list[tuple[str, int]], int]:
    """Return the types and days to keep, and the number of problems, by comparing each row with all before it."""
    kept: list[tuple[str, int]] = []
    problems = 0
    for type_, published in rows:
        same = next((at for at, (known, _) in enumerate(kept) if "" in {known, type_} or known == type_), None)
        if same is None:
            kept.append((type_, published))
        elif kept[same][1] != published:
            kept.append((type_, published))
            problems += 1
        elif kept[same][0] == "" and type_ == "full":
            kept[same] = (type_, published)
    return kept, problems


def test_every_order_of_few() -> None:
    """Up to four rows of any types and days of publication are right in any order."""
    inspections = {
        (row, type_, day): inspection(type_, day, row) for row, type_, day in product(range(4), TYPES, (1, 2))
    }
    for count in range(1, 5):
        for rows in product(product(TYPES, (1, 2)), repeat=count):
            kept, problems = each_once([table(inspections[row, *each] for row, each in enumerate(rows))])
            expected, disagreements = kept_by_comparison(list(rows))
            assert [(each.note or each.activity, each.published) for each in kept] == [
                (TYPES[type_][1] or TYPES[type_][0], date(2024, 6, day)) for type_, day in expected
            ]
            assert len(problems) == disagreements


def test_without_a_day() -> None:
    """Two inspections of an unknown day are not known to be the same."""
    without = attrs.evolve(inspection("", 1, 1), on_site=())
    kept, problems = each_once([table([without, without])])
    assert len(kept) == 2
    assert problems == []
